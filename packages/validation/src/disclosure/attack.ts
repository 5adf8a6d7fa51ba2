import { type Row, reduced } from './elimination.ts'
import type { Sum } from './sums.ts'
import type { Known } from './table.ts'

/** What a reader can work out of a figure that is not published: it lies between these, in plain units. */
export type Learned = {
  readonly least: number
  readonly most: number
  /** A sum it stands in, the one with fewest unknowns. */
  readonly by: Sum
  /** The sums that hang together with it. */
  readonly among: readonly Sum[]
}

/** Above this, only sums with one unknown are solved: exact elimination grows with the cube. */
const MOST_UNKNOWNS = 600
const ROUNDS = 100
const NEAR = 1e-6

/**
 * What readers learn of the figures that are not published, by taking away from sums what is published: exactly, by
 * elimination over each set of sums that hang together, and by bounds, as no count is negative.
 *
 * @param known What is published of a figure; `undefined` where it is not there at all.
 * @returns For each figure that is not published and stands in a sum, what can be learned of it.
 */
export function learnedFrom(
  sums: readonly Sum[],
  known: (name: string) => Known | undefined,
): ReadonlyMap<string, Learned> {
  const learned = new Map<string, Learned>()
  for (const part of connected(informative(sums.flatMap((sum) => equationOf(sum, known)))))
    for (const [name, one] of solve(part)) learned.set(name, one)
  return learned
}

/** A sum with its published part on one side: unknowns with their signs, and what they come to. */
type Equation = Row & { readonly sum: Sum }

function equationOf(sum: Sum, known: (name: string) => Known | undefined): readonly Equation[] {
  const terms = new Map<string, number>()
  let [value, margin] = [0, 0]
  const take = (name: string, sign: number): void => {
    const one = known(name)
    if (one?.kind === 'value') {
      value -= sign * one.value
      margin += one.margin
    } else if (one !== undefined || !sum.residual.has(name)) {
      terms.set(name, (terms.get(name) ?? 0) + sign)
    }
  }
  take(sum.whole, -1)
  for (const part of sum.parts) take(part, 1)
  return terms.size === 0 ? [] : [{ terms, value, margin, sum }]
}

/** A remainder that is smaller than this bounds each of its parts closely, however many there are. */
const SMALL = 20

/**
 * Leaves out sums of which two unknowns or more stand in no other: neither they nor the rest can be worked out from them.
 * Most sums of a table with few codes given are of that kind.
 */
function informative(all: readonly Equation[]): readonly Equation[] {
  const live = new Set(all)
  const uses = new Map<string, Set<Equation>>()
  for (const one of all)
    for (const name of one.terms.keys()) {
      const users = uses.get(name) ?? new Set()
      uses.set(name, users.add(one))
    }
  const isLoose = ({ terms, value, margin, sum }: Equation): boolean => {
    let alone = 0
    for (const name of terms.keys()) if (uses.get(name)?.size === 1) alone += 1
    return alone > 1 && (terms.has(sum.whole) || value + margin >= SMALL)
  }
  const queue = all.filter(isLoose)
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (!live.delete(one)) continue
    for (const name of one.terms.keys()) {
      const users = uses.get(name)
      users?.delete(one)
      for (const other of users ?? []) if (isLoose(other)) queue.push(other)
    }
  }
  return all.filter((one) => live.has(one))
}

/** Parts the equations by what they have in common. */
function connected(all: readonly Equation[]): readonly (readonly Equation[])[] {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    if (root !== name) parent.set(name, root)
    return root
  }
  for (const { terms } of all) {
    const [first = '', ...others] = terms.keys()
    for (const other of others) {
      const [a, b] = [find(first), find(other)]
      if (a !== b) parent.set(b, a)
    }
  }
  return [...Map.groupBy(all, ({ terms }) => find([...terms.keys()][0] ?? '')).values()]
}

function solve(equations: readonly Equation[]): ReadonlyMap<string, Learned> {
  const by = new Map<string, Equation>()
  for (const one of equations)
    for (const name of one.terms.keys())
      if (one.terms.size < (by.get(name)?.terms.size ?? Number.POSITIVE_INFINITY)) by.set(name, one)
  const rows = by.size > MOST_UNKNOWNS ? equations : [...equations, ...reduced(equations)]
  const least = new Map<string, number>()
  const most = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round += 1)
    if (!rows.map((row) => narrow(row, least, most)).includes(true)) break
  const among = equations.map(({ sum }) => sum)
  return new Map(
    [...by].map(([name, { sum }]) => {
      const bounds = {
        least: least.get(name) ?? 0,
        most: most.get(name) ?? Number.POSITIVE_INFINITY,
      }
      return [name, { ...bounds, by: sum, among }]
    }),
  )
}

/** Narrows the bounds of the unknowns of one row by those of the others. @returns Whether any became narrower. */
function narrow(
  { terms, value, margin }: Row,
  least: Map<string, number>,
  most: Map<string, number>,
): boolean {
  let changed = false
  const low = (name: string, sign: number): number =>
    sign > 0 ? sign * (least.get(name) ?? 0) : sign * (most.get(name) ?? Number.POSITIVE_INFINITY)
  const high = (name: string, sign: number): number =>
    sign > 0 ? sign * (most.get(name) ?? Number.POSITIVE_INFINITY) : sign * (least.get(name) ?? 0)
  for (const [name, sign] of terms) {
    let [others, othersMost] = [0, 0]
    for (const [other, otherSign] of terms) {
      if (other === name) continue
      others += low(other, otherSign)
      othersMost += high(other, otherSign)
    }
    const ends = [(value - margin - othersMost) / sign, (value + margin - others) / sign]
    const [from, to] = [Math.min(...ends), Math.max(...ends)]
    if (from > (least.get(name) ?? 0) + NEAR) {
      least.set(name, from)
      changed = true
    }
    if (to < (most.get(name) ?? Number.POSITIVE_INFINITY) - NEAR) {
      most.set(name, to)
      changed = true
    }
  }
  return changed
}
