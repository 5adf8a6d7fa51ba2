import type { IndicatorItem } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import type { StripSpan } from './coverage-strip.tsx'

/** One theme of the list: a heading that stays in sight and folds its rows. */
export function CatalogueTheme(props: {
  readonly id: string
  readonly title: string
  readonly items: readonly IndicatorItem[]
  readonly span: StripSpan
  readonly folded: boolean
  readonly onFold: () => void
  readonly children: React.ReactNode
}) {
  const { id, title, items, span, folded } = props
  const { say } = useSpeech()
  const held = items.filter(({ coverage }) => coverage.observations > 0).length
  return (
    <section aria-labelledby={`theme-${id}`} className="catalogue-theme">
      <h2 id={`theme-${id}`}>
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls={`rows-${id}`}
          onClick={props.onFold}
        >
          <span className="fold-mark" aria-hidden="true" />
          <span>
            {title}{' '}
            <small className="catalogue-theme-count">
              {say('catalogue.themeHeld', { count: items.length, held })}
            </small>
          </span>
        </button>
        <span className="strip-axis" aria-hidden="true" dir="ltr">
          <span>{span.first}</span>
          <span>{span.last}</span>
        </span>
      </h2>
      <ul id={`rows-${id}`} className="catalogue-rows" hidden={folded}>
        {folded ? null : props.children}
      </ul>
    </section>
  )
}
