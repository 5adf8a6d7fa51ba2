import { type Collection, type Period, periodAt, periodEnd, periodsPerYear } from '@marsad/model'
import { listSubmissions, type Submission } from '@marsad/store'
import type { Library } from '../library.ts'
import type { Actor } from '../permission/actor.ts'
import { can } from '../permission/can.ts'
import { atHand } from '../production/submission/desk.ts'
import { moroccanTime } from '../release-time.ts'
import { lastHeld } from './collections.ts'
import { institutionsOf } from './submissions.ts'

/** How many periods that are over may be named as missing; what is older than that is not sent for by now. */
const MOST_MISSING = { A: 2, S: 3, Q: 4, M: 6 } as const

/** Where it is for the institution to do something. */
const WITH_THE_SENDER: readonly string[] = ['none', 'draft', 'returned', 'withdrawn']

/**
 * What each institution owes and how far it is, by due date. Of submissions under way everybody is told as much as they may
 * see: to others a period is owed until it is public.
 */
export async function dueList(
  library: Library,
  actor: Actor,
  asked: { readonly institution?: string | undefined; readonly now: string },
) {
  const { catalogue, store } = library
  const today = moroccanTime(asked.now).slice(0, 10)
  const all = await listSubmissions(store.reader, institutionsOf(actor))
  const seen = all.filter((one) => can(actor, 'submission.read', atHand(one)).allowed)
  const collections = [...catalogue.collections.values()].filter(
    ({ institution }) => asked.institution === undefined || institution === asked.institution,
  )
  const items = await Promise.all(
    collections.map(async (collection) => {
      const sources = collection.sources ?? [collection.source]
      const last = await lastHeld(library, collection, sources)
      const own = seen.filter((one) => one.collection === collection.id)
      return {
        collection: collection.id,
        title: collection.title,
        institution: collection.institution,
        institutionTitle: catalogue.institutions.get(collection.institution)?.title ?? {
          fr: collection.institution,
        },
        frequency: collection.frequency as string,
        deadlineDays: collection.deadlineDays,
        certainty: collection.certainty as string,
        last,
        owed: owedPeriods(collection, { last, today, submissions: own }),
      }
    }),
  )
  return { today, items, total: items.length }
}

function owedPeriods(
  collection: Collection,
  known: {
    readonly last: string | null
    readonly today: string
    readonly submissions: readonly Submission[]
  },
) {
  const { today, submissions } = known
  const underWay = submissions.filter(({ state }) => !['published', 'withdrawn'].includes(state))
  const awaited = awaitedPeriods(collection, known)
  const others = underWay
    .map(({ period }) => period as Period)
    .filter((period) => !awaited.includes(period))
  return [...others, ...awaited]
    .map((period) => {
      const one =
        underWay.find((each) => each.period === period) ??
        submissions.find((each) => each.period === period)
      const due = dayAfter(periodEnd(period), collection.deadlineDays)
      const state = one?.state ?? ('none' as const)
      const late = WITH_THE_SENDER.includes(state) ? daysBetween(due, today) : 0
      return {
        ...{ period: period as string, ended: periodEnd(period) < today, due, state },
        daysLate: Math.max(0, late),
        submission: one?.id ?? null,
        releaseAt: one?.releaseAt ?? null,
      }
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The periods that are over and not public, and the one that runs. Of what was never held, the last that is over. */
function awaitedPeriods(
  { frequency }: Collection,
  { last, today }: { readonly last: string | null; readonly today: string },
): readonly Period[] {
  if (frequency === 'OCC' || frequency === '_O') return []
  const perYear = periodsPerYear(frequency) ?? 1
  const lastEnd = last === null ? '' : periodEnd(last as Period)
  const from = (Number(today.slice(0, 4)) - 3) * perYear
  const periods = Array.from({ length: 5 * perYear }, (_, index) =>
    periodAt(frequency, from + index),
  )
  const running = periods.find((period) => periodEnd(period) >= today)
  const missing = periods
    .filter((period) => periodEnd(period) < today && periodEnd(period) > lastEnd)
    .slice(last === null ? -1 : -MOST_MISSING[frequency])
  const isHeld = running === undefined || periodEnd(running) <= lastEnd
  return isHeld ? missing : [...missing, running]
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
