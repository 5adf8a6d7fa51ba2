import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather, join, type Relation } from './relation.ts'

type Row = readonly (string | undefined)[]

function relation(variables: readonly number[], rows: readonly Row[], touched = true): Relation {
  return gather(
    variables,
    rows.map((codes) => ({ codes, touched })),
  )
}

function rowsOf({ tuples }: Relation): readonly string[] {
  return [...tuples.values()].map(({ codes }) => codes.map((code) => code ?? '-').join('')).sort()
}

describe('join', () => {
  it('keeps what both know of the variables they share', () => {
    const a = relation(
      [0, 1],
      [
        ['A', 'F'],
        ['A', 'M'],
        ['Q', 'F'],
      ],
    )
    const b = relation(
      [0, 1],
      [
        ['A', 'F'],
        ['Q', 'M'],
        ['Q', 'F'],
      ],
    )
    expect(rowsOf(join(a, b))).toEqual(['AF', 'QF'])
  })

  it('lets what varies with less serve every code', () => {
    const a = relation(
      [0, 1],
      [
        ['A', 'F'],
        ['A', 'M'],
        ['Q', 'F'],
      ],
    )
    const b = relation([0], [['A', undefined]])
    expect(rowsOf(join(a, b))).toEqual(['AF', 'AM'])
    expect(rowsOf(join(b, a))).toEqual(['AF', 'AM'])
  })

  it('combines what varies with different things', () => {
    const a = relation([0, 1], [['A', 'F', undefined]])
    const b = relation(
      [0, 2],
      [
        ['A', undefined, 'U'],
        ['A', undefined, 'R'],
      ],
    )
    const both = join(a, b)
    expect(both.variables).toEqual([0, 1, 2])
    expect(rowsOf(both)).toEqual(['AFR', 'AFU'])
  })

  it('is touched where either side is', () => {
    const a = relation([0], [['A'], ['Q']], false)
    const b = gather(
      [0],
      [
        { codes: ['A'], touched: false },
        { codes: ['Q'], touched: false },
        { codes: ['Q'], touched: true },
      ],
    )
    const touched = [...join(a, b).tuples.values()].filter((tuple) => tuple.touched)
    expect(touched.map(({ codes }) => codes)).toEqual([['Q']])
  })

  it('gives the same tuples whichever side comes first', () => {
    const codes = fc.constantFrom('A', 'B', 'C')
    const rows = fc.array(fc.tuple(codes, codes, codes), { maxLength: 12 })
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const a = relation(
          [0, 1],
          left.map(([x, y]) => [x, y, undefined]),
        )
        const b = relation(
          [1, 2],
          right.map(([, y, z]) => [undefined, y, z]),
        )
        expect(rowsOf(join(a, b))).toEqual(rowsOf(join(b, a)))
        const expected = left.flatMap(([x, y]) =>
          right.filter(([, shared]) => shared === y).map(([, , z]) => `${x}${y}${z}`),
        )
        expect(rowsOf(join(a, b))).toEqual([...new Set(expected)].sort())
      }),
    )
  })
})
