import { isMissing, OBS_STATUSES } from '@marsad/model'
import { arbitraryPeriod } from '@marsad/model/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  citationId,
  citationRows,
  type DeliveredCell,
  packCells,
  unpackCells,
} from './deliveries.ts'
import { arbitraryValue, cell } from './testing.ts'

const anyCell: fc.Arbitrary<DeliveredCell> = fc
  .record({
    period: arbitraryPeriod(),
    value: arbitraryValue,
    status: fc.constantFrom(...OBS_STATUSES),
    unitMult: fc.integer({ min: -3, max: 9 }),
    cell: fc.string({ unit: 'grapheme' }),
    citation: fc.record({
      title: fc.string({ unit: 'grapheme' }),
      ref: fc.webUrl(),
      retrieved: fc.constantFrom('2026-11-21', '2026-11-22'),
    }),
  })
  .map((one) => ({ ...one, value: isMissing(one.status) ? null : one.value }))

describe('packCells and unpackCells', () => {
  it('give every cell back as it was delivered, with the id of its citation', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        expect(unpackCells(packCells(cells))).toStrictEqual(
          cells.map(({ citation, ...figure }) => ({ ...figure, citation: citationId(citation) })),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keep a citation shared by many cells once', () => {
    const cells = Array.from({ length: 100 }, (_, index) =>
      cell(String(1900 + index), index, `a.csv:${index}`),
    )
    const id = citationId(cell('2016', 1, 'a').citation)
    expect(packCells(cells).split(id)).toHaveLength(2)
    expect(citationRows(cells)).toHaveLength(1)
  })

  it('fail on what they did not write', () => {
    expect(() => unpackCells('')).toThrow()
    expect(() => unpackCells('{}')).toThrow()
    expect(() => unpackCells('{"periods":["hier"],"values":[1],"statuses":["A"]}')).toThrow('hier')
  })
})

describe('citationId', () => {
  it('tells citations apart by any of their parts, and by where one part ends', () => {
    const citation = { title: 'ab', ref: 'c', retrieved: '2026-11-21' }
    const ids = [
      citation,
      { ...citation, title: 'a', ref: 'bc' },
      { ...citation, ref: 'd' },
      { ...citation, retrieved: '2026-11-22' },
    ].map(citationId)
    expect(new Set(ids).size).toBe(4)
    expect(citationId({ ...citation })).toBe(ids[0])
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  })
})
