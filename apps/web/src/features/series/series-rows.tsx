import { formatPeriod, formatYearSpan } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { SeriesList } from '../../answers.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { qualifierNames } from '../../figures/qualifiers.ts'
import { readableScale, unitPhrase, writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'

type Item = SeriesList['items'][number]

/** Base series one under the other: what each counts, how far it is covered, its latest figure, how many indicators use it. */
export function SeriesRows(props: { readonly items: readonly Item[] }) {
  return (
    <ul className="series-rows">
      {props.items.map((item) => (
        <SeriesRow key={item.id} item={item} />
      ))}
    </ul>
  )
}

function SeriesRow(props: { readonly item: Item }) {
  const { item } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { first, last } = item.coverage
  return (
    <li>
      <div>
        <h2 className="row-title">
          <Link to="/$lang/series/$code" params={{ lang: language, code: item.id }}>
            <Label of={item.title} />
          </Link>
        </h2>
        <p className="series-facts muted">
          <Code>{item.id}</Code>
          <span>{unitPhrase(item.unit, item.unitMult, speech)}</span>
          {first !== null && last !== null && (
            <span>
              <Figure>{formatYearSpan(first, last, language)}</Figure>
            </span>
          )}
          <span>{say('seriesList.uses', { count: item.usedBy.length })}</span>
        </p>
      </div>
      <LatestOf item={item} />
    </li>
  )
}

/** The latest figure at the digits it has, one at most after the decimal mark. */
function LatestOf(props: { readonly item: Item }) {
  const { item } = props
  const speech = useSpeech()
  const { latest } = item
  if (latest === null) {
    return <p className="series-latest muted">{speech.say('measure.none')}</p>
  }
  const decimals = Number.isInteger(latest.value) ? 0 : 1
  const { measured, divisor } = readableScale(latest.value, { ...item, decimals })
  const flag = flagOf(statusOf(latest.status), speech)
  return (
    <p className="series-latest">
      <strong>
        <Figure>{writeWithUnit(latest.value / divisor, measured, speech)}</Figure>
      </strong>
      <span className="muted">
        {latest.qualifiers.length > 0 &&
          `${qualifierNames(latest, speech)}${speech.say('list.comma')}`}
        <Figure>{formatPeriod(latest.period, speech.language)}</Figure>
        {flag !== undefined && ` · ${flag.words}`}
      </span>
    </p>
  )
}
