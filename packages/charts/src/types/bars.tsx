import { useCallback, useMemo } from 'react'
import { BarChart } from '../bars/bar-chart.tsx'
import { BarPicture } from '../bars/bar-picture.tsx'
import type { BarInput } from '../bars/model.ts'
import { prepareBars } from '../bars/prepare.ts'
import { rowsAt } from '../bars/rows-at.ts'
import type { ChartInput, ChartType } from '../chart-type.ts'
import { describeRows } from '../describe-rows.ts'
import { dimensionsOf, figurePeriods, shownPeriod } from '../selection/reading.ts'
import type { Selection } from '../selection/selection.ts'
import { rowTable } from '../table/row-table.ts'

/** Categories at one date: that asked for, or the latest for which most of them have a figure. */
export const bars: ChartType = {
  id: 'bars',
  fits: (selection) => {
    if (selection.series.length < 2) return { score: 0, reason: 'chart.fit.one-series' }
    if (figurePeriods(selection).length > 1) return { score: 1, reason: 'chart.fit.latest-date' }
    return { score: 2, reason: 'chart.fit.one-date' }
  },
  Draw: ({ words, text, textSize, onOpen, initialWidth, ...selection }: ChartInput) => {
    const { series } = selection
    const period = shownPeriod(selection)
    const rows = useMemo(
      () => (period === undefined ? [] : rowsAt(series, period)),
      [series, period],
    )
    const open = useCallback(
      (row: string) => {
        if (period !== undefined) onOpen?.({ series: row, period })
      },
      [onOpen, period],
    )
    return (
      <BarChart
        rows={rows}
        words={words}
        text={text}
        order={orderOf(selection)}
        {...(textSize === undefined ? {} : { textSize })}
        {...(initialWidth === undefined ? {} : { initialWidth })}
        {...(onOpen === undefined ? {} : { onOpen: open })}
      />
    )
  },
  picture: (input, width, measure) => {
    const model = prepareBars({
      rows: barRows(input),
      width,
      words: input.words,
      order: orderOf(input),
      ...(measure === undefined ? {} : { measure }),
      ...(input.textSize === undefined ? {} : { textSize: input.textSize }),
    })
    const element = <BarPicture model={model} text={input.text} />
    return { element, width, height: model.height, notes: model.notes }
  },
  describe: describeRows,
  rowsOf: rowTable,
}

function barRows(selection: Selection): BarInput['rows'] {
  const period = shownPeriod(selection)
  return period === undefined ? [] : rowsAt(selection.series, period)
}

/** Ages and levels of education keep their order, other categories are sorted. */
function orderOf(selection: Selection): 'given' | 'value' {
  const [dimension, another] = dimensionsOf(selection)
  return dimension?.ordered === true && another === undefined ? 'given' : 'value'
}
