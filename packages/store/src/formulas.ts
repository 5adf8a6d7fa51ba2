import type { FormulaVersion } from '@marsad/model'
import { type Store, writeTransaction } from './store.ts'

/** One version of the formula of an indicator. */
export type RegisteredFormula = Pick<FormulaVersion, 'version' | 'effectiveFrom' | 'expression'> & {
  readonly indicator: string
}

/** A version that was registered with another expression or another first day. */
export type FormulaConflict = {
  readonly indicator: string
  readonly version: number
  readonly registered: Pick<FormulaVersion, 'effectiveFrom' | 'expression'>
  readonly given: Pick<FormulaVersion, 'effectiveFrom' | 'expression'>
}

/**
 * Registers versions of formulas for ever. A version is registered once: what differs from it is a conflict, and then
 * nothing is registered.
 *
 * @returns The conflicts, in the order given; empty when all are registered.
 */
export async function registerFormulas(
  store: Store,
  formulas: readonly RegisteredFormula[],
): Promise<readonly FormulaConflict[]> {
  return await writeTransaction(store, async (db) => {
    const rows = await db.selectFrom('formula_version').selectAll().execute()
    const held = new Map(
      rows.map((row) => [
        `${row.indicator} ${row.version}`,
        { effectiveFrom: row.effective_from, expression: row.expression },
      ]),
    )
    const conflicts: FormulaConflict[] = []
    const added: RegisteredFormula[] = []
    for (const formula of formulas) {
      const { indicator, version, effectiveFrom, expression } = formula
      const given = { effectiveFrom, expression }
      const registered = held.get(`${indicator} ${version}`)
      if (registered === undefined) {
        held.set(`${indicator} ${version}`, given)
        added.push(formula)
      } else if (
        registered.expression !== expression ||
        registered.effectiveFrom !== effectiveFrom
      ) {
        conflicts.push({ indicator, version, registered, given })
      }
    }
    if (conflicts.length > 0) return conflicts
    for (const { indicator, version, effectiveFrom, expression } of added) {
      await db
        .insertInto('formula_version')
        .values({ indicator, version, effective_from: effectiveFrom, expression })
        .execute()
    }
    return []
  })
}
