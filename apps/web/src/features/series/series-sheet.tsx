import { formatList, type MessageKey } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { DimensionRecord, SeriesRecord } from '../../answers.ts'
import { unitPhrase } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { Terms } from '../reference/terms.tsx'
import { SourceBreaks, SourceFacts } from '../source/source-facts.tsx'
import { natureKey } from './series-title.tsx'

const AGGREGATIONS = {
  mean: 'aggregation.mean',
  sum: 'aggregation.sum',
  last: 'aggregation.last',
  none: 'aggregation.none',
} as const satisfies Record<string, MessageKey>

function aggregationKey(text: string): MessageKey {
  return Object.hasOwn(AGGREGATIONS, text)
    ? AGGREGATIONS[text as keyof typeof AGGREGATIONS]
    : 'aggregation.none'
}

/** The sheet of a base series: what it counts and how it adds up, its breakdowns, its sources with limits and breaks. */
export function SeriesSheet(props: { readonly record: SeriesRecord }) {
  const { record } = props
  const speech = useSpeech()
  const { say, text, language } = speech
  const nature = natureKey(record.nature)
  return (
    <div className="sheet">
      <section aria-labelledby="nature">
        <h2 id="nature">{say('series.facts')}</h2>
        <Facts
          facts={[
            {
              name: say('sheet.unit'),
              content: unitPhrase(record.unit.id, record.unitMult, speech),
            },
            { name: say('series.nature'), content: nature === undefined ? '' : say(nature) },
            {
              name: say('series.aggregation'),
              content: say(aggregationKey(record.timeAggregation)),
            },
            {
              name: say('series.additive'),
              content: say(record.additive ? 'series.additiveYes' : 'series.additiveNo'),
            },
            {
              name: say('sheet.producers'),
              content: formatList(
                record.institutions.map((one) => text(one.title)),
                language,
              ),
            },
            { name: say('reference.dataflow'), content: <Code>{record.dataflow}</Code> },
          ]}
        />
      </section>
      {record.terms.length > 0 && (
        <section aria-labelledby="mots">
          <h2 id="mots">{say('glossary.words')}</h2>
          <Terms terms={record.terms} />
        </section>
      )}
      <section aria-labelledby="ventilations">
        <h2 id="ventilations">{say('sheet.dimensions')}</h2>
        <Dimensions dimensions={record.dimensions.filter(({ id }) => id !== 'FREQ')} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{say('sheet.sources')}</h2>
        {record.sources
          .toSorted((a, b) => b.observations - a.observations)
          .map((source) => (
            <article key={source.id} className="source-card">
              <h3>
                <Link to="/$lang/sources/$code" params={{ lang: language, code: source.id }}>
                  <Label of={source.title} />
                </Link>
                {source.reference && (
                  <small className="reference"> {say('source.reference')}</small>
                )}
              </h3>
              <p className="muted">
                <Label of={source.institutionTitle} />
                {' · '}
                {source.observations > 0
                  ? say('sheet.observations', { count: source.observations })
                  : say('sheet.notHeld')}
              </p>
              <SourceFacts source={source} />
              {source.breaks.length > 0 && (
                <>
                  <h4>{say('sheet.breaks')}</h4>
                  <SourceBreaks breaks={source.breaks} />
                </>
              )}
            </article>
          ))}
      </section>
    </div>
  )
}

/** The breakdowns, each with the codes that have figures. */
function Dimensions(props: { readonly dimensions: readonly DimensionRecord[] }) {
  const { say, language } = useSpeech()
  if (props.dimensions.length === 0) return <p>{say('sheet.noDimensions')}</p>
  return (
    <ul className="rows dimension-rows">
      {props.dimensions.map((dimension) => {
        const held = dimension.codes.filter((code) => code.withData)
        return (
          <li key={dimension.id}>
            <details className="more">
              <summary>
                <Label of={dimension.title} />
                {' · '}
                {say('series.codes', { count: held.length })}
              </summary>
              <ul className="code-rows">
                {held.map((code) => (
                  <li key={code.id}>
                    <Code>{code.id}</Code> <Label of={code.title} />
                  </li>
                ))}
              </ul>
              <p>
                <Link to="/$lang/codes/$code" params={{ lang: language, code: dimension.codelist }}>
                  {say('series.codelist')}
                </Link>
              </p>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
