import type { Mapping } from '@marsad/exchange'
import { describe, expect, it } from 'vitest'
import { confirmed, withCodes, withConstant, withRole } from './mapping-edits.ts'

const mapping: Mapping = {
  tables: [
    {
      ...{ sheet: 'libre.csv', headRow: 1, headRowGiven: undefined },
      columns: [
        { column: 1, head: 'Genre', role: { kind: 'ignored' }, certain: false },
        { column: 2, head: 'Effectif', role: { kind: 'value' }, certain: true },
      ],
    },
  ],
  constants: {},
  codes: {},
}

describe('withRole', () => {
  it('gives a column a role, for certain', () => {
    const role = { kind: 'dimension', dimension: 'SEX' } as const
    const [column] =
      withRole(mapping, { sheet: 'libre.csv', column: 1 }, role).tables[0]?.columns ?? []
    expect(column).toEqual({ column: 1, head: 'Genre', role, certain: true })
  })

  it('takes a role from the column that had it', () => {
    const moved = withRole(mapping, { sheet: 'libre.csv', column: 1 }, { kind: 'value' })
    expect(moved.tables[0]?.columns.map(({ role }) => role.kind)).toEqual(['value', 'ignored'])
  })
})

describe('withConstant, withCodes and confirmed', () => {
  it('say what no column says, and take it back', () => {
    const said = withConstant(mapping, 'MEASURE', 'cnss_declared_employees')
    expect(said.constants).toEqual({ MEASURE: 'cnss_declared_employees' })
    expect(withConstant(said, 'MEASURE', '')).toEqual(mapping)
  })

  it('keep the codes chosen before, by folded text', () => {
    const first = withCodes(mapping, [{ dimension: 'SEX', written: 'Dames', code: 'F' }])
    const both = withCodes(first, [{ dimension: 'SEX', written: 'Messieurs', code: 'M' }])
    expect(both.codes).toEqual({ SEX: { dames: 'F', messieurs: 'M' } })
  })

  it('leave no guess', () => {
    expect(confirmed(mapping).tables[0]?.columns.every(({ certain }) => certain)).toBe(true)
  })
})
