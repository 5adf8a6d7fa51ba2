import { z } from 'zod'

/** Frequencies of SDMX CL_FREQ that the catalogue uses; `_O` is a cumulated or multi-year range. */
export const FREQUENCIES = ['A', 'S', 'Q', 'M', '_O'] as const
export type Frequency = (typeof FREQUENCIES)[number]

const CANONICAL = /^\d{4}(?:-(?:S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/
const RANGE = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\/P([1-9]\d{0,2})([YM])$/

/**
 * A reference period in canonical form: `2024`, `2024-S1`, `2024-Q3`, `2024-03`, or for frequency `_O`
 * a start day and a duration, `2022-01-01/P11M`. SDMX 2.1 information model, observational time period.
 * Marked pure, so that pages which only compute with periods carry no schema library.
 */
export const Period = /* @__PURE__ */ z
  .string()
  .refine((text) => CANONICAL.test(text) || RANGE.test(text))
  .brand<'Period'>()
export type Period = z.infer<typeof Period>

/** Reads a period in any accepted spelling (`2024-M03` and `2024-A1` too); `undefined` when it is none. */
export function parsePeriod(text: string): Period | undefined {
  const spelled = text
    .trim()
    .replace(/^(\d{4})-M(\d{2})$/, '$1-$2')
    .replace(/^(\d{4})-A1$/, '$1')
  return CANONICAL.test(spelled) || RANGE.test(spelled) ? (spelled as Period) : undefined
}

/** The frequency that the form of a period tells. */
export function frequencyOf(period: Period): Frequency {
  if (period.includes('/')) return '_O'
  if (period.length === 4) return 'A'
  const mark = period[5]
  return mark === 'S' ? 'S' : mark === 'Q' ? 'Q' : 'M'
}

const PER_YEAR = { A: 1, S: 2, Q: 4, M: 12 } as const

/** Number of periods of a frequency in a year; `undefined` for `_O`. */
export function periodsPerYear(frequency: Frequency): number | undefined {
  return frequency === '_O' ? undefined : PER_YEAR[frequency]
}

/** Consecutive integers for consecutive periods of one frequency; `undefined` for `_O`, which has no order of its own. */
export function periodOrdinal(period: Period): number | undefined {
  const frequency = frequencyOf(period)
  if (frequency === '_O') return undefined
  const year = Number(period.slice(0, 4))
  if (frequency === 'A') return year
  const part = Number(frequency === 'M' ? period.slice(5) : period.slice(6))
  return year * PER_YEAR[frequency] + part - 1
}

/** The inverse of `periodOrdinal`. */
export function periodAt(frequency: Exclude<Frequency, '_O'>, ordinal: number): Period {
  const per = PER_YEAR[frequency]
  const year = String(Math.floor(ordinal / per)).padStart(4, '0')
  const part = (ordinal % per) + 1
  switch (frequency) {
    case 'A':
      return year as Period
    case 'S':
      return `${year}-S${part}` as Period
    case 'Q':
      return `${year}-Q${part}` as Period
    case 'M':
      return `${year}-${String(part).padStart(2, '0')}` as Period
  }
}

/** First day of a period as `YYYY-MM-DD`. */
export function periodStart(period: Period): string {
  const frequency = frequencyOf(period)
  if (frequency === '_O') return period.slice(0, 10)
  if (frequency === 'A') return `${period}-01-01`
  const months = 12 / PER_YEAR[frequency]
  const ordinal = (periodOrdinal(period) ?? 0) % PER_YEAR[frequency]
  return `${period.slice(0, 4)}-${String(ordinal * months + 1).padStart(2, '0')}-01`
}

/** Orders by first day, then the longer period first, then by text, so that mixed frequencies sort in time. */
export function comparePeriods(a: Period, b: Period): number {
  const [startA, startB] = [periodStart(a), periodStart(b)]
  if (startA !== startB) return startA < startB ? -1 : 1
  const byLength = FREQUENCIES.indexOf(frequencyOf(a)) - FREQUENCIES.indexOf(frequencyOf(b))
  return byLength !== 0 ? byLength : a < b ? -1 : a > b ? 1 : 0
}

/** The same sub-period `years` earlier (negative: later); `undefined` for `_O`. */
export function yearsBefore(period: Period, years: number): Period | undefined {
  if (frequencyOf(period) === '_O') return undefined
  return (String(Number(period.slice(0, 4)) - years).padStart(4, '0') + period.slice(4)) as Period
}

/** The periods of a higher frequency that make up a year, a half-year or a quarter, in order; empty when they do not nest. */
export function subPeriods(period: Period, frequency: Exclude<Frequency, '_O'>): readonly Period[] {
  const own = frequencyOf(period)
  if (own === '_O') return []
  const ratio = PER_YEAR[frequency] / PER_YEAR[own]
  if (!Number.isInteger(ratio) || ratio <= 1) return []
  const first = (periodOrdinal(period) ?? 0) * ratio
  return Array.from({ length: ratio }, (_, index) => periodAt(frequency, first + index))
}

/** Last day of a period as `YYYY-MM-DD`. */
export function periodEnd(period: Period): string {
  const start = new Date(`${periodStart(period)}T00:00:00Z`)
  start.setUTCMonth(start.getUTCMonth() + monthsOf(period))
  start.setUTCDate(start.getUTCDate() - 1)
  return start.toISOString().slice(0, 10)
}

function monthsOf(period: Period): number {
  const range = RANGE.exec(period)
  if (range !== null) return Number(range[2]) * (range[3] === 'Y' ? 12 : 1)
  const frequency = frequencyOf(period)
  return frequency === '_O' ? 0 : 12 / PER_YEAR[frequency]
}
