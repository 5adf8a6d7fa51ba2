import type { ChartBreak } from '@marsad/charts'
import {
  comparePeriods,
  frequencyOf,
  type Period,
  parsePeriod,
  periodAt,
  periodOrdinal,
} from '@marsad/model'
import type { Data, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'

/** A place where lines are not comparable from one period to the next, with what the source says about it. */
export type Cut = {
  /** The break it belongs to: one break cuts at several places where lines hold figures of different publications. */
  readonly id: string
  /** First period of the new side. */
  readonly from: Period
  readonly detail: string
  /** Places of the lines it concerns, in the answer. */
  readonly lines: readonly number[]
}

/** The cuts of all lines, in time order; a break that cuts several lines at one place is one. */
export function cutsOf(data: Pick<Data, 'series' | 'breaks'>, speech: Speech): readonly Cut[] {
  const cuts = new Map<string, Cut>()
  data.series.forEach((series, line) => {
    for (const one of series.breaks) {
      const from = startOf(data, one)
      if (from === undefined) continue
      const key = `${one.id} ${from}`
      const known = cuts.get(key)
      const record = data.breaks.find(({ id }) => id === one.id)
      cuts.set(key, {
        id: record === undefined ? key : one.id,
        from,
        detail: record === undefined ? speech.say('break.unnamed') : speech.text(record.title),
        lines: [...(known?.lines ?? []), line],
      })
    }
  })
  return [...cuts.values()].toSorted((a, b) => comparePeriods(a.from, b.from))
}

/** Each break once, where it first cuts. */
export function breaksOnce(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.filter((cut, place) => cuts.findIndex(({ id }) => id === cut.id) === place)
}

/**
 * The period from which a break takes effect by its source, where that lies between the two figures it parts. A figure of an
 * earlier publication may stand on the old side for longer: then it is the period after that figure.
 */
function startOf(
  data: Pick<Data, 'breaks'>,
  one: SeriesOfFigures['breaks'][number],
): Period | undefined {
  const [after, before] = [parsePeriod(one.after), parsePeriod(one.before)]
  if (after === undefined || before === undefined) return undefined
  const record = data.breaks.find(({ id }) => id === one.id)
  const own = parsePeriod(record?.fromPeriod[frequencyOf(before)] ?? '')
  const between =
    own !== undefined && comparePeriods(after, own) < 0 && comparePeriods(own, before) <= 0
  return between ? own : following(after, before)
}

/** The period after one, where both periods of a break are of one frequency. */
function following(after: Period, before: Period): Period {
  const [frequency, ordinal] = [frequencyOf(after), periodOrdinal(after)]
  const regular = frequency !== '_O' && frequency === frequencyOf(before)
  return regular && ordinal !== undefined ? periodAt(frequency, ordinal + 1) : before
}

/** The cuts as a chart marks them. */
export function chartBreaks(
  cuts: readonly Cut[],
  ids: readonly string[],
  speech: Speech,
): readonly ChartBreak[] {
  return cuts.map((cut) => ({
    id: cut.id,
    from: cut.from,
    label: speech.say('break.short'),
    detail: cut.detail,
    ...(cut.lines.length < ids.length && {
      series: cut.lines.flatMap((line) => ids[line] ?? []),
    }),
  }))
}
