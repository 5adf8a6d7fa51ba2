import {
  type BaseSeries,
  frequencyOf,
  type Period,
  periodAt,
  periodOrdinal,
  shiftDecimalPoint,
  worstStatus,
  yearsBefore,
} from '@marsad/model'
import type { Frame, Step } from './frame.ts'
import { type MissingReason, noValue, type Outcome, plainValue } from './outcome.ts'
import { type ReadKey, readOperand } from './reading.ts'
import { type SideFinder, straddle } from './side.ts'
import { type SumPlan, sumParts } from './sum.ts'

/** Where the code of one dimension of a series comes from. A `null` code: a total that does not exist. */
export type CodePlan =
  | { readonly kind: 'code'; readonly code: string | null }
  /** The code of the key, else the total of the series. */
  | { readonly kind: 'key'; readonly index: number; readonly total: string | null }
  /** The code in hand of a sum, else the total of the series. `codes` are the parts that may come, those that must exist first. */
  | {
      readonly kind: 'addend'
      readonly slot: number
      readonly total: string | null
      readonly codes: readonly string[]
    }

/** How one series of a formula is read. */
export type LeafPlan = {
  readonly series: BaseSeries
  /** `undefined`: the source of the request. */
  readonly source: string | undefined
  readonly area: CodePlan
  /** The only area of a series that does not declare REF_AREA; `undefined` for one that does. */
  readonly onlyArea: string | undefined
  /** Own dimensions in structure order, REF_AREA apart. */
  readonly codes: readonly CodePlan[]
  /** What replaces an absent total (rule 4). */
  readonly fallback: SumPlan | undefined
  /** Years of the lags around it. */
  readonly years: number
}

/** The code a plan gives in a frame; `null` where a total does not exist. */
function codeIn(frame: Pick<Frame, 'codes' | 'addends'>, plan: CodePlan): string | null {
  switch (plan.kind) {
    case 'code':
      return plan.code
    case 'key':
      return frame.codes[plan.index] ?? plan.total
    case 'addend':
      return frame.addends[plan.slot] ?? plan.total
  }
}

/** The key a plan reads in a frame, or why it reads nothing. */
export function keyIn(frame: Frame, plan: LeafPlan): ReadKey | MissingReason {
  const area = codeIn(frame, plan.area)
  if (plan.onlyArea !== undefined && area !== plan.onlyArea) return 'national-only'
  const source = plan.source ?? frame.source
  let rest = `${area}.${source}`
  if (area === null) return 'no-total'
  for (const dimension of plan.codes) {
    const code = codeIn(frame, dimension)
    if (code === null) return 'no-total'
    rest += `.${code}`
  }
  return { series: plan.series, source, rest }
}

/** Makes a plan into a step: constants, totals with their fallback, and lags that will not cross a break. */
export function leafStep(plan: LeafPlan, sideOf: SideFinder): Step {
  const { constant } = plan.series
  if (constant !== undefined) {
    const value = plainValue(shiftDecimalPoint(constant, plan.series.unitMult))
    return () => value
  }
  return (frame) => {
    const period = frame.years === 0 ? frame.period : yearsBefore(frame.period, frame.years)
    if (period === undefined) return noValue('no-lag')
    const earlier = readTotal(frame, plan, sideOf, period)
    if (frame.years === 0 || earlier.value === null) return earlier
    return acrossYears(frame, plan, sideOf, { period, earlier })
  }
}

function readTotal(frame: Frame, plan: LeafPlan, sideOf: SideFinder, period: Period): Outcome {
  const direct = readDirect(frame, plan, sideOf, period)
  const isAbsent = direct.status === 'O' && direct.reason === 'missing-operand'
  if (plan.fallback === undefined || !isAbsent) return direct
  const summed = sumParts(frame, plan.fallback, () => readDirect(frame, plan, sideOf, period))
  const reading = direct.reading && { ...direct.reading, fallback: true }
  return { ...summed, reading }
}

function readDirect(frame: Frame, plan: LeafPlan, sideOf: SideFinder, period: Period): Outcome {
  const key = keyIn(frame, plan)
  return typeof key === 'string' ? noValue(key) : readOperand(frame, sideOf, key, period)
}

/** The earlier value, unless a break of any kind lies between it and the period that is asked (rule 11). */
function acrossYears(
  frame: Frame,
  plan: LeafPlan,
  sideOf: SideFinder,
  { period, earlier }: { readonly period: Period; readonly earlier: Outcome },
): Outcome {
  const now = readTotal(frame, plan, sideOf, frame.period)
  const source = plan.source ?? frame.source
  const sides = now.sides.length > 0 ? now.sides : [sideOf(source, frame.period, {})]
  let broken = straddle([...sides, ...earlier.sides]) || now.startsSide
  for (const between of periodsBetween(period, frame.period)) {
    if (broken) break
    const step = readTotal(frame, plan, sideOf, between)
    broken = step.startsSide || changesStandard(earlier, step)
  }
  if (!broken) return earlier
  const { reading } = earlier
  if (!frame.crossBreaks) return { ...noValue('break', 'O', earlier.from), reading, recorded: true }
  return { ...earlier, status: worstStatus([earlier.status ?? 'A', 'B']) }
}

function changesStandard(earlier: Outcome, step: Outcome): boolean {
  const standards = new Set(
    [...earlier.sides, ...step.sides]
      .map(({ standard }) => standard)
      .filter((standard) => standard !== undefined),
  )
  return standards.size > 1
}

/** The periods after one and before another, both apart. */
function* periodsBetween(after: Period, before: Period): Generator<Period> {
  const [first, last] = [periodOrdinal(after), periodOrdinal(before)]
  const frequency = frequencyOf(before)
  if (frequency === '_O' || first === undefined || last === undefined) return
  for (let ordinal = first + 1; ordinal < last; ordinal += 1) yield periodAt(frequency, ordinal)
}
