import type { Frame } from './frame.ts'
import { combine, noValue, type Outcome } from './outcome.ts'
import type { Parts } from './partition.ts'

/** A sum over dimensions: the slots that hold the code in hand, and the codes each of them takes. */
export type SumPlan = { readonly slots: readonly number[]; readonly parts: Parts }

/** Adds over every combination of parts, strictly: only a residual part may be absent (rules 4 and 8). */
export function sumParts(frame: Frame, plan: SumPlan, step: () => Outcome): Outcome {
  const addends: Outcome[] = []
  const before = plan.slots.map((slot) => frame.addends[slot])
  visit(frame, plan, { index: 0, residual: false }, (residual) => {
    const addend = step()
    const isAbsent = addend.value === null && addend.reason === 'missing-operand'
    if (!residual || !isAbsent) addends.push(addend)
  })
  plan.slots.forEach((slot, index) => {
    frame.addends[slot] = before[index]
  })
  if (addends.length === 0) return noValue('missing-operand')
  return combine(addends, frame.crossBreaks, (values) =>
    values.reduce((sum, value) => sum + value, 0),
  )
}

function visit(
  frame: Frame,
  plan: SumPlan,
  { index, residual }: { readonly index: number; readonly residual: boolean },
  each: (residual: boolean) => void,
): void {
  const slot = plan.slots[index]
  if (slot === undefined) {
    each(residual)
    return
  }
  for (const part of plan.parts[index] ?? []) {
    frame.addends[slot] = part.code
    visit(frame, plan, { index: index + 1, residual: residual || part.residual }, each)
  }
}
