const ZONE = 'Africa/Casablanca'
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  ...({ hour: '2-digit', minute: '2-digit' } as const),
})

/** What clocks in Morocco show at an instant: `2026-12-01T10:00`. */
export function moroccanTime(instant: string): string {
  const parts = new Map(
    clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const of = (part: Intl.DateTimeFormatPartTypes): string => parts.get(part) ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/**
 * The instant that is meant by a time in Morocco (`2026-12-01T10:00`) or an instant with its zone; ISO 8601 in UTC. The one
 * place where the two are converted. An hour that a change of the clocks skips is the instant of that change; of one that
 * comes twice, the first.
 *
 * @returns `undefined` for a text that is neither.
 */
export function releaseInstant(text: string): string | undefined {
  if (INSTANT.test(text)) {
    const instant = Date.parse(text)
    return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
  }
  if (!LOCAL.test(text) || Number.isNaN(Date.parse(`${text}Z`))) return undefined
  if (!new Date(`${text}Z`).toISOString().startsWith(text)) return undefined
  const asUtc = Date.parse(`${text}Z`)
  // Morocco is at +01 or +00: the earlier instant is the one an hour before.
  for (const offset of [60, 0]) {
    const instant = new Date(asUtc - offset * 60_000).toISOString()
    if (moroccanTime(instant) === text) return instant
  }
  return new Date(asUtc).toISOString()
}
