import { type Draft, formatSeriesKey, type Measure, structureOf } from '@marsad/model'
import type { Prepared } from './prepare.ts'

/**
 * The name under which another measure has the figure that belongs to one: the same codes, the total where only the
 * other has a dimension. `undefined` where the figure is broken down by what the other does not have.
 *
 * @param source The source of the other; that of the figure when it is not given.
 */
export function alignedName(
  prepared: Prepared,
  draft: Draft,
  other: Measure,
  options: { readonly source?: string; readonly frequency?: string } = {},
): string | undefined {
  const own = prepared.measureOf(draft)
  const { key } = draft.key
  if (own === undefined || key === undefined) return undefined
  const codes = new Map(structureOf(own).map((dimension, index) => [dimension, key[index] ?? '']))
  const structure = structureOf(other)
  for (const [dimension, code] of codes)
    if (!structure.includes(dimension) && code !== prepared.totalOf(own, dimension))
      return undefined
  const aligned = structure.map((dimension) => {
    if (dimension === 'FREQ') return options.frequency ?? codes.get(dimension) ?? ''
    if (dimension === 'SOURCE')
      return options.source ?? sourceOf(prepared, other, codes.get('SOURCE') ?? '')
    const code = codes.get(dimension)
    const total = prepared.totalOf(other, dimension)
    // The total of one may be called otherwise in the other: `Y_GE15` and `_T`.
    return code === undefined || code === prepared.totalOf(own, dimension) ? total : code
  })
  return aligned.some((code) => code === null || code === '')
    ? undefined
    : `${other.id} ${formatSeriesKey(aligned.map((code) => code ?? ''))}`
}

function sourceOf({ collection }: Prepared, other: Measure, own: string): string {
  if (other.sources.includes(own)) return own
  const sources = collection.sources ?? [collection.source]
  return sources.find((source) => other.sources.includes(source)) ?? other.referenceSource
}
