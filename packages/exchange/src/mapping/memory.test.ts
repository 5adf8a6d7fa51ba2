import type { Catalogue } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { confirmedMapping } from './confirmed-mapping.ts'
import type { Mapping, MappingMemory } from './mapping.ts'
import { mergeMemories, unknownInMapping, usableMemory } from './memory.ts'

/** As much of a catalogue as mappings name. */
const CATALOGUE = {
  series: new Map([['permits_valid', {}]]),
  indicators: new Map(),
  sources: new Map([['DGSN_TITRES', {}]]),
  dimensions: new Map([['SEX', { codelist: 'SEX' }]]),
  codelists: new Map([['SEX', { codes: new Map([['F', {}]]) }]]),
} as unknown as Catalogue

const SEX = { kind: 'dimension', dimension: 'SEX' } as const
const MEMORY: MappingMemory = {
  heads: { 'genre de la personne': SEX, age: { kind: 'dimension', dimension: 'AGE' } },
  constants: { MEASURE: 'permits_valid', SOURCE: 'GONE' },
  codes: { SEX: { dames: 'F', messieurs: 'X' }, AGE: { jeunes: 'Y15T24' } },
}

describe('a memory of mappings', () => {
  it('is used without what the catalogue no longer has', () => {
    expect(usableMemory(CATALOGUE, MEMORY)).toEqual({
      heads: { 'genre de la personne': SEX },
      constants: { MEASURE: 'permits_valid' },
      codes: { SEX: { dames: 'F' }, AGE: {} },
    })
  })

  it('keeps heads and codes of other files, and takes the constants of the newer one', () => {
    const after: MappingMemory = {
      heads: { sexe: SEX, age: { kind: 'ignored' } },
      constants: {},
      codes: { SEX: { femmes: 'F' } },
    }
    expect(mergeMemories(MEMORY, after)).toEqual({
      heads: { 'genre de la personne': SEX, sexe: SEX, age: { kind: 'ignored' } },
      constants: {},
      codes: { SEX: { dames: 'F', messieurs: 'X', femmes: 'F' }, AGE: { jeunes: 'Y15T24' } },
    })
  })
})

describe('a confirmed mapping', () => {
  const table = {
    name: 'libre.csv',
    rows: () => [
      { row: 3, values: ['CIN', 'Valeur'] },
      { row: 4, values: ['AB1', 1] },
    ],
  }
  const mapping: Mapping = {
    tables: [
      {
        ...{ sheet: 'libre.csv', headRow: 3, headRowGiven: undefined },
        columns: [{ column: 1, head: 'Sexe', role: SEX, certain: false }],
      },
    ],
    constants: {},
    codes: {},
  }

  it('is called what the file says, whatever the mapping says', () => {
    expect(confirmedMapping([table], mapping)?.tables[0]?.columns).toEqual([
      { column: 1, head: 'CIN', role: SEX, certain: true },
    ])
  })

  it('is of this file or of none', () => {
    expect(confirmedMapping([], mapping)).toBeUndefined()
    const elsewhere = mapping.tables.map((one) => ({ ...one, headRow: 2 }))
    expect(confirmedMapping([table], { ...mapping, tables: elsewhere })).toBeUndefined()
  })

  it('names what the catalogue does not have', () => {
    const codes = { SEX: { dames: 'W' } }
    expect(unknownInMapping(CATALOGUE, { ...mapping, codes, constants: { MEASURE: 'x' } })).toEqual(
      ['MEASURE=x', 'SEX=W'],
    )
  })
})
