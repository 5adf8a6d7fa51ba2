import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Availability,
  availabilityRows,
  codesLeft,
  countSeries,
  coverageColumns,
  type SeriesExtent,
} from './availability.ts'
import type { StoredMeasure } from './measures.ts'

const MEASURE: StoredMeasure = {
  id: 'unemployed',
  type: 'series',
  structure: ['FREQ', 'REF_AREA', 'SOURCE', 'SEX'],
  coverage: { revision: 1, series: 0, observations: 0, first: null, last: null, sources: [] },
}

function extent(ordinal: number, key: string, more: Partial<SeriesExtent> = {}): SeriesExtent {
  return { ordinal, basis: 'R', key, valued: 1, first: '2016', last: '2016', ...more }
}

/** The availability that a reader gets from the rows of some series. */
function availabilityFrom(extents: readonly SeriesExtent[]): Availability {
  const codes = new Map<string, Map<string, Uint8Array>>(
    ['BASIS', ...MEASURE.structure].map((dimension) => [dimension, new Map()]),
  )
  for (const { dimension, code, bits } of availabilityRows(MEASURE, extents)) {
    codes.get(dimension)?.set(code, bits)
  }
  return {
    measure: MEASURE.id,
    structure: MEASURE.structure,
    coverage: { ...MEASURE.coverage, series: extents.length },
    codes,
  }
}

const anyKey = fc
  .tuple(
    fc.constantFrom('A', 'Q'),
    fc.constantFrom('MA', 'MA01', 'MA02'),
    fc.constantFrom('HCP_ENE', 'HCP_RGPH'),
    fc.constantFrom('_T', 'F', 'M'),
  )
  .map((codes) => codes.join('.'))
const anyExtents = fc
  .uniqueArray(fc.tuple(fc.constantFrom('D' as const, 'R' as const), anyKey), {
    selector: ([basis, key]) => `${basis} ${key}`,
  })
  .map((some) => some.map(([basis, key], ordinal) => extent(ordinal, key, { basis })))
const anySelection = fc.dictionary(
  fc.constantFrom('BASIS', 'FREQ', 'REF_AREA', 'SOURCE', 'SEX'),
  fc.subarray(['D', 'R', 'A', 'Q', 'MA', 'MA01', 'HCP_ENE', '_T', 'F', 'X'], { minLength: 1 }),
)

function codeOf({ basis, key }: SeriesExtent, dimension: string): string {
  return dimension === 'BASIS'
    ? basis
    : (key.split('.')[MEASURE.structure.indexOf(dimension)] ?? '')
}

/** The series of a selection, by looking at each. */
function byLooking(
  extents: readonly SeriesExtent[],
  selection: Readonly<Record<string, readonly string[]>>,
): readonly SeriesExtent[] {
  return extents.filter((one) =>
    Object.entries(selection).every(([dimension, codes]) => codes.includes(codeOf(one, dimension))),
  )
}

describe('countSeries', () => {
  it('counts as looking at every series would', () => {
    fc.assert(
      fc.property(anyExtents, anySelection, (extents, selection) => {
        expect(countSeries(availabilityFrom(extents), selection)).toBe(
          byLooking(extents, selection).length,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('codesLeft', () => {
  it('leaves the codes that looking at every series would', () => {
    fc.assert(
      fc.property(anyExtents, anySelection, (extents, selection) => {
        const left = codesLeft(availabilityFrom(extents), selection)
        for (const dimension of ['BASIS', ...MEASURE.structure]) {
          const { [dimension]: _, ...others } = selection
          const expected = new Set(byLooking(extents, others).map((one) => codeOf(one, dimension)))
          expect(new Set(left.get(dimension))).toEqual(expected)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('availabilityRows', () => {
  it('has one row for each code of each dimension, with a bit for each of its series', () => {
    const rows = availabilityRows(MEASURE, [
      extent(0, 'A.MA.HCP_ENE._T'),
      extent(1, 'A.MA.HCP_ENE.F'),
      extent(9, 'Q.MA.HCP_ENE._T'),
    ])
    expect(rows.map(({ dimension, code, bits }) => [dimension, code, [...bits]])).toEqual([
      ['BASIS', 'R', [3, 2]],
      ['FREQ', 'A', [3, 0]],
      ['FREQ', 'Q', [0, 2]],
      ['REF_AREA', 'MA', [3, 2]],
      ['SOURCE', 'HCP_ENE', [3, 2]],
      ['SEX', '_T', [1, 2]],
      ['SEX', 'F', [2, 0]],
    ])
  })

  it('is empty for a measure without series', () => {
    expect(availabilityRows(MEASURE, [])).toEqual([])
  })
})

describe('coverageColumns', () => {
  it('orders periods of all frequencies in time, the year before its parts', () => {
    const columns = coverageColumns(MEASURE, [
      extent(0, 'A.MA.HCP_ENE._T', { valued: 3, first: '2004', last: '2024' }),
      extent(1, 'Q.MA.HCP_RGPH._T', { valued: 2, first: '2003-Q4', last: '2025-Q3' }),
      extent(2, 'A.MA.ILO_STAT._T', { valued: 0, first: null, last: null }),
    ])
    expect(columns).toEqual({
      series_count: 3,
      observation_count: 5,
      first_period: '2003-Q4',
      last_period: '2025-Q3',
      sources: '["HCP_ENE","HCP_RGPH"]',
    })
    const sameStart = coverageColumns(MEASURE, [
      extent(0, 'Q.MA.HCP_ENE._T', { first: '2004-Q1', last: '2004-Q1' }),
      extent(1, 'A.MA.HCP_ENE._T', { first: '2004', last: '2004' }),
    ])
    expect(sameStart).toMatchObject({ first_period: '2004', last_period: '2004-Q1' })
  })

  it('covers nothing without values', () => {
    expect(coverageColumns(MEASURE, [])).toEqual({
      series_count: 0,
      observation_count: 0,
      first_period: null,
      last_period: null,
      sources: '[]',
    })
  })
})
