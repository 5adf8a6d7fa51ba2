import { isolate, type LanguageTag } from '@marsad/language'
import type { Period } from '@marsad/model'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import { type AgeLadder, type AgeRange, ageLadder } from '../selection/ages.ts'
import { codeOf, dimensionsOf, shownPeriod } from '../selection/reading.ts'
import type { ChartCode, ChartDimension, Selection } from '../selection/selection.ts'

/** One age group with its two figures. */
export type AgeRow = {
  readonly code: ChartCode
  readonly range: AgeRange
  readonly men: SideFigure
  readonly women: SideFigure
}

/** The figure of one side, and that of the date it is compared with. */
export type SideFigure = {
  readonly series: string | undefined
  readonly point: ChartPoint | undefined
  readonly before: ChartPoint | undefined
}

/** A selection as the two sides of a pyramid, youngest first. */
export type Sides = {
  readonly rows: readonly AgeRow[]
  readonly men: ChartCode
  readonly women: ChartCode
  readonly period: Period
  /** The date drawn as an outline. */
  readonly before: Period | undefined
}

/** Why a selection is no pyramid. */
export type NoSides = 'not-age-and-sex' | 'unequal-ages'

/** The two sides of a selection by age and sex, over neighbouring age groups of one width. */
export function sidesOf(selection: Selection): Sides | NoSides {
  const dimensions = dimensionsOf(selection)
  const [ages, sexes] = ['AGE', 'SEX'].map((id) => dimensions.find((one) => one.id === id))
  const [men, women] = ['M', 'F'].map((id) => sexes?.codes.find((code) => code.id === id))
  const period = shownPeriod(selection)
  if (ages === undefined || sexes === undefined || dimensions.length !== 2) return 'not-age-and-sex'
  if (men === undefined || women === undefined || period === undefined) return 'not-age-and-sex'
  const steps = bothSided(selection, ages, sexes)
  const ladder = ageLadder(steps)
  if (ladder === undefined) return 'unequal-ages'
  const before = selection.compared?.find((one) => one !== period)
  const figure = (age: string, sex: ChartCode): SideFigure => {
    const series = selection.series.find(
      (one) => codeOf(one, ages)?.id === age && codeOf(one, sexes)?.id === sex.id,
    )
    return {
      series: series?.id,
      point: pointAt(series, period),
      before: before === undefined ? undefined : pointAt(series, before),
    }
  }
  return {
    rows: rowsOf(ladder, ages, (age) => ({ men: figure(age, men), women: figure(age, women) })),
    men,
    women,
    period,
    before,
  }
}

/** The age groups that have a series for each sex. */
function bothSided(
  { series }: Selection,
  ages: ChartDimension,
  sexes: ChartDimension,
): readonly string[] {
  return ages.codes
    .map(({ id }) => id)
    .filter((age) =>
      ['F', 'M'].every((sex) =>
        series.some((one) => codeOf(one, ages)?.id === age && codeOf(one, sexes)?.id === sex),
      ),
    )
}

function rowsOf(
  ladder: AgeLadder,
  ages: ChartDimension,
  figures: (age: string) => Pick<AgeRow, 'men' | 'women'>,
): readonly AgeRow[] {
  return ladder.steps.flatMap(({ code: id, range }) => {
    const code = ages.codes.find((one) => one.id === id)
    return code === undefined ? [] : [{ code, range, ...figures(id) }]
  })
}

function pointAt(series: ChartSeries | undefined, period: Period): ChartPoint | undefined {
  return series?.points.find((point) => point.period === period)
}

/** An age group in short: `0–4`, `100+`. */
export function ageText({ from, to }: AgeRange, language: LanguageTag): string {
  if (to === null) return isolate(`${from}+`, language)
  return from === to ? String(from) : isolate(`${from}–${to}`, language)
}
