import { formatList, translate } from '@marsad/language'
import type { DotInput } from './dot/prepare.ts'
import { joinRemarks } from './join-remarks.ts'
import { figureIn, type Pair, type PairFigure } from './selection/pairs.ts'
import { cellOf } from './table/cell.ts'

/** With more rows than this only those with the largest and the smallest second figure are told. */
const MOST_ROWS = 4

/** Pairs of figures in two sentences: what each goes from and to, then what is missing. */
export function describePairs({ input, pairs, aside, asideHead }: DotInput): string {
  const { words } = input
  const say = translate(words.language)
  const known = (pairs?.rows ?? []).filter(
    ({ first, second }) => figureIn(first) !== null && figureIn(second) !== null,
  )
  if (pairs === undefined || known.length === 0) return words.empty
  const [one, other] = pairs.heads
  const figure = ({ point }: PairFigure) => {
    const { value, note } = cellOf(point, words)
    const text = value === null ? words.missing : words.value(value)
    return note === undefined ? text : words.qualified(text, note)
  }
  const tell = (pair: Pair) => {
    const text = say('chart.summary.pair', {
      one: words.named(one.label, figure(pair.first)),
      other: words.named(other.label, figure(pair.second)),
      aside: words.named(asideHead, aside(pair)),
    })
    return pair.label === '' ? text : say('chart.summary.pair-of', { label: pair.label, text })
  }
  const sorted = known.toSorted((a, b) => (figureIn(b.second) ?? 0) - (figureIn(a.second) ?? 0))
  const told = sorted.length > MOST_ROWS ? [...sorted.slice(0, 1), ...sorted.slice(-1)] : sorted
  const lacking = (without: 'first' | 'second' | 'both') =>
    pairs.rows.flatMap(({ first, second, label }) => {
      const [has, alsoHas] = [figureIn(first) !== null, figureIn(second) !== null]
      if (has && alsoHas) return []
      return without === (has ? 'second' : alsoHas ? 'first' : 'both') ? [label] : []
    })
  const list = (names: readonly string[]) => formatList(names, words.language)
  const missing = lacking('both')
  const remarks = [
    ...(missing.length === 0 ? [] : [say('chart.summary.missing', { spans: list(missing) })]),
    ...(
      [
        [one, lacking('second')],
        [other, lacking('first')],
      ] as const
    ).flatMap(([{ label: head }, names]) =>
      names.length === 0 ? [] : [say('chart.summary.one-only', { head, names: list(names) })],
    ),
  ]
  return say('chart.summary', {
    first: told.map(tell).reduce((before, after) => say('chart.summary.join', { before, after })),
    second:
      remarks.length === 0
        ? say('chart.summary.none-missing')
        : joinRemarks(remarks, words.language),
  })
}
