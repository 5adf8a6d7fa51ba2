import { type Break, frequencyOf, type Period, periodStart } from '@marsad/model'
import type { FormulaContext } from './context.ts'

/**
 * Where a value lies with respect to the breaks of its source. Two equal sides are one object, so that
 * they are compared by identity.
 */
export type Side = {
  readonly source: string
  /** For each blocking break of the source: `1` after it, `0` before it, `?` where it says nothing of the frequency. */
  readonly pattern: string
  /** LFS_STANDARD of the value, where it is known. */
  readonly standard: string | undefined
}

export type SideFinder = (
  source: string,
  period: Period,
  known: { readonly release?: string | undefined; readonly standard?: string | undefined },
) => Side

/** Tells the side of a value by its period and by the order of its release (rule 11). Breaks that do not block are left out. */
export function sideFinder(context: Pick<FormulaContext, 'sources' | 'releases'>): SideFinder {
  const patterns = new Map<string, string>()
  const sides = new Map<string, Side>()
  const blocking = new Map<string, readonly Break[]>()
  const breaksOf = (source: string): readonly Break[] => {
    const known = blocking.get(source)
    if (known !== undefined) return known
    const found = (context.sources.get(source)?.breaks ?? []).filter((one) => one.blocksLag)
    blocking.set(source, found)
    return found
  }
  return (source, period, { release, standard }) => {
    const breaks = breaksOf(source)
    const at = `${source}|${period}|${release ?? ''}`
    let pattern = patterns.get(at)
    if (pattern === undefined) {
      const order = context.releases.get(release ?? '')?.order
      pattern = breaks.map((one) => placeOf(context, one, period, order)).join('')
      patterns.set(at, pattern)
    }
    const name = `${source}|${pattern}|${standard ?? ''}`
    let side = sides.get(name)
    if (side === undefined) {
      side = { source, pattern, standard }
      sides.set(name, side)
    }
    return side
  }
}

function placeOf(
  context: Pick<FormulaContext, 'releases'>,
  { fromPeriod, fromRelease }: Break,
  period: Period,
  order: number | undefined,
): '0' | '1' | '?' {
  const from = fromPeriod[frequencyOf(period)]
  if (from === undefined) return '?'
  if (periodStart(period) < periodStart(from)) return '0'
  const needed = context.releases.get(fromRelease ?? '')?.order
  return needed !== undefined && order !== undefined && order < needed ? '0' : '1'
}

function differ(a: Side, b: Side): boolean {
  if (a === b || a.source !== b.source) return false
  if (a.standard !== undefined && b.standard !== undefined && a.standard !== b.standard) return true
  for (let index = 0; index < a.pattern.length; index += 1) {
    const [left, right] = [a.pattern[index], b.pattern[index]]
    if (left !== right && left !== '?' && right !== '?') return true
  }
  return false
}

/** Whether values of one source lie on different sides of a break, or follow different survey standards. */
export function straddle(sides: readonly Side[]): boolean {
  return sides.some((side, index) => sides.slice(index + 1).some((other) => differ(side, other)))
}
