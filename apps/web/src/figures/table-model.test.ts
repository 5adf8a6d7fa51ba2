import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { tableOf } from './table-model.ts'
import { dataOf, lineOf } from './testing.ts'

const speech = speechIn('fr')
const rate = { unit: 'PT', unitMult: 0, decimals: 1 }

describe('tableOf', () => {
  it('writes a colon and a reason where a line has no figure, never zero', () => {
    const data = dataOf([
      lineOf({ SEX: 'F' }, { '2021': 16.8, '2023': 18.3 }),
      lineOf({ SEX: 'M' }, { '2021': 10.9, '2022': null, '2023': 0 }),
    ])
    const table = tableOf(data, rate, speech)
    expect(table.periods).toEqual(['2021', '2022', '2023'])
    expect(table.cells.map((row) => row.map((cell) => cell.text))).toEqual([
      ['16,8', '10,9'],
      [':', ':'],
      ['18,3', '0,0'],
    ])
    expect(table.cells[1]?.[0]?.flag).toEqual({ letter: ':', words: 'non disponible' })
  })

  it('tells less than half a unit from a real zero', () => {
    const table = tableOf(dataOf([lineOf({}, { '2020': 0.04, '2021': 0 })]), rate, speech)
    expect(table.cells.flat().map((cell) => cell.text)).toEqual(['0,0ⁿ', '0,0'])
  })

  it('lists only the letters it uses', () => {
    const line = lineOf({}, { '2020': 1, '2021': 2 }, { status: ['A', 'P'] })
    expect(tableOf(dataOf([line]), rate, speech).flags).toEqual([
      { letter: 'p', words: 'provisoire' },
    ])
  })

  it('marks the first figure after a break, which wins over what else it is', () => {
    const line = lineOf(
      {},
      { '2019': 9, '2020': null, '2021': 12 },
      { status: ['A', 'O', 'P'], breaks: [{ id: 'ENE2019R', after: '2019', before: '2021' }] },
    )
    const other = lineOf({ SEX: 'F' }, { '2021': 16 })
    const { cells, flags } = tableOf(dataOf([line, other]), rate, speech)
    expect(cells.map((row) => row.map(({ flag, cut }) => [flag?.letter, cut]))).toEqual([
      [
        [undefined, false],
        [':', false],
      ],
      [
        [':', false],
        [':', false],
      ],
      [
        ['b', true],
        [undefined, false],
      ],
    ])
    expect(flags).toContainEqual({ letter: 'b', words: 'rupture de série' })
  })

  it('keeps a row for a year that no line has, between years that follow each other', () => {
    const line = lineOf({}, { '1999': 1, '2000': 2, '2003': 3 })
    const table = tableOf(dataOf([line]), rate, speech)
    expect(table.periods).toEqual(['1999', '2000', '2001', '2002', '2003'])
    expect(table.cells.map(([cell]) => cell?.text)).toEqual(['1,0', '2,0', ':', ':', '3,0'])
    const quarters = lineOf({}, { '2019-Q3': 1, '2019-Q4': 2, '2020-Q2': 3 })
    expect(tableOf(dataOf([quarters]), rate, speech).periods).toEqual([
      '2019-Q3',
      '2019-Q4',
      '2020-Q1',
      '2020-Q2',
    ])
  })

  it('has no row for the years between censuses', () => {
    const line = lineOf({}, { '1994': 1, '2004': 2, '2014': 3, '2024': 4 })
    const table = tableOf(dataOf([line]), rate, speech)
    expect(table.periods).toEqual(['1994', '2004', '2014', '2024'])
  })

  it('marks the rarer basis, and none when all figures share one', () => {
    const values = { '2020': 1, '2021': 2, '2022': 3 }
    const mixed = lineOf({}, values, { basis: ['R', 'D', 'R'] })
    expect(tableOf(dataOf([mixed]), rate, speech).marked).toBe('D')
    expect(tableOf(dataOf([lineOf({}, values)]), rate, speech).marked).toBeUndefined()
  })

  it('never takes a missing value for an ordinary one', () => {
    const line = lineOf({}, { '2020': null }, { status: ['A'] })
    expect(tableOf(dataOf([line]), rate, speech).cells[0]?.[0]?.status).toBe('O')
  })
})
