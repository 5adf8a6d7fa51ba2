import { Link } from '@tanstack/react-router'
import type { Search } from '../../answers.ts'
import type { ResultsSearch } from '../../list-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { FoundLink } from './found-link.tsx'
import { byKind, KIND_NAMES } from './kinds.ts'

type Item = Search['items'][number]

/** What was found, kind by kind: a dozen of each, and the way to the rest. */
export function Results(props: { readonly found: Search; readonly search: ResultsSearch }) {
  const { found, search } = props
  const { language, say } = useSpeech()
  return byKind(found).map(({ kind, items, count }) => (
    <section key={kind} className="part" aria-labelledby={`genre-${kind}`}>
      <h2 id={`genre-${kind}`}>
        {say(KIND_NAMES[kind])} <small>{count}</small>
      </h2>
      <ul className="found">
        {items.map((item) => (
          <Result key={item.id} item={item} />
        ))}
      </ul>
      {count > items.length && (
        <p className="after-rows">
          <Link
            to="/$lang/recherche"
            params={{ lang: language }}
            search={{ ...search, genre: kind }}
          >
            {say('results.all', { count })}
          </Link>
        </p>
      )}
    </section>
  ))
}

function Result(props: { readonly item: Item }) {
  const { item } = props
  const { say } = useSpeech()
  return (
    <li>
      <p>
        <FoundLink found={item}>
          <Label of={item.title} />
        </FoundLink>{' '}
        {item.kind !== 'term' && <Code>{item.id}</Code>}
        {item.withData === false && <span className="badge">{say('measure.none')}</span>}
      </p>
      {item.context !== null && (
        <p className="muted">
          <Label of={item.context} />
        </p>
      )}
    </li>
  )
}
