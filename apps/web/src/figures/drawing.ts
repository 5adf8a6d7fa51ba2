import {
  type ChartBreak,
  type ChartDimension,
  type ChartSeries,
  describeSummary,
  quantityOf,
  type Selection,
  summarise,
} from '@marsad/charts'
import type { Data, DimensionRecord, MeasureRecord } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { chartBreaks, cutsOf } from './breaks.ts'
import { chartSeriesOf, coloursOfDimension } from './chart-series.ts'
import { isTotal, varying } from './names.ts'
import { type Measured, readableScale } from './unit.ts'

/** An answer ready to be drawn: a selection in a power of ten that can be read, and what it shows in two sentences. */
export type Drawing = {
  readonly series: readonly ChartSeries[]
  readonly breaks: readonly ChartBreak[]
  /** What chart types judge and draw; territory apart. */
  readonly selection: Selection
  readonly measured: Measured
  readonly divisor: number
  readonly summary: string
}

/** Prepares an answer for drawing. */
export function drawingOf(record: MeasureRecord, data: Data, speech: Speech): Drawing {
  const values = data.series.flatMap((line) => line.values.map((value) => Math.abs(value ?? 0)))
  const { measured, divisor } = readableScale(Math.max(0, ...values), data)
  const series = chartSeriesOf(record, data.series, { speech, divisor })
  const breaks = chartBreaks(
    cutsOf(data, speech),
    series.map((line) => line.id),
    speech,
  )
  const selection = {
    series,
    breaks,
    dimensions: varying(record, data.series).map((dimension) => ({
      ...chartDimension(dimension, speech),
      whole: isOfWhole(record, dimension.id),
    })),
    quantity: quantityOf({
      kind: record.type === 'indicator' ? record.kind : 'series',
      unit: data.unit,
    }),
  }
  const summary = describeSummary(summarise(series, breaks), speech.language, measured.decimals)
  return { series, breaks, selection, measured, divisor, summary }
}

/** Whether the formula divides a series by itself over all codes of a dimension: `100 * employed / total(employed, STATUS)`. */
function isOfWhole(record: MeasureRecord, dimension: string): boolean {
  const expression = record.type === 'indicator' ? (record.formula?.expression ?? '') : ''
  const [, , named = ''] = SHARE_OF_WHOLE.exec(expression) ?? []
  return named.split(', ').some((one) => one.split('=')[0] === dimension)
}

const SHARE_OF_WHOLE = /^100 \* (\w+) \/ (?:total|where)\(\1, ([^()]*)\)$/

/** Codelists whose order is that of the thing itself: ages, levels, lengths. */
const ORDERED: ReadonlySet<string> = new Set([
  'AGE',
  'ARRIVAL',
  'DIPLOMA',
  'DURATION',
  'EDUCATION',
  'HOURS',
  'PERMIT_LENGTH',
  'TENURE',
  'WAGE_CLASS',
])

function chartDimension(dimension: DimensionRecord, speech: Speech): ChartDimension {
  const colours = coloursOfDimension(dimension)
  return {
    id: dimension.id,
    label: speech.text(dimension.title),
    codes: dimension.codes.map((code) => {
      const colour = colours.get(code.id)
      const role = isTotal(dimension, code.id)
        ? 'total'
        : code.residual === true
          ? 'residual'
          : undefined
      return {
        id: code.id,
        label: speech.text(code.title),
        ...(colour !== undefined && { colour }),
        ...(role !== undefined && { role }),
      }
    }),
    ordered: ORDERED.has(dimension.codelist),
    partitions: dimension.partitions,
  }
}
