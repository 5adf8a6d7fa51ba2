import { describe, expect, it } from 'vitest'
import { addColumn } from './add-column.ts'

describe('addColumn', () => {
  it('stands behind the last column, with its head and a text in the first row', () => {
    const mapping = {
      tables: [
        {
          ...{ sheet: 'libre.csv', headRow: 3, headRowGiven: undefined },
          columns: [
            { column: 2, head: 'Effectif', role: { kind: 'value' } as const, certain: true },
          ],
        },
      ],
      constants: {},
      codes: {},
    }
    const added = addColumn(mapping, 5, { head: 'REF_DATE', text: '2026-09-30' })
    expect(added.cells).toEqual([
      { sheet: 'libre.csv', row: 3, column: 3, text: 'REF_DATE' },
      { sheet: 'libre.csv', row: 5, column: 3, text: '2026-09-30' },
    ])
    expect(added.mapping.tables[0]?.columns[1]).toEqual({
      ...{ column: 3, head: 'REF_DATE', certain: true },
      role: { kind: 'reference-date' },
    })
  })
})
