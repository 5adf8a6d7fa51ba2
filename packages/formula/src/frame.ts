import { type Frequency, type Period, Problem } from '@marsad/model'
import { BUDGET } from './budget.ts'
import type { OperandReader, OperandSeries } from './operand.ts'
import type { Outcome } from './outcome.ts'

/** One evaluation: what is asked, what the functions around have bound so far, and what it has cost. */
export type Frame = {
  readonly reader: OperandReader
  /** Series already asked for, by id and key; shared by the evaluations of one run. */
  readonly held: Map<string, OperandSeries | undefined>
  readonly frequency: Frequency
  readonly source: string
  readonly crossBreaks: boolean
  /** The code of each dimension of the indicator; `undefined` where the key names none. */
  readonly codes: readonly (string | undefined)[]
  /** The code in hand of each dimension that is being summed over. */
  readonly addends: (string | undefined)[]
  period: Period
  /** Years that the functions around read earlier. */
  years: number
  steps: number
}

/** A compiled expression. */
export type Step = (frame: Frame) => Outcome

/** Counts one step of an evaluation; refuses to go beyond the budget. */
export function spend(frame: Frame): void {
  frame.steps += 1
  if (frame.steps > BUDGET.steps)
    throw new Problem(
      'unprocessable',
      'formula.too_costly',
      `The formula takes more than ${BUDGET.steps} steps to compute one value.`,
    )
}

/** The observations of a key, asked of the reader once. */
export function heldSeries(frame: Frame, series: string, key: string): OperandSeries | undefined {
  const name = `${series} ${key}`
  const known = frame.held.get(name)
  if (known !== undefined || frame.held.has(name)) return known
  const found = frame.reader.read(series, key)
  frame.held.set(name, found)
  return found
}
