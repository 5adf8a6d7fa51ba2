import type { Source } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { MeasureLink } from '../reference/measure-link.tsx'
import { MeasureCoverage } from '../reference/measure-rows.tsx'

type Measure = Source['measures'][number]

/** What an instrument gives: indicators, then base series, those without figures folded. */
export function SourceMeasures(props: { readonly measures: readonly Measure[] }) {
  const { say } = useSpeech()
  const { measures } = props
  const held = measures.filter(({ observations }) => observations > 0)
  const wanting = measures.filter(({ observations }) => observations === 0)
  if (measures.length === 0) return null
  return (
    <section className="part" aria-labelledby="donne">
      <h2 id="donne">{say('sourcePage.gives')}</h2>
      <p className="muted">
        {say(held.length === 0 ? 'sourcePage.givesNothing' : 'sourcePage.referenceWhat')}
      </p>
      {held.length === 0 ? (
        <Rows measures={wanting} />
      ) : (
        <>
          <Kind title={say('institution.indicatorsWith')} type="indicator" measures={held} />
          <Kind title={say('institution.seriesWith')} type="series" measures={held} />
          {wanting.length > 0 && (
            <details className="more">
              <summary>{say('measure.without', { count: wanting.length })}</summary>
              <Rows measures={wanting} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

function Kind(props: {
  readonly title: string
  readonly type: Measure['type']
  readonly measures: readonly Measure[]
}) {
  const measures = props.measures.filter(({ type }) => type === props.type)
  if (measures.length === 0) return null
  return (
    <>
      <h3>
        {props.title} <small>{measures.length}</small>
      </h3>
      <Rows measures={measures} />
    </>
  )
}

function Rows(props: { readonly measures: readonly Measure[] }) {
  const { say } = useSpeech()
  return (
    <ul className="rows measure-rows">
      {props.measures.map((measure) => (
        <li key={`${measure.type} ${measure.id}`}>
          <span>
            <MeasureLink measure={measure} />
            {measure.reference && (
              <small className="reference"> {say('sourcePage.referenceFor')}</small>
            )}
          </span>
          <MeasureCoverage item={measure} />
        </li>
      ))}
    </ul>
  )
}
