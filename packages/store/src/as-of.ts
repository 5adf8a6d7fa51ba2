import { isRealDate, type NewVintage, type Vintage } from './vintage.ts'

/** The days between which something became known; `null` where nothing tells. */
export type Interval = { readonly earliest: string | null; readonly latest: string | null }

/** What the dates of one publication alone tell. It was out before it was copied, quoted or recorded here. */
export function ownInterval(vintage: NewVintage): Interval {
  const earliest = newest([firstDay(vintage.date), firstDay(vintage.notBefore)])
  const recorded = vintage.recordedAt.slice(0, 10)
  const latest = oldest([
    lastDay(vintage.date),
    lastDay(vintage.notAfter),
    lastDay(vintage.copyDate),
    earliest !== null && recorded < earliest ? null : recorded,
  ])
  return { earliest, latest }
}

/**
 * What the dates and the order together tell: a publication was not out before any earlier one could be, and was out
 * by the time a later one surely was. A later day that contradicts the earliest day of the publication itself
 * tells nothing, since the order of old publications is partly a convention. Both bounds rise with the order.
 */
export function knownIntervals(own: readonly Interval[]): readonly Interval[] {
  const latests: (string | null)[] = []
  let bound: string | null = null
  for (const { earliest, latest } of own.toReversed()) {
    const later: string | null =
      bound !== null && earliest !== null && bound < earliest ? null : bound
    latests.push(oldest([latest, later]))
    bound = oldest([latest, bound])
  }
  latests.reverse()
  let earliest: string | null = null
  let latest: string | null = null
  let certain = true
  return own.map((interval, index) => {
    earliest = newest([earliest, interval.earliest])
    const known = latests[index] ?? null
    certain = certain && known !== null
    latest = newest([latest, known])
    return { earliest, latest: certain ? latest : null }
  })
}

/** What was known at a moment: everything up to a sequence number, 0 for nothing. */
export type AsOf = {
  readonly sequence: number
  /** Vintages, by id, that may have been out by then and are left out. */
  readonly notice?: { readonly code: 'asof.uncertain'; readonly from: string; readonly to: string }
}

/**
 * What was known as of a vintage, a day (its end) or an instant: what had surely been published. Where more may have
 * been, a notice names the first and the last such vintage.
 *
 * @param vintages As `listVintages` gives them.
 * @param text Id of a vintage, `YYYY-MM-DD` or an ISO 8601 instant with its zone.
 * @returns `undefined` when the text is none of these.
 */
export function resolveAsOf(vintages: readonly Vintage[], text: string): AsOf | undefined {
  const named = vintages.find((vintage) => vintage.id === text)
  if (named !== undefined) return { sequence: named.sequence }
  const moment = momentOf(text)
  if (moment === undefined) return undefined
  const sure = vintages.filter(({ latest }) => latest !== null && endOf(latest) <= moment)
  const possible = vintages.filter(
    ({ earliest }) => earliest === null || startOf(earliest) <= moment,
  )
  const sequence = sure.at(-1)?.sequence ?? 0
  const uncertain = possible.filter((vintage) => vintage.sequence > sequence)
  const [from, to] = [uncertain.at(0), uncertain.at(-1)]
  if (from === undefined || to === undefined) return { sequence }
  return { sequence, notice: { code: 'asof.uncertain', from: from.id, to: to.id } }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Milliseconds since 1970; for a day its end. */
function momentOf(text: string): number | undefined {
  if (!isRealDate(text.slice(0, 10))) return undefined
  if (DAY.test(text)) return endOf(text)
  if (!INSTANT.test(text)) return undefined
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? undefined : moment
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function endOf(day: string): number {
  return startOf(day) + 86_399_999
}

/** First day of a date that may be a year, a month or a day. */
function firstDay(date: string | null | undefined): string | null {
  if (date === null || date === undefined) return null
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`
}

function lastDay(date: string | null | undefined): string | null {
  if (date === null || date === undefined) return null
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function newest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (best, day) => (best === null || (day !== null && day > best) ? day : best),
    null,
  )
}

function oldest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (best, day) => (best === null || (day !== null && day < best) ? day : best),
    null,
  )
}
