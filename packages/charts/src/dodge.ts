/** A label that wants its centre to be `at` and takes `size` along the same axis. */
export type Dodged = { readonly at: number; readonly size: number }

/**
 * Places labels along one axis so that none overlaps another, their order is kept, and together they move as little as
 * they can (least squares).
 *
 * With the sizes of those before it taken off, each label may only not be before its neighbour: isotonic regression, by
 * pooling neighbours that are out of order.
 *
 * @param labels In the order they must keep.
 * @returns The centre of each label; `undefined` when they do not fit between `low` and `high`.
 */
export function dodge(
  labels: readonly Dodged[],
  low: number,
  high: number,
): readonly number[] | undefined {
  const offsets: number[] = []
  let total = 0
  for (const label of labels) {
    offsets.push(total)
    total += label.size
  }
  if (total > high - low) return undefined
  const edges = nonDecreasing(
    labels.map((label, index) => label.at - label.size / 2 - (offsets[index] ?? 0)),
  )
  return labels.map((label, index) => {
    const edge = Math.min(Math.max(edges[index] ?? low, low), high - total)
    return edge + (offsets[index] ?? 0) + label.size / 2
  })
}

/** The nearest sequence, in squares, that never goes down. */
function nonDecreasing(values: readonly number[]): readonly number[] {
  const pools: { mean: number; count: number }[] = []
  for (const value of values) {
    let pool = { mean: value, count: 1 }
    let before = pools.at(-1)
    while (before !== undefined && before.mean > pool.mean) {
      pools.pop()
      const count = before.count + pool.count
      pool = { mean: (before.mean * before.count + pool.mean * pool.count) / count, count }
      before = pools.at(-1)
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean))
}
