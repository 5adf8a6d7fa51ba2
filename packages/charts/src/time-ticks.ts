import { type Frequency, frequencyOf, type Period, periodAt, periodsPerYear } from '@marsad/model'
import { middleOf, spanOf } from './time.ts'

/** A text under a time axis, in months since year 0. */
type TimeTick = { readonly at: number; readonly label: string }

/** The marks of a time axis. */
export type TimeTicks = {
  /** Upper row: years, or parts of the year when there is room for each. */
  readonly labels: readonly TimeTick[]
  /** Lower row: each year once, under its parts; empty when the upper row has the years. */
  readonly years: readonly TimeTick[]
  /** Where small strokes stand on the axis. */
  readonly strokes: readonly number[]
}

export type TimeTicksInput = {
  /** All periods shown, at least one. */
  readonly periods: readonly Period[]
  readonly pixelsPerMonth: number
  /** Only the periods shown get a label: figures of a ten-yearly census. */
  readonly onlyShown: boolean
  part(period: Period): string
  period(period: Period): string
  width(text: string): number
}

const AIR = 12
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100] as const

/** Chooses the marks of a time axis so that no two labels touch. The first and the last year are always named where both fit. */
export function timeTicks(input: TimeTicksInput): TimeTicks {
  const periods = [...new Set(input.periods)].sort((a, b) => middleOf(a) - middleOf(b))
  const frequencies = new Set(periods.map(frequencyOf))
  const frequency = [...frequencies][0]
  if (frequency === undefined) return { labels: [], years: [], strokes: [] }
  if (frequency === '_O' || frequencies.size > 1) return shownTicks(periods, input, input.period)
  if (frequency === 'A') {
    return input.onlyShown ? shownTicks(periods, input, input.period) : yearTicks(periods, input)
  }
  return partTicks(periods, frequency, input)
}

/** A label for each period shown, from the last backwards, leaving out those that would touch. */
function shownTicks(
  periods: readonly Period[],
  { pixelsPerMonth, width }: TimeTicksInput,
  label: (period: Period) => string,
): TimeTicks {
  const all = periods.map((period) => ({ at: middleOf(period), label: label(period) }))
  const kept: TimeTick[] = []
  for (const tick of all.toReversed()) {
    const next = kept[0]
    const room =
      next === undefined ? Number.POSITIVE_INFINITY : (next.at - tick.at) * pixelsPerMonth
    const needed = next === undefined ? 0 : (width(next.label) + width(tick.label)) / 2 + AIR
    if (room >= needed) kept.unshift(tick)
  }
  return { labels: kept, years: [], strokes: kept.map(({ at }) => at) }
}

function yearTicks(periods: readonly Period[], input: TimeTicksInput): TimeTicks {
  const [first, last] = yearsOf(periods)
  const labels = thinYears(first, last, input).map((year) => ({
    at: year * 12 + 6,
    label: input.period(periodAt('A', year)),
  }))
  return { labels, years: [], strokes: labels.map(({ at }) => at) }
}

function yearsOf(periods: readonly Period[]): readonly [number, number] {
  const years = periods.map((period) => Number(period.slice(0, 4)))
  return [years[0] ?? 0, years.at(-1) ?? 0]
}

function thinYears(
  first: number,
  last: number,
  { pixelsPerMonth, width, period }: TimeTicksInput,
): readonly number[] {
  const room = width(period(periodAt('A', last))) + AIR
  const apart = (a: number, b: number) => Math.abs(b - a) * 12 * pixelsPerMonth >= room
  const step = YEAR_STEPS.find((years) => apart(0, years)) ?? last - first + 1
  const even = divisorOf(last - first, step)
  if (even !== undefined) {
    return Array.from({ length: (last - first) / even + 1 }, (_, index) => first + index * even)
  }
  const kept = apart(first, last) ? [first] : []
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (apart(first, year) && apart(year, last)) kept.push(year)
  }
  return [...kept, last]
}

/** A step, not much longer than the shortest possible, that leads from the first year exactly to the last. */
function divisorOf(years: number, shortest: number): number | undefined {
  for (let step = shortest; step <= shortest * 2.5 && step * 2 <= years; step += 1) {
    if (years % step === 0) return step
  }
  return undefined
}

function partTicks(
  periods: readonly Period[],
  frequency: Exclude<Frequency, '_O' | 'A'>,
  input: TimeTicksInput,
): TimeTicks {
  const length = 12 / (periodsPerYear(frequency) ?? 12)
  const [from, to] = [periods[0], periods.at(-1)]
  if (from === undefined || to === undefined) return { labels: [], years: [], strokes: [] }
  const [start, end] = [spanOf(from).start, spanOf(to).end]
  const all = Array.from({ length: Math.round((end - start) / length) }, (_, index) =>
    periodAt(frequency, Math.round(start / length) + index),
  )
  const widest = Math.max(...all.map((period) => input.width(input.part(period))))
  const room = length * input.pixelsPerMonth >= widest + AIR * 0.6
  const [firstYear, lastYear] = yearsOf(periods)
  const year = (value: number) => input.period(periodAt('A', value))
  const place = (value: number) => ({
    at: (Math.max(start, value * 12) + Math.min(end, value * 12 + 12)) / 2,
    label: year(value),
  })
  const boundaries = Array.from(
    { length: lastYear - firstYear },
    (_, index) => (firstYear + index + 1) * 12,
  )
  if (room) {
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
      place(firstYear + index),
    )
    const labels = all.map((period) => ({ at: middleOf(period), label: input.part(period) }))
    return { labels, years: clear(years, input), strokes: boundaries }
  }
  const labels = clear(thinYears(firstYear, lastYear, input).map(place), input)
  return { labels, years: [], strokes: boundaries }
}

/** Leaves out labels that touch the one before; the last one wins over its neighbour. */
function clear(
  ticks: readonly TimeTick[],
  { pixelsPerMonth, width }: TimeTicksInput,
): readonly TimeTick[] {
  return ticks.reduceRight<TimeTick[]>((kept, tick) => {
    const next = kept[0]
    const needed = next === undefined ? 0 : (width(next.label) + width(tick.label)) / 2 + AIR * 0.5
    if (next === undefined || (next.at - tick.at) * pixelsPerMonth >= needed) kept.unshift(tick)
    return kept
  }, [])
}
