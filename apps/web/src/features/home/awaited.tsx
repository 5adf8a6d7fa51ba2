import { Link } from '@tanstack/react-router'
import type { Overview } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** The headline indicators that have no figure yet, with who should produce them. */
export function Awaited(props: { readonly items: Overview['awaited'] }) {
  const { language, say } = useSpeech()
  if (props.items.length === 0) return null
  return (
    <section aria-labelledby="headlines-awaited" className="awaited-section">
      <h2 id="headlines-awaited">{say('home.awaited')}</h2>
      <p className="home-note">{say('home.awaitedWhy')}</p>
      <ul className="awaited">
        {props.items.map((item) => (
          <li key={item.id}>
            <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
              <Label of={item.title} />
            </Link>
            <span>
              {say('home.awaitedFrom')}{' '}
              {item.institutions.map(({ id, title }, index) => (
                <span key={id}>
                  {index > 0 && say('list.comma')}
                  <Label of={title} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
