import { type CellPlace, cellAt, isPersonalHead, looksPersonal } from '@marsad/model'
import { isIdentity } from '../drafts/read-identity.ts'
import type { Table } from '../table-row.ts'

/** A column that seems to hold persons: its head, and where it stands. */
export type PersonalColumn = { readonly head: string; readonly place: CellPlace }

/** Titles stand above a head; further down stand figures. */
const HEADS_WITHIN = 40
/** A sample that tells: no sheet is read to its end for this. */
const ROWS_LOOKED_AT = 500
const ENOUGH = 3

/**
 * Finds the columns of a file that name persons, by their heads or by the form of what they hold, whatever a mapping says
 * of them. A file of figures has none (law 09-08).
 */
export function personalColumns(tables: readonly Table[]): readonly PersonalColumn[] {
  return tables.filter((table) => !isIdentity(table)).flatMap(personalIn)
}

type Seen = { texts: number; personal: number; first: CellPlace }

function personalIn(table: Table): readonly PersonalColumn[] {
  const found = new Map<number, PersonalColumn>()
  const heads = new Map<number, string>()
  const seen = new Map<number, Seen>()
  let looked = 0
  for (const { row, values } of table.rows()) {
    looked += 1
    if (looked > ROWS_LOOKED_AT) break
    const isBesideOthers = values.filter((value) => value !== null).length > 1
    values.forEach((value, index) => {
      if (typeof value !== 'string') return
      const column = index + 1
      const place = cellAt(table.name, row, column)
      if (looked <= HEADS_WITHIN && isBesideOthers && isPersonalHead(value))
        if (!found.has(column)) found.set(column, { head: value.trim(), place })
      if (!heads.has(column)) heads.set(column, value.trim())
      const so = seen.get(column) ?? { texts: 0, personal: 0, first: place }
      so.texts += 1
      if (looksPersonal(value)) so.personal += 1
      seen.set(column, so)
    })
  }
  for (const [column, { texts, personal, first }] of seen) {
    // The head and titles above it are texts too.
    if (found.has(column) || personal < ENOUGH || personal < (texts - 1) * 0.6) continue
    found.set(column, { head: heads.get(column) ?? '', place: first })
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, one]) => one)
}
