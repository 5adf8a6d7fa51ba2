import { useId, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { DelegateDialog } from './delegate-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useStep } from './use-step.ts'

/** A step with its dialog open. */
export type Decision = 'approve' | 'return' | 'delegate' | 'publish' | 'withdraw'

type Props = {
  readonly submission: Submission
  readonly onDone: (decision: Decision) => void
  readonly onClose: () => void
}

/** The dialog of a step. */
export function DecisionFor(props: Props & { readonly decision: Decision }) {
  switch (props.decision) {
    case 'approve':
      return <ApproveDialog {...props} />
    case 'delegate':
      return <DelegateDialog {...props} />
    case 'publish':
      return <PublishDialog {...props} />
    case 'return':
    case 'withdraw':
      return <ReasonDialog {...props} decision={props.decision} />
  }
}

/** Approves the very bytes that were seen. */
function ApproveDialog(props: Props) {
  const { say } = useSpeech()
  const { submission, onDone, onClose } = props
  const { state, take, refresh } = useStep(submission)
  const [comment, setComment] = useState('')
  const id = useId()
  const { sha256, file } = submission.receipt
  const confirm = async () => {
    const body = { sha256, ...(comment.trim() === '' ? {} : { comment }) }
    const done = await take({ verb: 'approve', body })
    if (done) onDone('approve')
    return done
  }
  return (
    <DecisionDialog
      title={say('review.approve')}
      intro={
        <>
          <p>{say('review.approveWords')}</p>
          <p className="muted small">
            <bdi>{file}</bdi> · SHA-256 <Code>{`${sha256.slice(0, 16)}…`}</Code>
          </p>
        </>
      }
      confirm={say('review.approveNow')}
      {...{ state, onClose }}
      onConfirm={confirm}
      onReload={refresh}
    >
      <div className="text-field">
        <label htmlFor={id}>{say('review.approveComment')}</label>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          maxLength={4000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      </div>
    </DecisionDialog>
  )
}

const SHORTEST = 10

/** Returns or withdraws, with a reason that the others can act on. */
function ReasonDialog(props: Props & { readonly decision: 'return' | 'withdraw' }) {
  const { say } = useSpeech()
  const { submission, decision, onDone, onClose } = props
  const { state, take, refresh } = useStep(submission)
  const [reason, setReason] = useState('')
  const id = useId()
  const isPublic = decision === 'withdraw' && submission.state === 'published'
  const confirm = async () => {
    const done = await take({ verb: decision, body: { reason } })
    if (done) onDone(decision)
    return done
  }
  return (
    <DecisionDialog
      title={say(`review.${decision}`)}
      intro={<p>{say(isPublic ? 'review.takeBackWords' : `review.${decision}Words`)}</p>}
      confirm={say(`review.${decision}Now`)}
      grave={decision === 'withdraw'}
      ready={[...reason.trim()].length >= SHORTEST}
      {...{ state, onClose }}
      onConfirm={confirm}
      onReload={refresh}
    >
      <div className="text-field">
        <label htmlFor={id}>{say('review.why')}</label>
        <p className="muted small" id={`${id}-hint`}>
          {say('review.whyHint')}
        </p>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          required
          maxLength={4000}
          aria-describedby={`${id}-hint`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </DecisionDialog>
  )
}
