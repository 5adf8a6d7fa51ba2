import { formatMoment } from '@marsad/language'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { StateBadge } from '../deposit/state-badge.tsx'
import type { Person } from '../session/session.ts'
import { type Decision, DecisionFor } from './decisions.tsx'
import { ReleaseWords } from './publish-dialog.tsx'

const ORDER = ['approve', 'publish', 'return', 'delegate', 'withdraw'] as const

/** Where a submission stands and what can be done with it now; where nothing can, on whom it waits. */
export function DecisionCard(props: { readonly submission: Submission; readonly person: Person }) {
  const { say, language } = useSpeech()
  const { submission, person } = props
  const [decision, setDecision] = useState<Decision>()
  const [done, setDone] = useState<Decision>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (done !== undefined && decision === undefined) heading.current?.focus()
  }, [done, decision])
  const possible = ORDER.filter(
    (one) => submission.may.includes(one) && !isSendersStep(one, submission),
  )
  return (
    <section className="decision-card" aria-labelledby="decision">
      <h2 id="decision" ref={heading} tabIndex={-1}>
        {say('review.decision')}
      </h2>
      <p role="status" className={done === undefined ? 'visually-hidden' : 'done-words'}>
        {done !== undefined && say(`review.done.${doneName(done, submission)}`)}
      </p>
      <p>
        <StateBadge state={submission.state} scheduled={submission.releaseAt !== null} />
        <br />
        <span className="muted small">
          {say('review.since', { moment: formatMoment(submission.stateSinceMorocco, language) })}
        </span>
      </p>
      {submission.assignee !== null && submission.state === 'submitted' && (
        <p>
          {submission.assignee.id === person.id
            ? say('review.assignedToYou')
            : say('review.assignedTo', { name: submission.assignee.name })}
        </p>
      )}
      <Scheduled submission={submission} />
      {isOwn(submission, person) && submission.state === 'submitted' && (
        <Notice tone="info">{say('review.own')}</Notice>
      )}
      {possible.length > 0 ? (
        <div className="decision-buttons">
          {possible.map((one) => (
            <button
              key={one}
              type="button"
              className={one === 'approve' || one === 'publish' ? 'button primary' : 'button'}
              onClick={() => {
                setDone(undefined)
                setDecision(one)
              }}
            >
              {say(
                one === 'publish' && submission.releaseAt !== null
                  ? 'review.reschedule'
                  : `review.${one}`,
              )}
              …
            </button>
          ))}
        </div>
      ) : (
        <Waiting>{say(`review.wait.${submission.state}`)}</Waiting>
      )}
      {decision !== undefined && (
        <DecisionFor
          decision={decision}
          submission={submission}
          onDone={setDone}
          onClose={() => setDecision(undefined)}
        />
      )}
    </section>
  )
}

function Waiting(props: { readonly children: ReactNode }) {
  return <p className="muted">{props.children}</p>
}

/** Withdrawing before approval is for who deposits, on their own pages. */
function isSendersStep(step: Decision, { state }: Submission): boolean {
  return step === 'withdraw' && state !== 'approved' && state !== 'published'
}

function isOwn({ sender, receipt }: Submission, person: Person): boolean {
  return sender?.id === person.id || receipt.receivedBy.id === person.id
}

function doneName(done: Decision, submission: Submission): Decision | 'schedule' {
  return done === 'publish' && submission.state === 'approved' ? 'schedule' : done
}

/** The hour from which an approved submission is public, on both clocks. */
function Scheduled(props: { readonly submission: Submission }) {
  const { say } = useSpeech()
  const { state, releaseAt, releaseAtMorocco } = props.submission
  if (state !== 'approved' || releaseAt === null || releaseAtMorocco === null) return null
  const hoursLeft = (Date.parse(releaseAt) - Date.now()) / 3_600_000
  return (
    <p>
      <strong>{say('review.scheduled')}</strong>
      <br />
      <ReleaseWords time={{ releaseAt, morocco: releaseAtMorocco, hoursLeft }} />
    </p>
  )
}
