import { translate } from '@marsad/language'
import { type DotInput, prepareDots } from '../dot/prepare.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { figureTracks } from '../line/figure-tracks.ts'
import { prepareLine } from '../line/prepare.ts'
import { gapText } from '../selection/difference.ts'
import { figureIn, groupPairs, type Pair } from '../selection/pairs.ts'
import type { ChartWords } from '../words.ts'
import type { GapModel } from './model.ts'
import { stemsOf } from './stems.ts'
import { type TwoLines, twoLines } from './two-lines.ts'

/** Works the gap between two groups out to the pixel. */
export function prepareGap(input: PreparedFrom, room: Room): GapModel {
  const lines = linesOf(input)
  return lines === undefined ? byCategory(input, room) : overTime(input, lines, room)
}

/** Two groups over time; `undefined` where they are compared by category, or at one date only. */
export function linesOf(input: PreparedFrom): TwoLines | undefined {
  const lines = twoLines(input)
  return lines !== undefined && lines.common.length > 1 ? lines : undefined
}

/** What the gap is between: `Femmes − Hommes`. */
export function gapName(heads: readonly { readonly label: string }[], words: ChartWords): string {
  const [one, other] = heads
  return translate(words.language)('chart.gap.name', {
    one: one?.label ?? '',
    other: other?.label ?? '',
  })
}

/** What a dot chart shows of two groups by category. */
export function gapDots(input: PreparedFrom): DotInput {
  const { words, quantity, decimals = 0 } = input
  const pairs = groupPairs(input)
  const gap = ({ first, second }: Pair) => {
    const [one, other] = [figureIn(first), figureIn(second)]
    return one === null || other === null ? null : one - other
  }
  return {
    input,
    pairs,
    aside: (pair) => {
      const value = gap(pair)
      return value === null ? words.missing : gapText(value, { quantity, decimals, words })
    },
    asideHead: pairs === undefined ? '' : gapName(pairs.heads, words),
    sortedBy: (pair) => gap(pair) ?? Number.NEGATIVE_INFINITY,
  }
}

function byCategory(input: PreparedFrom, room: Room): GapModel {
  const dots = prepareDots(gapDots(input), room)
  return { ...dots, kind: 'rows', dots }
}

function overTime(input: PreparedFrom, two: TwoLines, { width, measure }: Room): GapModel {
  const { words, quantity, decimals = 0 } = input
  const height = input.height ?? Math.round(Math.min(420, Math.max(280, width * 0.5)))
  const series = [two.first, two.second].map((one, place) => {
    const { tone } = two.heads[place === 0 ? 0 : 1]
    return tone === 'accent' ? one : { ...one, colour: tone }
  })
  const lines = prepareLine({ ...input, series, width, height, measure })
  const text = (one: { readonly first: { value: number }; readonly second: { value: number } }) =>
    gapText(one.first.value - one.second.value, { quantity, decimals, words })
  const { stems, labels } = stemsOf(lines, two, { text, measure })
  const name = gapName(two.heads, words)
  const gaps = new Map(two.common.map((one) => [String(one.period), text(one)]))
  return {
    ...lines,
    kind: 'time',
    lines,
    stems,
    labels,
    movement: 'tracks',
    tracks: figureTracks(lines, words, (period) => {
      const value = gaps.get(period)
      return value === undefined
        ? []
        : [{ id: 'gap', label: name, tone: 'other', value, note: '', current: false }]
    }),
    notes: [
      {
        kind: 'others',
        text: translate(words.language)('chart.gap.note', { name }),
      },
      ...lines.notes,
    ],
  }
}
