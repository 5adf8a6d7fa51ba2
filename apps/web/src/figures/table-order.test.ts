import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderedPlaces } from './table-order.ts'

const rows = [
  { total: false, values: [3, null] },
  { total: true, values: [9, 1] },
  { total: false, values: [1, 5] },
  { total: false, values: [null, 2] },
]

describe('orderedPlaces', () => {
  it('puts totals first and keeps the rest as given', () => {
    expect(orderedPlaces(rows, undefined)).toEqual([1, 0, 2, 3])
  })

  it('sorts by a column, missing figures last both ways', () => {
    expect(orderedPlaces(rows, { column: 0, descending: false })).toEqual([1, 2, 0, 3])
    expect(orderedPlaces(rows, { column: 0, descending: true })).toEqual([1, 0, 2, 3])
    expect(orderedPlaces(rows, { column: 1, descending: true })).toEqual([1, 2, 3, 0])
  })

  it('shows each row once, whatever the order', () => {
    const row = fc.record({
      total: fc.boolean(),
      values: fc.array(fc.option(fc.integer()), { minLength: 2, maxLength: 2 }),
    })
    const order = fc.record({
      column: fc.option(fc.nat(1), { nil: undefined }),
      descending: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row), order, (all, by) => {
        expect(orderedPlaces(all, by).toSorted((a, b) => a - b)).toEqual(all.map((_, i) => i))
      }),
    )
  })
})
