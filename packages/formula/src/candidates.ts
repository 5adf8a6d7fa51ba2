import {
  type Frequency,
  frequencyOf,
  type Period,
  periodAt,
  periodOrdinal,
  periodsPerYear,
  type SeriesKey,
  yearsBefore,
} from '@marsad/model'
import type { CompiledFormula } from './compile.ts'
import { isWithin } from './domain.ts'
import { type Frame, heldSeries } from './frame.ts'
import { type CodePlan, keyIn, type LeafPlan } from './leaf.ts'
import type { OperandReader } from './operand.ts'
import { codelistOf } from './partition.ts'
import { builtFrom } from './reading.ts'
import { gather, type Relation } from './relation.ts'

/** Whether a key of a series has changed since figures were last derived. */
export type Touched = (series: string, key: string) => boolean

/** The keys of an indicator as variables of a join: FREQ, REF_AREA, SOURCE, then its other dimensions. */
export const FREQ = 0
const REF_AREA = 1
export const SOURCE = 2
const FIRST_OWN = 3

/** Place of each dimension of a formula in the keys of its indicator. */
export function variablesOf(formula: Pick<CompiledFormula, 'dimensions'>): readonly number[] {
  let next: number = FIRST_OWN
  return formula.dimensions.map((dimension) => {
    if (dimension === 'REF_AREA') return REF_AREA
    next += 1
    return next - 1
  })
}

const BUILDS: Readonly<Record<Frequency, readonly Frequency[]>> = {
  A: ['A'],
  S: ['S', 'A'],
  Q: ['Q', 'A'],
  M: ['M', 'Q', 'A'],
  _O: ['_O'],
}

/** The keys of the indicator that one series can serve, by what it varies with. */
export function relationOf(
  formula: CompiledFormula,
  plan: LeafPlan,
  reader: OperandReader,
  touched: Touched | undefined,
): Relation {
  const places = variablesOf(formula)
  const size = FIRST_OWN + formula.dimensions.filter((one) => one !== 'REF_AREA').length
  const plans = [plan.area, ...plan.codes]
  const placeOf = (code: CodePlan): number | undefined =>
    code.kind === 'key' ? places[code.index] : undefined
  const variables = [
    FREQ,
    ...(plan.source === undefined ? [SOURCE] : []),
    ...plans.map(placeOf).filter((place) => place !== undefined),
  ]
  const admits = admission(formula)

  const tuples = function* (): Generator<{
    codes: readonly (string | undefined)[]
    touched: boolean
  }> {
    for (const key of reader.keys(plan.series.id)) {
      const [frequency = '', area = '', source = ''] = key
      if (plan.source !== undefined && plan.source !== source) continue
      if (plan.onlyArea !== undefined && plan.onlyArea !== area) continue
      const tuple: (string | undefined)[] = Array.from({ length: size }, () => undefined)
      if (plan.source === undefined) tuple[SOURCE] = source
      let variants: readonly (readonly (string | undefined)[])[] = [tuple]
      for (const [position, code] of [area, ...key.slice(FIRST_OWN)].entries()) {
        const one = plans[position]
        const served = one === undefined ? [] : admits(one, code)
        const place = one && placeOf(one)
        variants = served.flatMap((as) =>
          variants.map((codes) => (place === undefined ? codes : codes.with(place, as))),
        )
      }
      if (variants.length === 0) continue
      const isTouched = touched?.(plan.series.id, key.join('.')) ?? true
      for (const codes of variants)
        for (const served of frequenciesOf(plan, frequency))
          yield { codes: codes.with(FREQ, served), touched: isTouched }
    }
  }
  return gather(variables, tuples())
}

function frequenciesOf({ series, years }: LeafPlan, frequency: string): readonly Frequency[] {
  const known = isFrequency(frequency) ? frequency : undefined
  if (known === undefined || (known === '_O' && years > 0)) return []
  return series.timeAggregation === 'none' ? [known] : BUILDS[known]
}

/** Whether a code is a frequency that figures are filed under. */
export function isFrequency(text: string): text is Frequency {
  return text in BUILDS
}

/** The codes of the indicator that a stored code of one dimension serves; empty when the formula does not read it. */
function admission(formula: CompiledFormula): (plan: CodePlan, code: string) => readonly string[] {
  const served = new Map<string, readonly string[]>()
  const ofKey = (index: number, total: string | null, code: string): readonly string[] => {
    const dimension = formula.dimensions[index] ?? ''
    const root = formula.domain[dimension]
    const codelist = codelistOf(formula.context, dimension)
    if (root !== undefined && (codelist === undefined || !isWithin(codelist, code, root))) return []
    const shown = formula.totals[dimension] ?? code
    return code === total && shown !== code ? [code, shown] : [code]
  }
  return (plan, code) => {
    if (plan.kind === 'code') return plan.code === code ? [code] : []
    if (plan.kind === 'addend')
      return plan.total === code || plan.codes.includes(code) ? [code] : []
    const name = `${plan.index} ${plan.total} ${code}`
    const known = served.get(name)
    if (known !== undefined) return known
    const found = ofKey(plan.index, plan.total, code)
    served.set(name, found)
    return found
  }
}

/** The periods at which one series could serve a key: those stored, those that could be built, moved by its lags. */
export function periodsOf(frame: Frame, plan: LeafPlan): ReadonlySet<Period> {
  const periods = new Set<Period>()
  const addends = [plan.area, ...plan.codes].filter((code) => code.kind === 'addend')
  const isTotal = (slot: number): boolean => plan.fallback?.slots.includes(slot) ?? false
  for (const { slot, codes } of addends) frame.addends[slot] = isTotal(slot) ? undefined : codes[0]
  addPeriods(frame, plan, periods)
  if (plan.fallback !== undefined) {
    for (const { slot, codes } of addends) frame.addends[slot] = codes[0]
    addPeriods(frame, plan, periods)
  }
  for (const { slot } of addends) frame.addends[slot] = undefined
  return periods
}

function addPeriods(frame: Frame, plan: LeafPlan, periods: Set<Period>): void {
  const key = keyIn(frame, plan)
  if (typeof key === 'string') return
  for (const frequency of [frame.frequency, ...builtFrom(plan.series, frame.frequency)]) {
    const held = heldSeries(frame, plan.series.id, `${frequency}.${key.rest}`)
    for (const stored of held?.periods() ?? []) {
      const period =
        frequency === frame.frequency ? stored : around(stored, frame.frequency === 'A' ? 'A' : 'Q')
      const asked = plan.years === 0 ? period : yearsBefore(period, -plan.years)
      if (asked !== undefined) periods.add(asked)
    }
  }
}

/** The year or quarter that a sub-period lies in. */
function around(period: Period, frequency: 'A' | 'Q'): Period {
  const shorter = periodsPerYear(frequencyOf(period)) ?? 1
  const longer = periodsPerYear(frequency) ?? 1
  return periodAt(frequency, Math.floor(((periodOrdinal(period) ?? 0) * longer) / shorter))
}

/** The places of a key in order, the total where no series says anything of a dimension; `undefined` where there is none. */
export function keyOf(
  formula: CompiledFormula,
  codes: readonly (string | undefined)[],
): SeriesKey | undefined {
  const key: (string | undefined)[] = [...codes]
  key[SOURCE] ??= formula.source
  key[REF_AREA] ??= codelistOf(formula.context, 'REF_AREA')?.totalCode ?? 'MA'
  const places = variablesOf(formula)
  formula.dimensions.forEach((dimension, index) => {
    const place = places[index]
    if (place !== undefined) key[place] ??= formula.totals[dimension] ?? undefined
  })
  return key.every((code) => code !== undefined) ? key : undefined
}
