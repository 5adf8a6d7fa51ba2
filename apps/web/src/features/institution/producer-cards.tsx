import { Link } from '@tanstack/react-router'
import type { Institutions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** The producers people come for: who they are, how much of what is awaited is there, what they owe. */
export function ProducerCards(props: { readonly items: Institutions['items'] }) {
  const { language, say } = useSpeech()
  return (
    <ul className="producers">
      {props.items.map((item) => (
        <li key={item.id}>
          <h3>
            <Link to="/$lang/institutions/$code" params={{ lang: language, code: item.id }}>
              <Label of={item.title} />
            </Link>
          </h3>
          {item.role !== null && (
            <p className="muted">
              <Label of={item.role} />
            </p>
          )}
          <div className="producer-counts">
            <p>{say('institutions.share', { held: item.withData, all: item.indicators })}</p>
            <meter
              className="share"
              min={0}
              max={Math.max(1, item.indicators)}
              value={item.withData}
              aria-hidden="true"
            />
            <p className="muted">
              {say('institutions.sources', { count: item.sources, held: item.sourcesHeld })}
              {' · '}
              {say('institutions.collections', { count: item.collections })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
