import { type Basis, type Period, parseSeriesKey } from '@marsad/model'
import { type DeliveredFigure, deliveriesOf } from '@marsad/store'
import type { Library } from '../library.ts'

/** Where one value came from: the line that brought it, and those that said the same later. */
export type Delivered = {
  readonly origin: DeliveredFigure | undefined
  readonly confirmedBy: readonly DeliveredFigure[]
}

/** The deliveries of one value as known at a moment. */
export async function deliveredValue(
  library: Library,
  at: {
    readonly measure: string
    readonly basis: Basis
    /** Text form. */
    readonly key: string
    readonly period: Period
    /** Sequence of the vintage that brought the value. */
    readonly vintage: number | undefined
    readonly asOf: number | undefined
  },
): Promise<Delivered> {
  const key = parseSeriesKey(at.key)
  if (key === undefined) return { origin: undefined, confirmedBy: [] }
  const { measure, basis, period } = at
  const all = await deliveriesOf(library.store, { measure, basis, key, period })
  const known = all.filter((one) => at.asOf === undefined || one.sequence <= at.asOf)
  const origin = known.find((one) => one.sequence === at.vintage) ?? restoredFrom(known)
  const confirmedBy = known.filter(
    (one) =>
      one !== origin &&
      origin !== undefined &&
      one.sequence >= origin.sequence &&
      isSame(one, origin),
  )
  return { origin, confirmedBy }
}

/**
 * The line that first brought what a withdrawal left, where no line is of the vintage of the value: what stands is what the
 * last line said, and those right before it that said the same.
 */
function restoredFrom(known: readonly DeliveredFigure[]): DeliveredFigure | undefined {
  const last = known.at(-1)
  if (last === undefined) return undefined
  const other = known.findLastIndex((one) => !isSame(one, last))
  return known[other + 1]
}

function isSame(one: DeliveredFigure, other: DeliveredFigure): boolean {
  return one.value === other.value && one.unitMult === other.unitMult && one.status === other.status
}

/** Lines that said the same, as answers show them. */
export function confirmations(delivered: Delivered) {
  return delivered.confirmedBy.map(({ vintage, cell, citation }) => ({
    vintage,
    cell,
    citation: { ...citation },
  }))
}
