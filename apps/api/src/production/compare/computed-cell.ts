import {
  type CompiledFormula,
  evaluateFormula,
  type FormulaResult,
  type OperandReader,
} from '@marsad/formula'
import { frequencyOf, type Period, type SeriesKey } from '@marsad/model'
import { readSeries, type Store } from '@marsad/store'
import { heldOperands } from '../derive/held-operands.ts'
import { createHeld } from '../held.ts'

/** One computed value, as known at a vintage. */
export type ComputedCell = {
  readonly compiled: CompiledFormula
  /** Dimensions of the indicator in structure order, and the codes of the key in it. */
  readonly structure: readonly string[]
  readonly key: SeriesKey
  readonly period: Period
  readonly asOf: number
  readonly releaseOf: (vintage: number) => string | undefined
}

/** The operands of a cell as known at its vintage. */
export async function operandsOf(
  store: Store,
  { compiled, asOf, releaseOf }: ComputedCell,
): Promise<OperandReader> {
  const held = createHeld()
  await held.ensure(compiled.series, (selection) => readSeries(store, { ...selection, asOf }))
  return heldOperands(held, releaseOf)
}

/** Computes a cell again. */
export function compute(
  { compiled, structure, key: codes, period }: ComputedCell,
  reader: OperandReader,
): FormulaResult {
  const {
    FREQ: _,
    SOURCE: source = '',
    ...key
  } = Object.fromEntries(structure.map((dimension, index) => [dimension, codes[index] ?? '']))
  return evaluateFormula(compiled, reader, { key, source, period, frequency: frequencyOf(period) })
}
