import type { Measure, Observation, Period } from '@marsad/model'
import { structureOf } from '@marsad/model'
import type { Line } from './merge.ts'

/** An observation as lines hold it. */
export function observed(
  period: string,
  value: number | null,
  status: Observation['status'] = 'A',
): Line['observations'][number] {
  return { period: period as Period, value, status, unitMult: 0, vintage: 1, basis: 'R' }
}

/** A line of a measure: codes by dimension, the total where none is named, values by period. */
export function lineOf(
  measure: Measure,
  codes: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number | null>>,
): Line {
  const base: Readonly<Record<string, string>> = {
    FREQ: 'A',
    REF_AREA: 'MA',
    SOURCE: measure.referenceSource,
    AGE: measure.totalCodes.AGE ?? '_T',
    ...measure.domain,
  }
  return {
    key: structureOf(measure).map((dimension) => codes[dimension] ?? base[dimension] ?? '_T'),
    observations: Object.entries(values).map(([period, value]) => observed(period, value)),
  }
}
