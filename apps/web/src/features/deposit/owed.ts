import type { DueList } from '../../answers.ts'

type Due = DueList['items'][number]

/** A period that an institution owes figures for, and that waits for the institution. */
export type Owed = {
  readonly collection: string
  readonly title: Due['title']
  readonly period: string
  /** The last day on time, `YYYY-MM-DD`. */
  readonly day: string
  /** Days after that day; negative while there is time left. */
  readonly late: number
  /** The submission that is being prepared for it, or was returned. */
  readonly open: { readonly id: string; readonly state: 'draft' | 'returned' } | undefined
}

/** What some collections owe on a day, the latest first; what is with somebody else by now is left out. */
export function owed(
  { items, today }: Pick<DueList, 'items' | 'today'>,
  collections: readonly { readonly id: string }[],
): readonly Owed[] {
  const own = new Set(collections.map(({ id }) => id))
  return items
    .filter(({ collection }) => own.has(collection))
    .flatMap(({ collection, title, owed: periods }) =>
      periods.flatMap(({ period, due, state, submission }): readonly Owed[] => {
        if (state === 'submitted' || state === 'approved' || state === 'published') return []
        const open =
          submission !== null && (state === 'draft' || state === 'returned')
            ? { id: submission, state }
            : undefined
        return [{ collection, title, period, day: due, late: daysBetween(due, today), open }]
      }),
    )
    .sort((a, b) => b.late - a.late || (a.collection < b.collection ? -1 : 1))
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
