import { structureOf } from '@marsad/model'
import type { Pair } from './compare-published.ts'
import {
  type KnownDifference,
  type KnownDifferences,
  knownDifference,
} from './known-differences.ts'

/**
 * What a pair comes to: `agrees` within the tolerance of rule 16; `rounding` beyond it but no further than the rounding of
 * the published figures carries; `known` when somebody found out why; `unexplained` when nobody did.
 */
export type Verdict = 'agrees' | 'rounding' | 'known' | 'unexplained'

export type Judged = {
  readonly pair: Pair
  readonly verdict: Verdict
  /** For `known`. */
  readonly why?: KnownDifference
}

/** Judges pairs, and tells which known differences were of no use. */
export function judge(
  pairs: readonly Pair[],
  known: KnownDifferences,
): { readonly judged: readonly Judged[]; readonly idle: readonly KnownDifference[] } {
  const used = new Set<KnownDifference>()
  const judged = pairs.map((pair): Judged => {
    if (pair.agrees) return { pair, verdict: 'agrees' }
    if (Math.abs(pair.difference) <= pair.reach * (1 + 1e-9)) return { pair, verdict: 'rounding' }
    const { indicator, key, period } = pair
    const why = knownDifference(known, {
      ...{ key, period },
      indicator: indicator.id,
      structure: structureOf(indicator),
    })
    if (why === undefined) return { pair, verdict: 'unexplained' }
    used.add(why)
    return { pair, verdict: 'known', why }
  })
  return { judged, idle: known.differences.filter((entry) => !used.has(entry)) }
}
