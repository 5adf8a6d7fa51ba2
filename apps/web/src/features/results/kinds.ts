import type { MessageKey } from '@marsad/language'
import type { Search } from '../../answers.ts'
import { FOUND_KINDS, type FoundKind } from '../../list-search.ts'

/** What each kind of result is called, in the plural. */
export const KIND_NAMES = {
  indicator: 'results.indicator',
  series: 'results.series',
  term: 'results.term',
  theme: 'results.theme',
  institution: 'results.institution',
  source: 'results.source',
  codelist: 'results.codelist',
} as const satisfies Record<FoundKind, MessageKey>

/** What was found, kind by kind: the kind of the best answer first, the others in their usual order. */
export function byKind(found: Pick<Search, 'items' | 'kinds'>) {
  const best = found.items[0]?.kind
  return FOUND_KINDS.toSorted((a, b) => Number(b === best) - Number(a === best)).flatMap((kind) => {
    const items = found.items.filter((item) => item.kind === kind)
    const count = found.kinds.find((one) => one.kind === kind)?.count ?? items.length
    return items.length === 0 ? [] : [{ kind, items, count }]
  })
}
