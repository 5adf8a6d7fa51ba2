import { type Period, periodAt, periodEnd, periodsPerYear } from '@marsad/model'

type Collection = {
  readonly id: string
  readonly frequency: string
  readonly deadlineDays: number
  readonly last: string | null
}
type Sent = {
  readonly id: string
  readonly collection: string
  readonly period: string
  readonly state: string
}

/** A period that an institution owes figures for. */
export type Owed<C extends Collection = Collection> = {
  readonly collection: C
  readonly period: Period
  /** The last day on time, `YYYY-MM-DD`. */
  readonly day: string
  /** Days after that day; negative while there is time left. */
  readonly late: number
  /** The submission that is being prepared for it, or was returned. */
  readonly open: Sent | undefined
}

const REGULAR = ['A', 'S', 'Q', 'M'] as const
const LOOKED_BACK = 4
const DELIVERED = ['submitted', 'approved', 'published']

/**
 * What is owed on a day, late ones first: of each collection the periods that are over and have not been sent, four at most,
 * and the one that is running.
 */
export function owed<C extends Collection>(
  collections: readonly C[],
  submissions: readonly Sent[],
  today: string,
): readonly Owed<C>[] {
  return collections
    .flatMap((collection) => owedOf(collection, submissions, today))
    .sort((a, b) => b.late - a.late || (a.collection.id < b.collection.id ? -1 : 1))
}

function owedOf<C extends Collection>(
  collection: C,
  submissions: readonly Sent[],
  today: string,
): readonly Owed<C>[] {
  const regular = REGULAR.find((one) => one === collection.frequency)
  const perYear = regular === undefined ? undefined : periodsPerYear(regular)
  if (regular === undefined || perYear === undefined) return []
  const running = runningOrdinal(regular, perYear, today)
  // Of a collection that never delivered nobody knows since when it should.
  const back = collection.last === null ? 1 : LOOKED_BACK
  return Array.from({ length: back + 1 }, (_, index) => periodAt(regular, running - index)).flatMap(
    (period) => {
      if (collection.last !== null && periodEnd(period) <= lastDay(collection.last)) return []
      const own = submissions.filter(
        (one) => one.collection === collection.id && one.period === period,
      )
      if (own.some(({ state }) => DELIVERED.includes(state))) return []
      const day = dayAfter(periodEnd(period), collection.deadlineDays)
      const open = own.find(({ state }) => state === 'draft' || state === 'returned')
      return [{ collection, period, day, late: daysBetween(day, today), open }]
    },
  )
}

function lastDay(period: string): string {
  return periodEnd(period as Period)
}

/** The period that a day lies in. */
function runningOrdinal(
  frequency: (typeof REGULAR)[number],
  perYear: number,
  today: string,
): number {
  let ordinal = Number(today.slice(0, 4)) * perYear
  while (periodEnd(periodAt(frequency, ordinal)) < today) ordinal += 1
  return ordinal
}

/** The day some days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Days from one day to another, negative when the other comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) /
      86_400_000,
  )
}
