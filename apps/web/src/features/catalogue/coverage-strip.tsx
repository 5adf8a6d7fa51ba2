import { formatYears } from '@marsad/language'
import { markedYears, type Years, yearSpans } from '../../figures/years.ts'
import { useSpeech } from '../../speech.tsx'

/** The years that all strips of a list cover, so that they can be compared. */
export type StripSpan = { readonly first: number; readonly last: number }

const STEP = 4
const BAR = 3
const HEIGHT = 16

/** In which years there are figures: one bar a year, time from left to right in every language. */
export function CoverageStrip(props: { readonly years: Years; readonly span: StripSpan }) {
  const { years, span } = props
  const speech = useSpeech()
  const { language, say } = speech
  const marked = markedYears(years)
  const last = marked.at(-1)?.year ?? years.first
  const width = (span.last - span.first + 1) * STEP
  const at = (year: number) => (year - span.first) * STEP
  const spans = say('catalogue.years', { spans: yearSpans(years, speech) })
  return (
    <div className="coverage">
      <svg
        className="coverage-strip"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={spans}
      >
        <title>{spans}</title>
        <path className="coverage-line" d={`M0 ${HEIGHT - 0.5}H${width}`} />
        {years.first < span.first && (
          <path className="coverage-before" d={`M3 ${HEIGHT / 2 - 3}l-3 3l3 3`} />
        )}
        {marked
          .filter(({ year }) => year >= span.first)
          .map(({ year, mark }) => (
            <rect
              key={year}
              className={`coverage-${mark}`}
              x={at(year)}
              y={mark === 'own' ? 0 : HEIGHT / 2}
              width={BAR}
              height={mark === 'own' ? HEIGHT : HEIGHT / 2}
            />
          ))}
      </svg>
      <bdi className="coverage-span">{formatYears(years.first, last, language)}</bdi>
    </div>
  )
}

/** What the bars of a strip mean. */
export function StripKey() {
  const { say } = useSpeech()
  return (
    <ul className="strip-key">
      <li>
        <span className="strip-swatch strip-own" aria-hidden="true" />
        {say('catalogue.stripOwn')}
      </li>
      <li>
        <span className="strip-swatch strip-other" aria-hidden="true" />
        {say('catalogue.stripOther')}
      </li>
      <li>
        <span className="strip-swatch" aria-hidden="true" />
        {say('catalogue.stripNone')}
      </li>
    </ul>
  )
}
