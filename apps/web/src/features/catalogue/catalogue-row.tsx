import { formatPeriod, formatSpan } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Institutions } from '../../answers.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { qualifierNames } from '../../figures/qualifiers.ts'
import { readableScale, unitPhrase, writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { producersOf } from '../home/producers.ts'

/** One indicator of the catalogue: what it is, its latest figure and its coverage; or who should produce it. */
export function CatalogueRow(props: {
  readonly item: IndicatorItem
  readonly institutions: Institutions['items']
}) {
  const { item } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { coverage } = item
  const legal = item.kind === 'legal-qualitative'
  return (
    <li>
      <div>
        <h3>
          <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
            <Label of={item.title} />
          </Link>
        </h3>
        <p className="muted">
          <Code>{item.id}</Code>
          {!legal && <span>{unitPhrase(item.unit, item.unitMult, speech)}</span>}
          {coverage.first !== null && coverage.last !== null && (
            <span>
              <Figure>{formatSpan(coverage.first, coverage.last, language)}</Figure>
            </span>
          )}
          {coverage.sources.length > 1 && (
            <span>{say('catalogue.sources', { count: coverage.sources.length })}</span>
          )}
        </p>
      </div>
      <LatestOf item={item} producers={producersOf(item, props.institutions, speech)} />
    </li>
  )
}

function LatestOf(props: { readonly item: IndicatorItem; readonly producers: string }) {
  const { item } = props
  const speech = useSpeech()
  const { latest } = item
  if (latest === null) {
    return (
      <p className="catalogue-latest muted">
        {item.kind === 'legal-qualitative'
          ? speech.say('catalogue.legal')
          : item.coverage.observations > 0
            ? speech.say('catalogue.partial')
            : speech.say('catalogue.awaited', { institutions: props.producers })}
      </p>
    )
  }
  const { measured, divisor } = readableScale(latest.value, item)
  const flag = flagOf(statusOf(latest.status), speech)
  return (
    <p className="catalogue-latest">
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
