import { formatList, formatPeriod } from '@marsad/language'
import { comparePeriods, type Period } from '@marsad/model'
import type { Data, DimensionRecord, MeasureRecord, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { codeName, isTotal, lineName, varying } from './names.ts'
import { valuedPoints } from './points.ts'

/**
 * Why lines chosen together are not simply comparable: groups that overlap, classifications of which each is a whole of
 * its own, periods that some lines have and others not, figures computed beside figures published.
 */
export type Caution = {
  readonly kind: 'overlap' | 'standards' | 'periods' | 'bases'
  readonly words: string
}

/** The cautions of a figure, the gravest first; empty when its lines can be compared as they are. */
export function cautionsOf(record: MeasureRecord, data: Data, speech: Speech): readonly Caution[] {
  const dimensions = varying(record, data.series)
  return [
    ...dimensions.flatMap((dimension) => overlapOf(dimension, data.series, speech)),
    ...dimensions.flatMap((dimension) => standardsOf(dimension, data.series, speech)),
    ...periodsOf(record, data.series, speech),
    ...basesOf(data.series, speech),
  ]
}

function shownCodes(dimension: DimensionRecord, series: Data['series']): readonly string[] {
  const used = new Set(series.map(({ key }) => key[dimension.id]))
  return dimension.codes
    .filter(({ id }) => used.has(id) && !isTotal(dimension, id))
    .map(({ id }) => id)
}

/** Codes of which one holds another: 15 to 24 years beside 15 to 34, the South beside one of its regions. */
function overlapOf(
  dimension: DimensionRecord,
  series: Data['series'],
  speech: Speech,
): readonly Caution[] {
  const codes = shownCodes(dimension, series)
  const pairs = codes.flatMap((code, index) =>
    codes
      .slice(index + 1)
      .flatMap((other) => (overlaps(dimension, code, other) ? [[code, other]] : [])),
  )
  if (pairs.length === 0) return []
  const names = [...new Set(pairs.flat())].map((code) => codeName(dimension, code, speech))
  return [
    {
      kind: 'overlap',
      words: speech.say('caution.overlap', { names: formatList(names, speech.language) }),
    },
  ]
}

function overlaps(dimension: DimensionRecord, a: string, b: string): boolean {
  const ages = [ageRange(a), ageRange(b)]
  const [one, other] = ages
  if (dimension.codelist === 'AGE' && one !== undefined && other !== undefined) {
    return one.from <= other.to && other.from <= one.to
  }
  return holds(dimension, a, b) || holds(dimension, b, a)
}

/** Whether a code stands above another, or names it among its members. */
function holds(dimension: DimensionRecord, above: string, below: string): boolean {
  const seen = new Set<string>()
  for (let at = parentOf(dimension, below); at !== undefined && !seen.has(at); ) {
    if (at === above) return true
    seen.add(at)
    at = parentOf(dimension, at)
  }
  return dimension.codes.find(({ id }) => id === above)?.members?.includes(below) === true
}

function parentOf(dimension: DimensionRecord, code: string): string | undefined {
  return dimension.codes.find(({ id }) => id === code)?.parent
}

function ageRange(code: string): { readonly from: number; readonly to: number } | undefined {
  const bounded = /^Y(\d+)T(\d+)$/.exec(code)
  if (bounded !== null) return { from: Number(bounded[1]), to: Number(bounded[2]) }
  const open = /^Y_(GE|LT)(\d+)$/.exec(code)
  if (open === null) return undefined
  const age = Number(open[2])
  return open[1] === 'GE' ? { from: age, to: Number.POSITIVE_INFINITY } : { from: 0, to: age - 1 }
}

/** Codes that belong to different divisions of one whole, with none that holds them all. */
function standardsOf(
  dimension: DimensionRecord,
  series: Data['series'],
  speech: Speech,
): readonly Caution[] {
  const codes = shownCodes(dimension, series)
  const whole = dimension.partitions.filter((division) =>
    codes.some((code) => division.includes(code)),
  )
  const together = whole.some((division) => codes.every((code) => division.includes(code)))
  const known = codes.filter((code) => whole.some((division) => division.includes(code)))
  if (codes.length < 2 || whole.length < 2 || together || known.length < codes.length) return []
  return [
    {
      kind: 'standards',
      words: speech.say('caution.standards', { name: speech.text(dimension.title) }),
    },
  ]
}

type Extent = { readonly name: string; readonly first: Period; readonly last: Period }

/** Lines that begin or end at another time than the others. */
function periodsOf(
  record: MeasureRecord,
  series: Data['series'],
  speech: Speech,
): readonly Caution[] {
  const dimensions = varying(record, series)
  const extents = series.flatMap((line): readonly Extent[] => {
    const points = valuedPoints(line)
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) return []
    const name = lineName(record, dimensions, line.key, speech)
    return [{ name, first: first.period, last: last.period }]
  })
  const latest = extents
    .map(({ last }) => last)
    .toSorted(comparePeriods)
    .at(-1)
  const early = extents.filter(({ last }) => last !== latest)
  if (latest === undefined || early.length === 0) return []
  const named = early
    .slice(0, 3)
    .map(({ name, last }) =>
      speech.say('caution.endsAt', { name, period: formatPeriod(last, speech.language) }),
    )
  return [
    {
      kind: 'periods',
      words: speech.say('caution.periods', {
        count: early.length,
        more: early.length - named.length,
        latest: formatPeriod(latest, speech.language),
        lines: formatList(named, speech.language),
      }),
    },
  ]
}

/** Lines computed here beside lines that the institution published. */
function basesOf(series: readonly SeriesOfFigures[], speech: Speech): readonly Caution[] {
  const bases = series.map(
    (line) => new Set(line.basis.filter((_, index) => typeof line.values[index] === 'number')),
  )
  const computed = bases.filter((set) => set.size === 1 && set.has('D')).length
  const published = bases.filter((set) => set.size === 1 && set.has('R')).length
  return computed > 0 && published > 0
    ? [{ kind: 'bases', words: speech.say('caution.bases') }]
    : []
}
