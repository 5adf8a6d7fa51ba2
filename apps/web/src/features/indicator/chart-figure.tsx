import { chartWords, type Place } from '@marsad/charts'
import type { Period } from '@marsad/model'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { lineId } from '../../figures/chart-series.ts'
import { broughtOut, FEW_LINES, highlightedLines, lineAddress } from '../../figures/highlight.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import { ChartTypeSwitch } from './chart-type-switch.tsx'
import { AbsentDate, DateStepper } from './date-stepper.tsx'
import { type DrawnChart, drawnChart } from './drawn-chart.ts'
import { FigureSummary } from './figure-summary.tsx'
import { HighlightChoice } from './highlight-choice.tsx'
import { inView } from './view-tabs.tsx'

const TableView = lazy(async () => ({ default: (await import('./table-view.tsx')).TableView }))

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly absent: readonly string[]
  readonly onChange: (search: IndicatorSearch) => void
  /** Without controls: an embedded figure is shown, not changed. */
  readonly still?: boolean
}

/** The figure drawn in the way that fits it best, or as the reader chose. Too little to draw is a table. */
export function ChartFigure(props: Props) {
  const { record, data, search } = props
  const speech = useSpeech()
  const { say } = speech
  const { type, per } = search
  const chart = useMemo(
    () =>
      drawnChart(record, data, {
        search: { ...(type !== undefined && { type }), ...(per !== undefined && { per }) },
        speech,
      }),
    [record, data, type, per, speech],
  )
  if (chart === undefined) {
    return (
      <>
        <p className="muted">{say('table.only')}</p>
        <Suspense>
          <TableView {...props} />
        </Suspense>
      </>
    )
  }
  return (
    <>
      <RefusedType chart={chart} search={search} />
      <OtherDate chart={chart} asked={per} />
      <figure className="figure">
        <figcaption>
          <h2>{chart.title.title}</h2>
          <p className="muted">{chart.title.subtitle}</p>
        </figcaption>
        <Plot {...props} chart={chart} />
        {props.still !== true && <Tools {...props} chart={chart} />}
      </figure>
      <FigureSummary summary={chart.summary} absent={props.absent} />
    </>
  )
}

/** The date that an address asks for and a chart of one date does not have. */
function OtherDate(props: { readonly chart: DrawnChart; readonly asked: Period | undefined }) {
  const { asked } = props
  const [first, last] = props.chart.dates ?? []
  if (asked === undefined || first === undefined || first !== last || first === asked) return null
  return <AbsentDate asked={asked} shown={first} />
}

type DrawnProps = Props & { readonly chart: DrawnChart }

/** The way of drawing that an address asks for and the selection does not allow. */
function RefusedType(props: { readonly chart: DrawnChart; readonly search: IndicatorSearch }) {
  const { types, shown } = props.chart
  const { say } = useSpeech()
  const asked = types.find(({ written }) => written === props.search.type)
  if (asked === undefined || asked.score > 0) return null
  return (
    <Notice tone="info">
      {say('chart.type.refused', {
        name: say(asked.name),
        reason: say(asked.reason),
        shown: say(shown.name),
      })}
    </Notice>
  )
}

/** The way of drawing, the date where only one is shown, the line that stands out of many. */
function Tools(props: DrawnProps) {
  const { data, search, chart, onChange } = props
  const { types, shown, dates } = chart
  const { say } = useSpeech()
  return (
    <div className="figure-tools">
      <ChartTypeSwitch types={types} shown={shown} search={search} onChange={onChange} />
      {dates !== undefined && dates[0] === dates[1] && (
        <DateStepper
          label={say('chart.date')}
          value={dates[0]}
          periods={periodsWithFigures(data)}
          onChange={(per) => onChange({ ...search, per })}
        />
      )}
      {data.series.length > FEW_LINES && ['line', 'multiples'].includes(shown.type.id) && (
        <HighlightChoice {...props} line={shown.type.id === 'line'} />
      )}
    </div>
  )
}

function Plot(props: DrawnProps) {
  const { record, data, search, chart, onChange } = props
  const { drawing, selection, shown, title, summary } = chart
  const { language } = useSpeech()
  const { decimals } = drawing.measured
  const textSize = useTextSize()
  const words = useMemo(() => chartWords(language, decimals), [language, decimals])
  const text = useMemo(() => ({ title: title.title, description: summary }), [title.title, summary])
  const highlight = useMemo(
    () =>
      (shown.type.id === 'line' ? broughtOut : highlightedLines)(record, data.series, search.ev),
    [record, data.series, search.ev, shown.type.id],
  )
  const open = useCallback(
    ({ series, period }: Place) => {
      const line = data.series.find((one) => lineId(one) === series)
      onChange({
        ...inView(search, 'tableau'),
        per: period,
        ...(line !== undefined &&
          data.series.length > 1 && { ev: lineAddress(record, data.series, line) }),
      })
    },
    [record, data.series, search, onChange],
  )
  const { Draw } = shown.type
  return (
    <Draw
      {...selection}
      words={words}
      decimals={decimals}
      textSize={textSize}
      text={text}
      {...(highlight.length > 0 && { highlight })}
      {...(props.still !== true && { onOpen: open })}
    />
  )
}
