import { type BaseSeries, Problem } from '@marsad/model'
import type { Bindings } from './bindings.ts'
import type { FormulaContext, FormulaSubject } from './context.ts'
import type { GroupNode, SeriesNode } from './expression.ts'
import type { CodePlan, LeafPlan } from './leaf.ts'
import {
  codelistOf,
  dimensionsOf,
  type NoSum,
  type Parts,
  sumOf,
  sumOverOf,
  totalFor,
} from './partition.ts'
import type { SideFinder } from './side.ts'
import type { SumPlan } from './sum.ts'

/** What one compilation gathers: the slots of its sums and the plans of its series. */
export type Plans = {
  readonly context: FormulaContext
  readonly subject: FormulaSubject
  readonly sideOf: SideFinder
  readonly sums: Map<GroupNode, Slots>
  readonly leaves: LeafPlan[]
  slotCount: number
}

/** Where a frame keeps the code in hand of a dimension that is summed over, and the codes that may come. */
type Slot = { readonly slot: number; readonly codes: readonly string[] }
type Slots = ReadonlyMap<string, Slot>

/** Opens a slot for each dimension; without parts there is nothing to sum. */
function openSlots(
  plans: Plans,
  dimensions: readonly string[],
  parts: Parts | NoSum,
): { readonly slots: Slots; readonly sum: SumPlan | NoSum } {
  const slots = new Map<string, Slot>()
  dimensions.forEach((dimension, index) => {
    const own = typeof parts === 'string' ? [] : (parts[index] ?? [])
    const needed = own.toSorted((a, b) => Number(a.residual) - Number(b.residual))
    slots.set(dimension, { slot: plans.slotCount, codes: needed.map(({ code }) => code) })
    plans.slotCount += 1
  })
  const numbers = [...slots.values()].map(({ slot }) => slot)
  return { slots, sum: typeof parts === 'string' ? parts : { slots: numbers, parts } }
}

/** How a `sum_over` goes over its parts, or why it cannot. */
export function planSum(plans: Plans, group: GroupNode): SumPlan | NoSum {
  const parts = sumOverOf(plans.context, plans.subject.domain, group)
  const { slots, sum } = openSlots(plans, dimensionsOf(group), parts)
  plans.sums.set(group, slots)
  return sum
}

/** How a series is read where it stands. */
export function planLeaf(
  plans: Plans,
  node: SeriesNode,
  bindings: Bindings,
  years: number,
): LeafPlan {
  const { context, subject } = plans
  const series = context.series.get(node.series)
  if (series === undefined)
    throw new Problem(
      'unprocessable',
      'formula.unknown_series',
      `The formula of ${subject.id} names ${node.series}, which is no base series.`,
    )
  const totals = series.dimensions.filter((dimension) => bindings.get(dimension)?.kind === 'total')
  const parts = sumOf(context, subject.domain, [series], totals)
  const { slots, sum } = openSlots(plans, totals, parts)
  const planOf = (dimension: string): CodePlan =>
    planCode(plans, series, dimension, { bindings, slots })
  const varies = series.dimensions.includes('REF_AREA')
  const onlyArea = varies ? undefined : (codelistOf(context, 'REF_AREA')?.totalCode ?? 'MA')
  const leaf: LeafPlan = {
    series,
    source: subject.operandSources?.[series.id],
    area: onlyArea === undefined ? planOf('REF_AREA') : planArea(plans, onlyArea, bindings),
    onlyArea,
    codes: series.dimensions.filter((dimension) => dimension !== 'REF_AREA').map(planOf),
    fallback: totals.length === 0 || typeof sum === 'string' ? undefined : sum,
    years,
  }
  plans.leaves.push(leaf)
  return leaf
}

function planCode(
  plans: Plans,
  series: BaseSeries,
  dimension: string,
  { bindings, slots }: { readonly bindings: Bindings; readonly slots: Slots },
): CodePlan {
  const total = totalFor(plans.context, plans.subject.domain, series, dimension)
  const binding = bindings.get(dimension)
  if (binding?.kind === 'code') return { kind: 'code', code: binding.code }
  const summed = binding?.kind === 'sum_over' ? plans.sums.get(binding.by) : slots
  const slot = summed?.get(dimension)
  if (slot !== undefined) return { kind: 'addend', total, ...slot }
  const index = plans.subject.dimensions.indexOf(dimension)
  return index < 0 ? { kind: 'code', code: total } : { kind: 'key', index, total }
}

/** The area asked of a series that does not vary by territory: it has a value for one area only (rule 6). */
function planArea({ subject }: Plans, onlyArea: string, bindings: Bindings): CodePlan {
  const binding = bindings.get('REF_AREA')
  if (binding !== undefined)
    return { kind: 'code', code: binding.kind === 'code' ? binding.code : onlyArea }
  const index = subject.dimensions.indexOf('REF_AREA')
  return index < 0 ? { kind: 'code', code: onlyArea } : { kind: 'key', index, total: onlyArea }
}
