import type { CompiledFormula, OperandReader } from '@marsad/formula'
import { readSeries } from '@marsad/store'
import { type Library, vintagesOf } from '../library.ts'
import { heldOperands } from '../production/derive/held-operands.ts'
import { createHeld } from '../production/held.ts'

/**
 * Lets a formula read its base series as they were known at a moment.
 *
 * @param asOf Sequence of the newest vintage taken into account; now when absent.
 */
export async function storedOperands(
  library: Library,
  formula: CompiledFormula,
  asOf: number | undefined,
): Promise<OperandReader> {
  const { store, catalogue } = library
  const held = createHeld()
  await held.ensure(formula.series, (selection) =>
    readSeries(store, { ...selection, ...(asOf === undefined ? {} : { asOf }) }),
  )
  const ids = new Map((await vintagesOf(library)).map(({ sequence, id }) => [sequence, id]))
  return heldOperands(held, (sequence) => {
    const id = ids.get(sequence)
    return id !== undefined && catalogue.releases.has(id) ? id : undefined
  })
}
