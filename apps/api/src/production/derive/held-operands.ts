import type { OperandReader, OperandSeries } from '@marsad/formula'
import type { Period, Series, SeriesKey } from '@marsad/model'
import type { Held } from '../held.ts'

/**
 * Lets formulas read the base series that are held.
 *
 * @param releaseOf The publication behind a vintage; `undefined` when it is none of `releases.yaml`.
 */
export function heldOperands(
  held: Held,
  releaseOf: (vintage: number) => string | undefined,
): OperandReader {
  const operands = new WeakMap<Series, OperandSeries>()
  const operandOf = (series: Series): OperandSeries => {
    const known = operands.get(series)
    if (known !== undefined) return known
    const operand = operandSeries(series, releaseOf)
    operands.set(series, operand)
    return operand
  }
  const keys = new WeakMap<ReadonlyMap<string, Series>, readonly SeriesKey[]>()
  return {
    read(measure, key) {
      const series = held.seriesOf(measure, 'R').get(key)
      return series === undefined ? undefined : operandOf(series)
    },
    keys(measure) {
      const all = held.seriesOf(measure, 'R')
      const known = keys.get(all)
      if (known !== undefined && known.length === all.size) return known
      const list = [...all.values()].map((series) => series.key)
      keys.set(all, list)
      return list
    },
  }
}

function operandSeries(
  series: Series,
  releaseOf: (vintage: number) => string | undefined,
): OperandSeries {
  const byPeriod = new Map<Period, Series['observations'][number]>(
    series.observations.map((observation) => [observation.period, observation]),
  )
  const periods = series.observations.map(({ period }) => period)
  return {
    at(period) {
      const found = byPeriod.get(period)
      if (found === undefined) return undefined
      const release = releaseOf(found.vintage)
      const { value, status, unitMult, vintage } = found
      return { value, status, unitMult, vintage, ...(release === undefined ? {} : { release }) }
    },
    periods: () => periods,
  }
}
