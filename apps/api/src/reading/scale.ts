import { shiftDecimalPoint } from '@marsad/model'

/** A value stored in one power of ten, written in another, exact in its decimal text. */
export function rescale(value: number, from: number, to: number): number {
  return shiftDecimalPoint(value, from - to)
}
