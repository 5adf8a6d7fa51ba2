import { formatDay, formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Collection, DueList } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { type Owed, owed } from './owed.ts'

/** What is owed, late ones first, each with the way to begin or to go on. */
export function OwedList(props: {
  readonly collections: readonly Collection[]
  readonly due: DueList
}) {
  const { say } = useSpeech()
  const all = owed(props.due, props.collections)
  const now = all.filter(({ late }) => late >= -NEAR)
  const later = all.filter(({ late }) => late < -NEAR)
  if (props.collections.length === 0) return <p className="muted">{say('deposit.noCollection')}</p>
  const proposed = props.collections.some(({ certainty }) => certainty === 'proposed')
  return (
    <>
      {proposed && <p className="muted">{say('deposit.proposed')}</p>}
      {now.length === 0 ? (
        <p className="muted">{say('deposit.nothingOwed')}</p>
      ) : (
        <ul className="owed-list">
          {now.map((one, index) => (
            <OwedRow key={`${one.collection} ${one.period}`} owed={one} first={index === 0} />
          ))}
        </ul>
      )}
      {later.length > 0 && (
        <details className="more">
          <summary>{say('deposit.later', { count: later.length })}</summary>
          <ul className="owed-list">
            {later.map((one) => (
              <OwedRow key={`${one.collection} ${one.period}`} owed={one} first={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Days before a deadline from which a collection is shown at once. */
const NEAR = 60

function OwedRow(props: { readonly owed: Owed; readonly first: boolean }) {
  const { say, language, text } = useSpeech()
  const { collection, title, period, day, late, open } = props.owed
  const params = { lang: language }
  return (
    <li className={late > 0 ? 'late' : undefined}>
      <div>
        <h3>
          <Label of={title} />
        </h3>
        <p className="owed-when">
          <strong>
            <Figure>{formatPeriod(period, language)}</Figure>
          </strong>{' '}
          <span>{say('deposit.expected', { day: formatDay(day, language) })}</span>{' '}
          <span className={late > 0 ? 'late-words' : 'muted'}>
            {late > 0
              ? say('deposit.late', { count: late })
              : late === 0
                ? say('deposit.today')
                : say('deposit.daysLeft', { count: -late })}
          </span>
        </p>
      </div>
      {open === undefined ? (
        <Link
          to="/$lang/depot/nouveau"
          params={params}
          search={{ collection, periode: period }}
          className={props.first ? 'button primary' : 'button'}
          aria-label={say('deposit.beginNamed', {
            collection: text(title),
            period: formatPeriod(period, language),
          })}
        >
          {say('deposit.begin')}
        </Link>
      ) : (
        <Link to="/$lang/depot/$id" params={{ ...params, id: open.id }} className="button">
          {say(open.state === 'returned' ? 'deposit.correct' : 'deposit.goOn')}
        </Link>
      )}
    </li>
  )
}
