import { chartWords, type Place, type Selection } from '@marsad/charts'
import type { Period } from '@marsad/model'
import { useCallback, useMemo } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { lineId } from '../../figures/chart-series.ts'
import { drawingOf } from '../../figures/drawing.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import { highlightedLines, lineAddress } from '../../figures/highlight.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { useTextSize } from '../../ui/text-size.ts'
import { ChartTypeSwitch } from './chart-type-switch.tsx'
import { datesShown, type OfferedType, offeredTypes, typeShown } from './chart-types.ts'
import { DateStepper } from './date-stepper.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { HighlightChoice } from './highlight-choice.tsx'
import { TableView } from './table-view.tsx'
import { inView } from './view-tabs.tsx'

/** With more lines than this one of them may be brought out. */
const FEW_LINES = 4

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
  const drawing = useMemo(() => drawingOf(record, data, speech), [record, data, speech])
  const selection = useMemo(
    () => atPeriod(drawing.selection, data, search.per),
    [drawing.selection, data, search.per],
  )
  const types = useMemo(() => offeredTypes(selection), [selection])
  const shown = typeShown(types, search.type)
  if (shown === undefined) {
    return (
      <>
        <p className="muted">{speech.say('table.only')}</p>
        <TableView {...props} />
      </>
    )
  }
  return <Drawn {...props} drawing={drawing} selection={selection} types={types} shown={shown} />
}

/** A selection at the date asked for, where it has figures. */
function atPeriod(selection: Selection, data: Data, period: Period | undefined): Selection {
  return period !== undefined && periodsWithFigures(data).includes(period)
    ? { ...selection, period }
    : selection
}

type DrawnProps = Props & {
  readonly drawing: ReturnType<typeof drawingOf>
  readonly selection: Selection
  readonly types: readonly OfferedType[]
  readonly shown: OfferedType
}

function Drawn(props: DrawnProps) {
  const { record, data, search, drawing, selection, types, shown, onChange, still } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { measured } = drawing
  const { decimals } = measured
  const dates = datesShown(shown.type.id, selection)
  const unit = unitPhrase(measured.unit, measured.unitMult, speech)
  const title = figureTitle(record, data.series, { speech, unit, dates })
  const summary = useMemo(
    () => shown.type.describe({ ...selection, language, decimals }),
    [shown.type, selection, language, decimals],
  )
  const asked = types.find(({ written }) => written === search.type)
  return (
    <>
      {asked !== undefined && asked.score === 0 && (
        <Notice tone="info">
          {say('chart.type.refused', {
            name: say(asked.name),
            reason: say(asked.reason),
            shown: say(shown.name),
          })}
        </Notice>
      )}
      <figure className="figure">
        <figcaption>
          <h2>{title.title}</h2>
          <p className="muted">{title.subtitle}</p>
        </figcaption>
        <Plot {...props} title={title.title} summary={summary} />
        {still !== true && (
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
              <HighlightChoice {...props} />
            )}
          </div>
        )}
      </figure>
      <FigureSummary summary={summary} absent={props.absent} />
    </>
  )
}

function Plot(props: DrawnProps & { readonly title: string; readonly summary: string }) {
  const { record, data, search, drawing, selection, shown, onChange, title, summary } = props
  const { language } = useSpeech()
  const { decimals } = drawing.measured
  const textSize = useTextSize()
  const words = useMemo(() => chartWords(language, decimals), [language, decimals])
  const text = useMemo(() => ({ title, description: summary }), [title, summary])
  const highlight = useMemo(
    () => highlightedLines(record, data.series, search.ev),
    [record, data.series, search.ev],
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
