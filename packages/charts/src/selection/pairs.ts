import type { Period } from '@marsad/model'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import type { Tone } from '../chart-type.ts'
import { type MarkerShape, shapeOf } from '../colour.ts'
import type { ChartWords } from '../words.ts'
import {
  codeOf,
  comparedPeriods,
  dimensionsOf,
  groupsOf,
  isBroken,
  isTotalSeries,
  shownPeriod,
} from './reading.ts'
import type { ChartCode, ChartDimension, Selection } from './selection.ts'

/** One figure of a pair. */
export type PairFigure = {
  readonly series: string | undefined
  readonly period: Period
  readonly point: ChartPoint | undefined
}

/** Two figures to compare. */
export type Pair = {
  readonly id: string
  readonly label: string
  readonly total: boolean
  readonly first: PairFigure
  readonly second: PairFigure
  /** A break lies between them: they are not comparable. */
  readonly broken: boolean
}

/** What all first (or all second) figures are. */
export type PairHead = {
  readonly label: string
  readonly tone: Tone
  /** `tick`: a short stroke, for what a later figure is compared with. */
  readonly shape: MarkerShape | 'tick'
}

/** Rows of two figures. */
export type Pairs = {
  readonly rows: readonly Pair[]
  readonly heads: readonly [PairHead, PairHead]
  /** Whether the rows have an order of their own. */
  readonly ordered: boolean
  /** Name of what the rows are. */
  readonly corner: string
}

/** Each series at two dates; `undefined` when there are no two dates. */
export function datePairs(selection: Selection, words: ChartWords): Pairs | undefined {
  const periods = comparedPeriods(selection)
  if (periods === undefined) return undefined
  const [first, second] = periods
  const [dimension, another] = dimensionsOf(selection)
  return {
    rows: selection.series.map((series) => ({
      id: series.id,
      label: series.label,
      total: isTotalSeries(selection, series),
      first: figureOf(series, first),
      second: figureOf(series, second),
      broken: isBroken(selection, series, periods),
    })),
    heads: [
      { label: words.period(first), tone: 'other', shape: 'tick' },
      { label: words.period(second), tone: 'accent', shape: 'circle' },
    ],
    ordered: dimension?.ordered === true && another === undefined,
    corner: another === undefined ? (dimension?.label ?? '') : '',
  }
}

/** Two groups and the dimension of their rows; without one the groups are compared as they are. */
export type Groups = {
  readonly dimension: ChartDimension
  readonly groups: readonly [ChartCode, ChartCode]
  readonly rows: ChartDimension | undefined
}

/** The dimension of a selection that has exactly two groups (sex first), with at most one other; `undefined` when there is none. */
export function twoGroups(selection: Selection): Groups | undefined {
  const dimensions = dimensionsOf(selection)
  if (dimensions.length > 2) return undefined
  const two = dimensions.filter((dimension) => groupsOf(dimension).length === 2)
  const dimension = two.find(({ id }) => id === 'SEX') ?? two[0]
  const [one, other] = dimension === undefined ? [] : groupsOf(dimension)
  if (dimension === undefined || one === undefined || other === undefined) return undefined
  return { dimension, groups: [one, other], rows: dimensions.find((each) => each !== dimension) }
}

/** Two groups by category at one date; `undefined` when there are no two groups or no date. */
export function groupPairs(selection: Selection): Pairs | undefined {
  const found = twoGroups(selection)
  const period = shownPeriod(selection)
  if (found === undefined || period === undefined) return undefined
  const { dimension, groups, rows } = found
  const of = (group: ChartCode, row: ChartCode | undefined) =>
    selection.series.find(
      (series) =>
        codeOf(series, dimension)?.id === group.id &&
        (rows === undefined || codeOf(series, rows)?.id === row?.id),
    )
  const codes: readonly (ChartCode | undefined)[] = rows === undefined ? [undefined] : rows.codes
  const [one, other] = groups
  return {
    rows: codes.flatMap((code): readonly Pair[] => {
      const [first, second] = [of(one, code), of(other, code)]
      if (first === undefined && second === undefined) return []
      return [
        {
          id: code?.id ?? '*',
          label: code?.label ?? '',
          total: code?.role === 'total',
          first: figureOf(first, period),
          second: figureOf(second, period),
          broken: false,
        },
      ]
    }),
    heads: [headOf(one, 0), headOf(other, 1)],
    ordered: rows?.ordered === true,
    corner: rows?.label ?? '',
  }
}

/** The mark of a group; of the first or the second where its code has no colour. */
export function headOf({ label, colour }: ChartCode, place: 0 | 1): PairHead {
  const tone = colour === undefined || colour === 'other' ? FALLBACK[place] : colour
  return { label, tone, shape: shapeOf(tone) }
}

const FALLBACK = ['cat-1', 'cat-2'] as const

/** The value of a figure; null when it is missing. */
export function figureIn({ point }: PairFigure): number | null {
  return point?.value ?? null
}

function figureOf(series: ChartSeries | undefined, period: Period): PairFigure {
  return {
    series: series?.id,
    period,
    point: series?.points.find((point) => point.period === period),
  }
}
