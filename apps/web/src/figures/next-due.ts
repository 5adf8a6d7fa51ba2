import { type Period, periodAt, periodEnd, periodsPerYear } from '@marsad/model'

/** A deadline: the period that is due and the day it is due on, `YYYY-MM-DD`. */
export type NextDue = { readonly period: Period; readonly day: string }

type Owed = { readonly frequency: string; readonly deadlineDays: number }

/** The frequencies that come round. */
const REGULAR = ['A', 'S', 'Q', 'M'] as const

/**
 * The first deadline of what is owed that is not over on a day: the end of a period and the days given after it.
 *
 * @returns `undefined` for what is owed on occasion.
 */
export function nextDue({ frequency, deadlineDays }: Owed, today: string): NextDue | undefined {
  const regular = REGULAR.find((one) => one === frequency)
  const perYear = regular === undefined ? undefined : periodsPerYear(regular)
  if (regular === undefined || perYear === undefined) return undefined
  const from = (Number(today.slice(0, 4)) - 2) * perYear
  for (let ordinal = from; ordinal < from + 4 * perYear; ordinal += 1) {
    const period = periodAt(regular, ordinal)
    const day = daysAfter(periodEnd(period), deadlineDays)
    if (day >= today) return { period, day }
  }
  return undefined
}

/** The day some days after another. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
