import { frequencyOf, type Period, periodOrdinal, periodsPerYear } from '@marsad/model'

/** Where a period lies on the time axis, in months since year 0: from `start` up to but not including `end`. */
export type TimeSpan = { readonly start: number; readonly end: number }

/** The stretch of time a period covers. Days of a range count as parts of their month. */
export function spanOf(period: Period): TimeSpan {
  const frequency = frequencyOf(period)
  const perYear = periodsPerYear(frequency)
  const ordinal = periodOrdinal(period)
  if (perYear === undefined || ordinal === undefined) return rangeSpan(period)
  const length = 12 / perYear
  return { start: ordinal * length, end: (ordinal + 1) * length }
}

function rangeSpan(period: Period): TimeSpan {
  const [day = '', duration = ''] = period.split('/P')
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const start = year * 12 + month - 1 + (date - 1) / 31
  const count = Number(duration.slice(0, -1))
  return { start, end: start + (duration.endsWith('Y') ? count * 12 : count) }
}

/** The place of a period's marker: the middle of the time it covers, so that a year and its quarters line up. */
export function middleOf(period: Period): number {
  const { start, end } = spanOf(period)
  return (start + end) / 2
}
