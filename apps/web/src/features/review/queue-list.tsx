import { formatDay, formatMoment, formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { useToday } from '../../ui/today.ts'
import { daysBetween } from '../deposit/owed.ts'
import type { Person } from '../session/session.ts'
import { ReleaseWords } from './publish-dialog.tsx'
import { isOwn, type Queued } from './queue.ts'

/** Submissions that wait, one a row: what, from whom, since when, what was found; for those with an hour, the hour. */
export function QueueList(props: {
  readonly items: readonly Queued[]
  readonly person: Person
  readonly empty: string
}) {
  if (props.items.length === 0) return <p className="muted">{props.empty}</p>
  return (
    <ul className="queue">
      {props.items.map((one) => (
        <Row key={one.id} one={one} person={props.person} />
      ))}
    </ul>
  )
}

function Row(props: { readonly one: Queued; readonly person: Person }) {
  const { say, language } = useSpeech()
  const { one, person } = props
  const { receipt } = one
  const toYou = one.assignee?.id === person.id && one.state === 'submitted'
  return (
    <li className={toYou ? 'to-you' : undefined}>
      <div>
        <h3>
          <Link to="/$lang/validation/$id" params={{ lang: language, id: one.id }}>
            <Label of={one.title} />
            {say('list.comma')}
            <Figure>{formatPeriod(one.period, language)}</Figure>
          </Link>
        </h3>
        <p className="muted small queue-facts">
          <Code>{one.institution}</Code>
          <bdi>{receipt.number}</bdi>
          <span>{say('review.from', { name: (one.sender ?? receipt.receivedBy).name })}</span>
          {toYou && <strong className="yours">{say('review.assignedToYou')}</strong>}
          {one.assignee !== null && !toYou && one.state === 'submitted' && (
            <span>{say('review.assignedTo', { name: one.assignee.name })}</span>
          )}
          {one.state === 'submitted' && isOwn(one, person) && (
            <span className="yours">{say('review.ownShort')}</span>
          )}
        </p>
        {one.state === 'approved' && one.releaseAt !== null && one.releaseAtMorocco !== null && (
          <p className="small">
            <ReleaseWords
              time={{
                ...{ releaseAt: one.releaseAt, morocco: one.releaseAtMorocco },
                hoursLeft: (Date.parse(one.releaseAt) - Date.now()) / 3_600_000,
              }}
            />
          </p>
        )}
      </div>
      <div className="queue-state">
        <Age one={one} />
        <span>
          {receipt.errors + receipt.warnings === 0 ? (
            <span className="muted">{say('deposit.clean')}</span>
          ) : (
            say('deposit.warnings', { count: receipt.warnings })
          )}
        </span>
      </div>
    </li>
  )
}

/** Since when it is where it is; of what is public, the day it came. */
function Age(props: { readonly one: Queued }) {
  const { say, language } = useSpeech()
  const { one } = props
  const age = Math.max(0, daysBetween(one.stateSince, useToday()))
  const moment = formatMoment(one.stateSinceMorocco, language)
  return (
    <span title={moment}>
      {one.state === 'published'
        ? formatDay(one.stateSinceMorocco, language)
        : say('review.age', { count: age })}
    </span>
  )
}
