import type { Draft, Observation } from '@marsad/model'
import { inUnits, type Prepared } from '../prepare.ts'
import type { Remark, Rule } from '../rule.ts'

// So many neighbours must fit their neighbours' rows, so much better than their own.
const LEAST = 4
const MISFIT = 0.3
const GAIN = 4

/** Figures stand in their own rows, not one above or below. */
export const rowsInPlace: Rule = {
  code: 'rows.shifted',
  level: 2,
  severity: 'warning',
  spoils: true,
  check(prepared) {
    const columns = Map.groupBy(
      prepared.sound().filter(({ value }) => (value ?? 0) > 0),
      (draft) => `${draft.table} ${draft.column} ${draft.key.measure.id} ${draft.period}`,
    )
    return [...columns.values()].flatMap((drafts) => remarkOnColumn(prepared, drafts))
  },
}

function remarkOnColumn(prepared: Prepared, drafts: readonly Draft[]): readonly Remark[] {
  const lasts = drafts.map((draft) => prepared.lastOf(draft))
  const found = ([1, -1] as const).flatMap((by) => runsOf(prepared, drafts, lasts, by))
  return found.flatMap(({ from, to, by }) =>
    drafts.slice(from, to).map((draft) => ({
      cell: prepared.placeOf(draft),
      alike: `${draft.key.measure.id} ${from}`,
      facts: {
        value: draft.value ?? 0,
        direction: by === 1 ? 'up' : 'down',
        count: to - from,
        first: prepared.placeOf(drafts[from] ?? draft).address,
      },
    })),
  )
}

/** Runs of rows whose figures fit the figures that the rows below (`by` 1) or above (-1) had last. */
function runsOf(
  prepared: Prepared,
  drafts: readonly Draft[],
  lasts: readonly (Observation | undefined)[],
  by: 1 | -1,
) {
  const misfit = (draft: Draft | undefined, last: Observation | undefined): number | undefined => {
    const before = last === undefined ? 0 : inUnits(last.value ?? 0, last.unitMult)
    return draft === undefined || before <= 0
      ? undefined
      : Math.abs(Math.log(prepared.plain(draft) / before))
  }
  const runs: { readonly from: number; readonly to: number; readonly by: 1 | -1 }[] = []
  let from = 0
  let own = 0
  let other = 0
  const close = (to: number): void => {
    const count = to - from
    if (count >= LEAST && own / count > MISFIT && own > GAIN * (other + 0.05))
      runs.push({ from, to, by })
    own = 0
    other = 0
  }
  for (let index = 0; index <= drafts.length; index += 1) {
    const here = misfit(drafts[index], lasts[index])
    const there = misfit(drafts[index], lasts[index + by])
    const fits = here !== undefined && there !== undefined && there < 0.15 && here > 0.1
    if (!fits) {
      close(index)
      from = index + 1
    } else {
      own += here
      other += there
    }
  }
  return runs
}
