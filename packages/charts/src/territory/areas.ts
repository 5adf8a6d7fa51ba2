import type { Period } from '@marsad/model'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import { codeOf, dimensionsOf, isTotalSeries, shownPeriod } from '../selection/reading.ts'
import type { ChartDimension, Selection } from '../selection/selection.ts'
import type { ChartWords } from '../words.ts'
import { areaCode, areasOf, type Geography, type Tile } from './geography.ts'

/** The figure of a territory, or of a group of territories published as one. */
export type AreaFigure = {
  readonly id: string
  readonly label: string
  /** The series behind it; `undefined` where the selection has none. */
  readonly series: ChartSeries | undefined
  readonly point: ChartPoint | undefined
  /** Codes of the territories it covers, as the figures write them. */
  readonly areas: readonly string[]
}

/** All territories of a geography with their figures at one date. */
export type Areas = {
  readonly period: Period
  /** Those with a series first, in the order of the codes, then those without. Each territory is in exactly one. */
  readonly figures: readonly AreaFigure[]
  /** The whole country, where it is in the selection. */
  readonly total: ChartSeries | undefined
}

/** Why a selection cannot be placed. */
export type NoAreas = 'no-shapes' | 'no-territories' | 'one-per-territory'

/** Fewer territories with figures than this are better read as a sentence. */
const FEWEST = 3

/** Id of the dimension of territories. */
const TERRITORY = 'REF_AREA'

/**
 * The figures of a selection by territory. Where a group and its members both have figures for the date, the members win.
 *
 * @param fewest Territories with figures below which there is nothing to place.
 */
export function areaFigures(
  selection: Selection,
  words?: ChartWords,
  fewest = FEWEST,
): Areas | NoAreas {
  const { geography, series } = selection
  if (geography === undefined) return 'no-shapes'
  const dimensions = dimensionsOf(selection)
  const dimension = dimensions.find(({ id }) => id === TERRITORY)
  if (dimension === undefined) return 'no-territories'
  if (dimensions.length > 1) return 'one-per-territory'
  const placed = placedSeries(series, dimension, geography)
  const period = shownPeriod({ ...selection, series: placed.map((one) => one.series) })
  if (period === undefined) return 'no-territories'
  const figures = withoutOverlap(
    placed.map(
      ({ series: own, ...rest }): AreaFigure => ({
        ...rest,
        id: own.id,
        series: own,
        point: own.points.find((point) => point.period === period),
      }),
    ),
  )
  if (figures.filter(({ point }) => point?.value != null).length < fewest) return 'no-territories'
  const known = new Set(figures.flatMap(({ areas }) => areas))
  const missing = geography.tiles.tiles
    .filter(({ code }) => !known.has(areaCode(code)))
    .map((tile): AreaFigure => {
      const code = areaCode(tile.code)
      const label = tileName(tile, words)
      return { id: code, label, series: undefined, point: undefined, areas: [code] }
    })
  return {
    period,
    figures: [...figures, ...missing],
    total: series.find((one) => isTotalSeries(selection, one)),
  }
}

function placedSeries(
  series: readonly ChartSeries[],
  dimension: ChartDimension,
  geography: Geography,
): readonly {
  readonly series: ChartSeries
  readonly label: string
  readonly areas: readonly string[]
}[] {
  return series.flatMap((one) => {
    const code = codeOf(one, dimension)
    const areas = code === undefined || code.role === 'total' ? [] : areasOf(geography, code.id)
    return areas.length === 0 ? [] : [{ series: one, label: one.label, areas }]
  })
}

/** Keeps for each territory one figure: its own where it is known, else that of its group. */
function withoutOverlap(figures: readonly AreaFigure[]): readonly AreaFigure[] {
  const known = ({ point }: AreaFigure) => point?.value != null
  const ranked = figures.toSorted(
    (a, b) => Number(known(b)) - Number(known(a)) || a.areas.length - b.areas.length,
  )
  const taken = new Set<string>()
  const kept = new Set<AreaFigure>()
  for (const figure of ranked) {
    if (figure.areas.some((area) => taken.has(area))) continue
    for (const area of figure.areas) taken.add(area)
    kept.add(figure)
  }
  return figures.filter((figure) => kept.has(figure))
}

/** The name of a tile in the reader's language. */
export function tileName(tile: Tile, words: ChartWords | undefined): string {
  const language = words?.language ?? 'fr'
  return { fr: tile.name_fr, ar: tile.name_ar, en: tile.name_en }[language]
}

/** What a tile is called in short: its abbreviation, in Arabic (which has none) the first part of its name. */
export function tileShort(tile: Tile, words: ChartWords): string {
  return words.language === 'ar' ? (tile.name_ar.split(' - ')[0] ?? tile.name_ar) : tile.short_fr
}

/** What the abbreviations in tiles stand for, `TTA Tanger-Tétouan-Al Hoceïma`; nothing in a language that has none. */
export function abbreviations({ tiles }: Geography, words: ChartWords): readonly string[] {
  if (words.language === 'ar') return []
  return tiles.tiles.map((tile) => `${tile.short_fr}\u00a0${tileName(tile, words)}`)
}
