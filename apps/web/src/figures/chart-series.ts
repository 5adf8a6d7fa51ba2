import { type ChartSeries, type ColourRole, coloursOfCodelist } from '@marsad/charts'
import { comparePeriods, isMissing, parsePeriod } from '@marsad/model'
import type { DimensionRecord, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { statusOf, statusWords } from './flags.ts'
import { type Dimensioned, isTotal, lineName, varying } from './names.ts'
import { spacingOf } from './spacing.ts'

/** The identity of a line in a figure: its codes. */
export function lineId(series: Pick<SeriesOfFigures, 'key'>): string {
  return Object.values(series.key).join('.')
}

/** The lines of an answer as a chart takes them: named by what tells them apart, coloured by code. */
export function chartSeriesOf(
  record: Dimensioned,
  series: readonly SeriesOfFigures[],
  options: { readonly speech: Speech; readonly divisor: number },
): readonly ChartSeries[] {
  const dimensions = varying(record, series)
  const colour = colouring(dimensions, series)
  const every = spacingOf(series)
  return series.map((line, index) => {
    const total = dimensions.every((dimension) => isTotal(dimension, line.key[dimension.id]))
    return {
      id: lineId(line),
      label: lineName(record, dimensions, line.key, options.speech),
      colour: colour(line, index),
      points: pointsOf(line, options),
      codes: line.key,
      ...(every > 1 && { every }),
      ...(total && dimensions.length > 0 && { emphasis: 'total' as const }),
    }
  })
}

const CATEGORIES = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6'] as const

/**
 * Colour follows the code when one dimension varies; when several do, the place among the lines. Codes beyond the six that a
 * codelist colours take the colours that the lines shown leave free. One line alone is ink.
 */
function colouring(
  dimensions: readonly DimensionRecord[],
  series: readonly SeriesOfFigures[],
): (line: SeriesOfFigures, index: number) => ColourRole {
  const [dimension, another] = dimensions
  if (dimension === undefined || series.length === 1) return () => 'total'
  if (another === undefined) {
    const colours = coloursOfDimension(dimension)
    const roles = series.map((line) => colours.get(line.key[dimension.id] ?? '') ?? 'other')
    const free = CATEGORIES.filter((role) => !roles.includes(role))
    const filled = roles.map((role) => (role === 'other' ? (free.shift() ?? 'other') : role))
    return (_, index) => filled[index] ?? 'other'
  }
  return (line, index) =>
    dimensions.every((one) => isTotal(one, line.key[one.id]))
      ? 'total'
      : (CATEGORIES[index % CATEGORIES.length] ?? 'other')
}

/** The colour that follows each code of a dimension. */
export function coloursOfDimension(dimension: DimensionRecord): ReadonlyMap<string, ColourRole> {
  const codes = dimension.codes.map(({ id, residual }) => ({
    id,
    ...(residual === true && { residual }),
  }))
  return coloursOfCodelist(dimension.codelist, codes, dimension.total)
}

function pointsOf(
  line: SeriesOfFigures,
  options: { readonly speech: Speech; readonly divisor: number },
): ChartSeries['points'] {
  return line.periods
    .flatMap((text, index) => {
      const period = parsePeriod(text)
      if (period === undefined) return []
      const value = line.values[index] ?? null
      const status = statusOf(line.status[index])
      const point = {
        period,
        value: value === null ? null : value / options.divisor,
        status,
        basis: line.basis[index] ?? ('R' as const),
      }
      return [isMissing(status) ? { ...point, reason: statusWords(status, options.speech) } : point]
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
}
