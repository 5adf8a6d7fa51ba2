import { formatPeriod } from '@marsad/language'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import type { Data, MeasureRecord, SourceRecord } from '../../answers.ts'
import { flagOf } from '../../figures/flags.ts'
import { latestBySource, type SourceFigure } from '../../figures/latest-by-source.ts'
import { firstOfEach, requestOf, type Selection } from '../../figures/selection.ts'
import { readableScale, writeWithUnit } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { dataQuery } from '../../queries.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Answered } from '../../ui/states.tsx'
import '../../styles/sources-compared.css'

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly sources: readonly SourceRecord[]
}

/** What the sources of one concept measure, side by side, and what each finds. Nothing is merged or averaged. */
export function SourcesCompared(props: Props) {
  const { record, search, selection } = props
  const { say } = useSpeech()
  const request = requestOf(
    { ...selection, frequency: undefined, codes: firstOfEach(selection.codes) },
    { mil: search.mil },
  )
  const data = useQuery({
    ...dataQuery(record, { ...request, SOURCE: '*', FREQ: '*' }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="sources-compared" aria-labelledby="sources-comparees">
      <h2 id="sources-comparees">{say('source.why')}</h2>
      <p className="muted">{say('source.whyLead')}</p>
      <Answered query={data} size="figure">
        {(answer) => <Comparison {...props} data={answer} />}
      </Answered>
    </section>
  )
}

function Comparison(props: Props & { readonly data: Data }) {
  const { sources, data } = props
  const speech = useSpeech()
  const { say } = speech
  const figures = latestBySource(data)
  const periods = new Set([...figures.values()].map(({ period }) => period))
  return (
    <>
      <Dots {...props} figures={figures} />
      {periods.size > 1 && <p className="muted small">{say('source.years')}</p>}
      <ScrollRegion label={say('table.region', { title: say('source.attribute') })}>
        <table className="plain compared">
          <caption className="visually-hidden">{say('source.attribute')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('source.attribute')}</th>
              {sources.map((source) => (
                <th key={source.id} scope="col">
                  <Label of={source.title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attributesOf(sources, figures, speech).map(({ name, cells }) => (
              <AttributeRow key={name} name={name} cells={cells} sources={sources} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

/** One thing the sources say of themselves. Equal cells stand back, different ones are marked. */
function AttributeRow(props: {
  readonly name: string
  readonly cells: readonly string[]
  readonly sources: readonly SourceRecord[]
}) {
  const { say } = useSpeech()
  const same = new Set(props.cells).size === 1
  return (
    <tr className={same ? 'same' : undefined}>
      <th scope="row">
        {!same && (
          <abbr className="differs-mark" title={say('source.differs')}>
            ≠
          </abbr>
        )}{' '}
        {props.name}
      </th>
      {props.sources.map((source, place) => (
        <td key={source.id}>{props.cells[place]}</td>
      ))}
    </tr>
  )
}

function attributesOf(
  sources: readonly SourceRecord[],
  figures: ReadonlyMap<string, SourceFigure>,
  speech: Speech,
) {
  const { say, text, language } = speech
  const ofEach = (cell: (source: SourceRecord) => string) => sources.map(cell)
  return [
    { name: say('sheet.institution'), cells: ofEach((one) => text(one.institutionTitle)) },
    { name: say('sheet.sourceType'), cells: ofEach((one) => text(one.sourceTypeTitle)) },
    { name: say('sheet.population'), cells: ofEach((one) => text(one.population)) },
    { name: say('sheet.periodicity'), cells: ofEach((one) => text(one.periodicity)) },
    {
      name: say('filter.period'),
      cells: ofEach((one) => {
        const figure = figures.get(one.id)
        return figure === undefined ? say('source.lastNone') : formatPeriod(figure.period, language)
      }),
    },
    { name: say('sheet.limits'), cells: ofEach((one) => text(one.limits)) },
  ].filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** The latest figures as dots on one scale, each with its source, its value and its period in words beside it. */
function Dots(
  props: Props & {
    readonly data: Data
    readonly figures: ReadonlyMap<string, SourceFigure>
  },
) {
  const { sources, data, figures, selection } = props
  const speech = useSpeech()
  const { say, language } = speech
  const values = [...figures.values()].map(({ value }) => value)
  const { measured, divisor } = readableScale(Math.max(0, ...values.map(Math.abs)), data)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const place = (value: number) => (high === low ? 0 : (100 * (value - low)) / (high - low))
  return (
    <ul className="source-dots" aria-label={say('source.dots')}>
      {sources.map((source) => {
        const figure = figures.get(source.id)
        const flag = figure === undefined ? undefined : flagOf(figure.status, speech)
        return (
          <li key={source.id} className={source.id === selection.source ? 'current' : undefined}>
            <span className="source-name">
              <Label of={source.title} />
            </span>
            <span className="track" aria-hidden="true">
              {figure !== undefined && (
                <span
                  className="dot"
                  style={{ '--at': `${place(figure.value)}%` } as CSSProperties}
                />
              )}
            </span>
            <span className="source-value">
              {figure === undefined ? (
                <span className="muted">{say('source.lastNone')}</span>
              ) : (
                <>
                  <strong>
                    <Figure>{writeWithUnit(figure.value / divisor, measured, speech)}</Figure>
                  </strong>{' '}
                  <span className="muted">
                    <Figure>{formatPeriod(figure.period, language)}</Figure>
                    {flag !== undefined && `${say('list.comma')}${flag.words}`}
                  </span>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
