import { arbitraryPeriod } from '@marsad/model/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packCells } from './deliveries.ts'
import {
  columnsOf,
  type SubmittedCell,
  type SubmittedSeries,
  seriesInColumns,
} from './submitted-parts.ts'

const cell: fc.Arbitrary<SubmittedCell> = fc
  .record({
    period: arbitraryPeriod(),
    value: fc.oneof(
      fc.constant(null),
      fc.constant(-0),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
    status: fc.constantFrom('A' as const, 'Q' as const, 'E' as const),
    unitMult: fc.constantFrom(0, 3),
    cell: fc.constantFrom('a.xlsx!Données!B2', 'a.xlsx!Données!C14', 'a.csv!B2', ''),
    text: fc.option(fc.oneof(fc.string(), fc.constant('0')), { nil: undefined }),
    note: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ text, note, ...rest }) => ({
    ...rest,
    ...(text === undefined ? {} : { text }),
    ...(note === undefined ? {} : { note }),
  }))

const series: fc.Arbitrary<SubmittedSeries> = fc.record({
  measure: fc.constantFrom('labour_force', 'unemployed'),
  key: fc.constantFrom(['Q', 'MA', 'HCP_ENE', 'F'], ['Q', 'MA01', 'HCP_ENE', '_T']),
  cells: fc.array(cell, { minLength: 1, maxLength: 5 }),
})

describe('figures in columns', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 6 }), (all) => {
        expect(seriesInColumns(columnsOf(all))).toEqual(all)
      }),
    )
  })

  it('are read in the form that was written before', () => {
    const cells: readonly SubmittedCell[] = [
      {
        period: '2026-Q1' as never,
        value: 3,
        status: 'A',
        unitMult: 3,
        cell: 'a.csv!B2',
        text: '3',
      },
    ]
    const citation = { title: '', ref: '', retrieved: '' }
    const old = packCells(cells.map((one) => ({ ...one, citation })))
    const key = ['Q', 'MA', 'HCP_ENE', '_T']
    expect(seriesInColumns(JSON.stringify([['labour_force', key.join('.'), old]]))).toEqual([
      { measure: 'labour_force', key, cells },
    ])
  })

  it('take some sixty bytes each where they have much in common', () => {
    const all = Array.from(
      { length: 1000 },
      (_, index): SubmittedSeries => ({
        ...{ measure: 'labour_force', key: ['Q', `MA${index}`, 'HCP_ENE', '_T'] },
        cells: [
          {
            ...{ period: '2026-Q1' as never, value: index, status: 'A', unitMult: 0 },
            ...{ cell: `a.csv!B${index}`, text: String(index) },
          },
        ],
      }),
    )
    expect(columnsOf(all).length / all.length).toBeLessThan(60)
  })
})
