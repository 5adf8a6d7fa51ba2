import { type ColouredCode, coloursOfCodelist } from '@marsad/charts'
import type { Overview } from '../../answers.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { readableScale, writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'

type Part = NonNullable<Overview['lead']>['parts'][number]

const TWO = 2

/** Two codes have colours of their own; where there are more, name and place tell them apart. */
function tonesOf({ dimension, codes }: Part): ReadonlyMap<string, string> {
  const coloured: readonly ColouredCode[] = codes.map(({ id }) => ({ id }))
  return codes.length > TWO ? new Map() : coloursOfCodelist(dimension, coloured, null)
}

/** Whom the lead figure concerns: its parts at the same period, all bars on one scale from zero, the whole as a rule across them. */
export function LeadParts(props: { readonly lead: NonNullable<Overview['lead']> }) {
  const { item, parts } = props.lead
  const speech = useSpeech()
  const { latest } = item
  if (latest === null || parts.length === 0) return null
  const said = latestWords(item, latest, speech)
  const largest = Math.max(
    latest.value,
    ...parts.flatMap(({ codes }) => codes.map(({ value }) => value)),
  )
  const { measured, divisor } = readableScale(largest, item)
  const share = (value: number) => `${(100 * Math.max(0, value)) / largest}%`
  return (
    <div className="lead-parts">
      <h3>{speech.say('home.parts', { period: said.period })}</h3>
      {parts.map((part) => {
        const tones = tonesOf(part)
        return (
          <div key={part.dimension}>
            <h4>
              <Label of={part.title} />
            </h4>
            <ul>
              {part.codes.map((code) => {
                const flag = flagOf(statusOf(code.status), speech)
                return (
                  <li key={code.id}>
                    <span className="part-name">
                      <Label of={code.title} />
                    </span>
                    <span className="part-track" aria-hidden="true">
                      <span
                        className={`part-bar mc-${tones.get(code.id) ?? 'accent'}`}
                        style={{ inlineSize: share(code.value) }}
                      />
                      <span
                        className="part-whole"
                        style={{ insetInlineStart: share(latest.value) }}
                      />
                    </span>
                    <span className="part-value">
                      <Figure>{writeWithUnit(code.value / divisor, measured, speech)}</Figure>
                      {flag !== undefined && ` ${flag.words}`}
                    </span>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
      <p className="part-note">
        {speech.say('home.partsWhole', {
          value: writeWithUnit(latest.value / divisor, measured, speech),
        })}
      </p>
    </div>
  )
}
