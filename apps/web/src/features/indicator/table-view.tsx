import { describeSummary, summarise } from '@marsad/charts'
import { useMemo } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { chartBreaks, cutsOf } from '../../figures/breaks.ts'
import { chartSeriesOf } from '../../figures/chart-series.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { TableFigure } from './table-figure.tsx'

/** The table of a selection with what it shows in two sentences. Nothing of it draws. */
export function TableView(props: {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly absent: readonly string[]
  /** Without the two sentences, where they already stand. */
  readonly bare?: boolean
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, data } = props
  const speech = useSpeech()
  const unit = unitPhrase(data.unit, data.unitMult, speech)
  const title = figureTitle(record, data.series, { speech, unit })
  const summary = useMemo(() => {
    const series = chartSeriesOf(record, data.series, { speech, divisor: 1 })
    const ids = series.map(({ id }) => id)
    const breaks = chartBreaks(cutsOf(data, speech), ids, speech)
    return describeSummary(summarise(series, breaks), speech.language, data.decimals)
  }, [record, data, speech])
  return (
    <>
      <TableFigure {...props} title={title} measured={data} />
      {props.bare !== true && <FigureSummary summary={summary} absent={props.absent} />}
    </>
  )
}
