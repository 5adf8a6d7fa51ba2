import { parseSeriesKey } from '@marsad/model'
import { deliveriesOf, type Store } from '@marsad/store'
import { lastDigitOf } from '../load/published-number.ts'
import { type ComputedCell, compute, operandsOf } from './computed-cell.ts'
import { type OperandRead, recordedReads, withOperand } from './recorded-reads.ts'

/**
 * How far a computed value can move when each of its operands moves by half a unit of its last published digit, all in
 * the worst direction: 1,580 thousand may have been anything from 1,579.5 to 1,580.5.
 */
export async function roundingReach(store: Store, cell: ComputedCell): Promise<number> {
  const { reader, reads } = recordedReads(await operandsOf(store, cell))
  const { value } = compute(cell, reader)
  if (value === null) return 0
  let reach = 0
  for (const read of reads.values()) {
    const half = await halfUnitOf(store, read, cell.asOf)
    const moved = [half, -half].map(
      (step) =>
        compute(
          cell,
          withOperand(reader, read, (before) => before + step),
        ).value,
    )
    reach += Math.max(...moved.map((one) => Math.abs((one ?? value) - value)))
  }
  return reach
}

/** In the power of ten the operand is stored in. */
async function halfUnitOf(store: Store, read: OperandRead, asOf: number): Promise<number> {
  const key = parseSeriesKey(read.key)
  if (key === undefined) return 0
  const wanted = { measure: read.series, basis: 'R', key, period: read.period, asOf } as const
  const delivered = (await deliveriesOf(store, wanted)).at(-1)
  if (delivered?.text === undefined) return 0
  return 0.5 * 10 ** (lastDigitOf(delivered.text, delivered.unitMult) - delivered.unitMult)
}
