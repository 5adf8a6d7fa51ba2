import type { ChartBreak } from '@marsad/charts'
import { comparePeriods, type Period, parsePeriod } from '@marsad/model'
import type { Data } from '../answers.ts'
import type { Speech } from '../speech.tsx'

/** A place where lines are not comparable from one period to the next, with what the source says about it. */
export type Cut = {
  readonly after: Period
  /** First period of the new side. */
  readonly before: Period
  readonly detail: string
  /** Places of the lines it concerns, in the answer. */
  readonly lines: readonly number[]
}

/** The cuts of all lines, each once, in time order. */
export function cutsOf(data: Pick<Data, 'series' | 'breaks'>, speech: Speech): readonly Cut[] {
  const cuts = new Map<string, Cut>()
  data.series.forEach((series, line) => {
    for (const one of series.breaks) {
      const [after, before] = [parsePeriod(one.after), parsePeriod(one.before)]
      if (after === undefined || before === undefined) continue
      const key = `${one.id} ${before}`
      const known = cuts.get(key)
      cuts.set(key, {
        after: known?.after ?? after,
        before,
        detail: known?.detail ?? detailOf(data, one.id, speech),
        lines: [...(known?.lines ?? []), line],
      })
    }
  })
  return [...cuts.values()].toSorted((a, b) => comparePeriods(a.before, b.before))
}

function detailOf(data: Pick<Data, 'breaks'>, id: string, speech: Speech): string {
  const record = data.breaks.find((one) => one.id === id)
  return record === undefined ? speech.say('break.unnamed') : speech.text(record.title)
}

/** The cuts as a chart marks them. */
export function chartBreaks(
  cuts: readonly Cut[],
  ids: readonly string[],
  speech: Speech,
): readonly ChartBreak[] {
  return cuts.map((cut) => ({
    from: cut.before,
    label: speech.say('break.short'),
    detail: cut.detail,
    ...(cut.lines.length < ids.length && {
      series: cut.lines.flatMap((line) => ids[line] ?? []),
    }),
  }))
}
