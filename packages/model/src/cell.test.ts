import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, columnLetters, parseCellAddress } from './cell.ts'

describe('cellAt', () => {
  it('names a cell as a spreadsheet does', () => {
    expect(cellAt('Données', 14, 3)).toEqual({
      sheet: 'Données',
      row: 14,
      column: 3,
      address: 'C14',
    })
  })

  it.each([
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })
})

describe('parseCellAddress', () => {
  it('is the inverse of the name, with or without dollar signs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          expect(parseCellAddress(cellAt('s', row, column).address)).toEqual({ row, column })
        },
      ),
    )
    expect(parseCellAddress('$C$14')).toEqual({ row: 14, column: 3 })
  })

  it.each(['', '14', 'C', 'C0', 'c14', 'ABCD1', 'C14:D15'])('refuses %o', (text) => {
    expect(parseCellAddress(text)).toBeUndefined()
  })
})
