import { type Catalogue, type Labels, type Measure, structureOf, totalCodeOf } from '@marsad/model'
import { codelistOf, frequencyShown } from './data-request.ts'
import type { Line } from './merge.ts'
import { newestOf, type Valued, valuedOf } from './newest.ts'
import { rescale } from './scale.ts'
import { isWhole, wholeOf } from './share-of-whole.ts'

type Names = Pick<Catalogue, 'codelists' | 'dimensions'>

/** The line people see first. */
export type ShownLine = {
  readonly line: Line
  /** Among how many lines that differ from it only in their codes it ends highest; 1 when there was no choice. */
  readonly among: number
  /** Of those, the line that ends lowest, where the highest alone would mislead: rates that have no total. */
  readonly lowest: Line | undefined
  /** The dimension along which it is one part of a distribution. */
  readonly along: string | undefined
}

/**
 * The line people see first: the reference source before others in the order of the catalogue, the frequency shown first, as
 * few dimensions off their total as can be, groupings before single codes, the most recent, then the line that ends highest,
 * the longest and the first key.
 *
 * A distribution is 100 at its whole, which says nothing: there the whole is passed over and its largest part is shown,
 * grouping or not. Where there is no total, the highest line stands for the others: amounts and parts are led by it, rates
 * run from the lowest to it.
 *
 * @returns `undefined` when there is no line, or none but the whole of a distribution.
 */
export function lineShown(
  catalogue: Names,
  measure: Measure,
  lines: readonly Line[],
): ShownLine | undefined {
  const structure = structureOf(measure)
  const whole = wholeOf(catalogue, measure)
  const telling =
    whole === undefined ? lines : lines.filter(({ key }) => !isWhole(whole, structure, key))
  const rank = ranking(catalogue, measure, telling)
  const [first, ...others] = telling
    .map((line) => ({ line, rank: rank(line) }))
    .sort((a, b) => compareRanks(a.rank.all, b.rank.all))
  if (first === undefined) return undefined
  const alike = others.filter(
    ({ rank: { before, confined } }) =>
      compareRanks(before, first.rank.before) === 0 && confined === first.rank.confined,
  )
  const lowest = isLedByTheHighest(measure) || whole !== undefined ? undefined : alike.at(-1)?.line
  const along = structure.find((dimension, index) => {
    const code = whole?.get(dimension)
    return code !== undefined && first.line.key[index] !== code
  })
  return { line: first.line, among: alike.length + 1, lowest, along }
}

/** Whether the highest of several lines is the one that matters most: amounts, not rates. */
function isLedByTheHighest(measure: Measure): boolean {
  return measure.type === 'series' || measure.kind === 'level'
}

function ranking(catalogue: Names, measure: Measure, lines: readonly Line[]) {
  const structure = structureOf(measure)
  const sources = [measure.referenceSource, ...measure.sources]
  const sourceAt = structure.indexOf('SOURCE')
  const isDistribution = wholeOf(catalogue, measure) !== undefined
  const frequency = frequencyShown(new Set(lines.map((line) => line.key[0] ?? '')))
  return (line: Line) => {
    const confined = confinedTo(catalogue, measure, line.key)
    const newest = newestOf(line)
    const before = [
      sources.indexOf(line.key[sourceAt] ?? ''),
      line.key[0] === frequency ? 0 : 1,
      confined.length,
      isDistribution ? 0 : confined.filter(({ isGrouping }) => !isGrouping).length,
      -Number(newest?.period.slice(0, 4) ?? 0),
    ]
    return {
      confined: confined.map(({ dimension }) => dimension).join(),
      before,
      all: [...before, -endOf(newest), -valuedOf(line).length],
    }
  }
}

/** The value a line ends with, in one power of ten for all lines. */
function endOf(newest: Valued | undefined): number {
  return newest === undefined ? 0 : rescale(newest.value, newest.unitMult, 0)
}

/** The dimensions of a key that are not at their total, with the code each is confined to. */
export function confinedTo(catalogue: Names, measure: Measure, key: readonly string[]) {
  return structureOf(measure).flatMap((dimension, index) => {
    const code = key[index] ?? ''
    if (dimension === 'FREQ' || dimension === 'SOURCE') return []
    if (code === totalCodeOf(catalogue, measure, dimension)) return []
    const found = codelistOf(catalogue, dimension)?.codes.get(code)
    const title: Labels = found?.labels ?? { fr: code }
    return [{ dimension, code, title, isGrouping: found?.aggregate === true }]
  })
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
