import { formatDay, formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Collection } from '../../answers.ts'
import { nextDue } from '../../figures/next-due.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { useToday } from '../../ui/today.ts'
import { certaintyWords } from '../reference/certainty.ts'

/** What is due next, the nearest deadline first; what comes on occasion at the end. Proposals say that they are. */
export function Upcoming(props: { readonly collections: readonly Collection[] }) {
  const { say } = useSpeech()
  const today = useToday()
  const dated = props.collections
    .map((collection) => ({ collection, due: nextDue(collection, today) }))
    .toSorted((a, b) => ((a.due?.day ?? '9999') < (b.due?.day ?? '9999') ? -1 : 1))
  if (dated.length === 0) return <p>{say('publications.noneDue')}</p>
  return (
    <ol className="upcoming">
      {dated.map(({ collection, due }) => (
        <li key={collection.id}>
          <Deadline collection={collection} due={due} />
          <What collection={collection} due={due} />
        </li>
      ))}
    </ol>
  )
}

type Owed = {
  readonly collection: Collection
  readonly due: ReturnType<typeof nextDue>
}

function Deadline(props: Owed) {
  const speech = useSpeech()
  const { say, language } = speech
  const { collection, due } = props
  return (
    <p className="deadline">
      {due === undefined ? (
        say('due.occasional')
      ) : (
        <time dateTime={due.day}>
          <Figure>{formatDay(due.day, language)}</Figure>
        </time>
      )}
      {collection.certainty !== 'verified' && (
        <span className="badge">{certaintyWords(collection.certainty, speech)}</span>
      )}
    </p>
  )
}

function What(props: Owed) {
  const { collection, due } = props
  const { say, language } = useSpeech()
  return (
    <div>
      <p>
        <Label of={collection.title} />
        {due !== undefined && (
          <>
            {say('list.comma')}
            <Figure>{formatPeriod(due.period, language)}</Figure>
          </>
        )}
      </p>
      <p className="muted">
        <Link
          to="/$lang/institutions/$code"
          params={{ lang: language, code: collection.institution }}
        >
          <Label of={collection.institutionTitle} />
        </Link>
        {' · '}
        {say('publications.series', { count: collection.measures.length })}
        {' · '}
        {collection.last === null
          ? say('publications.neverHeld')
          : say('publications.lastHeld', { period: formatPeriod(collection.last, language) })}
      </p>
    </div>
  )
}
