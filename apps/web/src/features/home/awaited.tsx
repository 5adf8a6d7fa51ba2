import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Institutions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { producersOf } from './producers.ts'

/** The headline indicators that have no figure yet, with who should produce them. */
export function Awaited(props: {
  readonly items: readonly IndicatorItem[]
  readonly institutions: readonly Institutions['items'][number][]
}) {
  const speech = useSpeech()
  const { language, say } = speech
  const items = props.items.filter((item) => item.latest === null)
  if (items.length === 0) return null
  return (
    <section aria-labelledby="headlines-awaited">
      <h2 id="headlines-awaited">{say('home.awaited')}</h2>
      <p className="muted">{say('home.awaitedWhy')}</p>
      <ul className="awaited">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
              <Label of={item.title} />
            </Link>
            <span>
              {say('home.producer', {
                institutions: producersOf(item, props.institutions, speech),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
