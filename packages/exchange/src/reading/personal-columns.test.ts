import { describe, expect, it } from 'vitest'
import type { CellValue, Table } from '../table-row.ts'
import { personalColumns } from './personal-columns.ts'

function table(...rows: readonly (readonly CellValue[])[]): Table {
  return { name: 'Feuil1', rows: () => rows.map((values, index) => ({ row: index + 1, values })) }
}

const found = (one: Table) => personalColumns([one]).map(({ head, place }) => [head, place.address])

describe('columns that hold persons', () => {
  it('are found by their heads, under titles and before anything else is understood', () => {
    const file = table(['Liste'], [], ['CIN', 'Nom', 'Sexe'], ['x', 'y', 'F'])
    expect(found(file)).toEqual([
      ['CIN', 'A3'],
      ['Nom', 'B3'],
    ])
  })

  it('are found by what they hold where the head says nothing', () => {
    const people = ['BE123456', 'K98765', 'AB12345'].map((card, index) => [card, 1, `MA0${index}`])
    expect(found(table(['Réf', 'Valeur', 'Région'], ...people))).toEqual([['Réf', 'A1']])
  })

  it('are not made of a remark, nor of a title that stands alone', () => {
    const file = table(
      ['Nom'],
      ['Sexe', 'Valeur', 'Commentaire'],
      ['F', 4, 'voir a.b@x.example'],
      ['M', 5, 'contact@x.example'],
      ['_T', 9, null],
    )
    expect(found(file)).toEqual([])
  })
})
