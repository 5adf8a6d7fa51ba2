import { formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Submissions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useToday } from '../../ui/today.ts'
import { daysBetween } from './owed.ts'
import { StateBadge } from './state-badge.tsx'

type Item = Submissions['items'][number]

/** The submissions of my institution, each with its state, its age, and what comes next. */
export function SubmissionTable(props: { readonly submissions: readonly Item[] }) {
  const { say } = useSpeech()
  if (props.submissions.length === 0) return <p className="muted">{say('deposit.noneYet')}</p>
  return (
    <ScrollRegion label={say('table.region', { title: say('deposit.mine') })}>
      <table className="plain submissions">
        <caption className="visually-hidden">{say('deposit.mine')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('deposit.what')}</th>
            <th scope="col">{say('deposit.state')}</th>
            <th scope="col">{say('deposit.since')}</th>
            <th scope="col">{say('deposit.found')}</th>
            <th scope="col">{say('deposit.next')}</th>
          </tr>
        </thead>
        <tbody>
          {props.submissions.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Row(props: { readonly one: Item }) {
  const { say, language } = useSpeech()
  const { one } = props
  const age = daysBetween(one.stateSince, useToday())
  return (
    <tr>
      <th scope="row">
        <Link to="/$lang/depot/$id" params={{ lang: language, id: one.id }}>
          <Label of={one.title} />
          {say('list.comma')}
          <Figure>{formatPeriod(one.period, language)}</Figure>
        </Link>
        <br />
        <span className="muted small">
          <bdi>{one.receipt.number}</bdi>
          {' · '}
          <bdi>{one.receipt.file}</bdi>
        </span>
      </th>
      <td>
        <StateBadge state={one.state} scheduled={one.releaseAt !== null} />
      </td>
      <td>{say('deposit.age', { count: Math.max(0, age) })}</td>
      <td>
        {one.receipt.errors > 0 && (
          <span className="fault">{say('deposit.errors', { count: one.receipt.errors })}</span>
        )}
        {one.receipt.errors === 0 && one.receipt.warnings === 0 && (
          <span className="muted">{say('deposit.clean')}</span>
        )}
        {one.receipt.warnings > 0 && (
          <span> {say('deposit.warnings', { count: one.receipt.warnings })}</span>
        )}
      </td>
      <td>{say(`deposit.next.${one.state}`)}</td>
    </tr>
  )
}
