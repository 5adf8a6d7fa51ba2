import type { Draft, DraftKey, Period, Relation } from '@marsad/model'
import { alignedName } from '../aligned-name.ts'
import { inUnits, type Prepared } from '../prepare.ts'
import type { Remark, Rule } from '../rule.ts'
import { roundingOf } from './rounding-of.ts'

/** What must hold between measures holds: `employed + unemployed = labour_force`, granted not above requested. */
export const relationHolds: Rule = {
  code: 'relation.broken',
  level: 3,
  severity: 'error',
  spoils: true,
  check(prepared) {
    const seen = new Set<string>()
    const relations = prepared.collection.relations ?? []
    const nameOf = nameFinder(prepared)
    return prepared.sound().flatMap((draft) =>
      relations.flatMap((relation, index) => {
        const members = [...relation.left, ...relation.right]
        if (!members.includes(draft.key.measure.id ?? '')) return []
        return remarkOn(prepared, draft, relation, nameOf).filter(({ cell }) => {
          const name = `${index} ${cell?.sheet} ${cell?.address}`
          return !seen.has(name) && seen.add(name) !== undefined
        })
      }),
    )
  },
}

type Operand = { readonly value: number; readonly draft: Draft | undefined }

function remarkOn(
  prepared: Prepared,
  draft: Draft,
  relation: Relation,
  nameOf: NameFinder,
): readonly Remark[] {
  const { period } = draft
  if (period === undefined) return []
  const left = relation.left.map((id) => operandOf(prepared, nameOf(draft, id), period))
  const right = relation.right.map((id) => operandOf(prepared, nameOf(draft, id), period))
  if ([...left, ...right].includes(undefined)) return []
  const sums = [left, right].map((side) => side.reduce((sum, one) => sum + (one?.value ?? 0), 0))
  const [a = 0, b = 0] = sums
  const drafts = [...left, ...right].flatMap((one) => (one?.draft === undefined ? [] : [one.draft]))
  const tolerance = roundingOf(drafts)
  const holds = relation.operator === '=' ? Math.abs(a - b) <= tolerance : a <= b + tolerance
  // The sum is wrong at the total; a part that is too large is wrong at the part.
  const [wrong] =
    relation.operator === '='
      ? [...right, ...left].flatMap(ownDraft)
      : [...left, ...right].flatMap(ownDraft)
  if (holds || wrong === undefined) return []
  const scale = 10 ** wrong.unitMult
  const titles = (ids: readonly string[]) => ids.map((id) => prepared.measure(id)?.title ?? id)
  return [
    {
      cell: prepared.placeOf(wrong),
      also: drafts.filter((one) => one !== wrong).map((one) => prepared.placeOf(one)),
      alike: [...relation.left, relation.operator, ...relation.right].join(' '),
      facts: {
        left: titles(relation.left),
        right: titles(relation.right),
        leftSum: Number((a / scale).toPrecision(12)),
        rightSum: Number((b / scale).toPrecision(12)),
        operator: relation.operator === '=' ? 'equal' : 'within',
      },
    },
  ]
}

function ownDraft(operand: Operand | undefined): readonly Draft[] {
  return operand?.draft === undefined ? [] : [operand.draft]
}

type NameFinder = (draft: Draft, id: string) => string | undefined

/** Finds under which name another measure has a figure; once for all periods of a key. */
function nameFinder(prepared: Prepared): NameFinder {
  const known = new Map<DraftKey, Map<string, string | undefined>>()
  return (draft, id) => {
    const names = known.get(draft.key) ?? new Map<string, string | undefined>()
    known.set(draft.key, names)
    if (!names.has(id)) {
      const measure = prepared.measure(id)
      names.set(id, measure === undefined ? undefined : alignedName(prepared, draft, measure))
    }
    return names.get(id)
  }
}

/** A figure of the file, else the published one. */
function operandOf(
  prepared: Prepared,
  name: string | undefined,
  period: Period,
): Operand | undefined {
  if (name === undefined) return undefined
  const own = prepared.figure(name, period)
  if (own !== undefined)
    return prepared.isSound(own) ? { value: prepared.plain(own), draft: own } : undefined
  const published = prepared.earlierOf(name)?.observations.find((one) => one.period === period)
  return published === undefined || published.value === null
    ? undefined
    : { value: inUnits(published.value, published.unitMult), draft: undefined }
}
