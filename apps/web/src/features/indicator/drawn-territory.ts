import {
  CHART_TYPES,
  type ChartId,
  type ChartType,
  type ClassLimits,
  classLimits,
  judgedTypes,
  type Selection,
  shownPeriod,
} from '@marsad/charts'
import type { Period } from '@marsad/model'
import type { Data, Geography, MeasureRecord } from '../../answers.ts'
import { type Drawing, drawingOf } from '../../figures/drawing.ts'
import { type FigureTitle, figureTitle } from '../../figures/figure-title.ts'
import { isTotal } from '../../figures/names.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { DrawnAs, IndicatorSearch } from '../../indicator-search.ts'
import type { Speech } from '../../speech.tsx'
import { atPeriod } from './drawn-chart.ts'

export type MapId = Extract<ChartId, 'map' | 'tiles'>

/** How the forms of a map are written in addresses. */
export const MAP_FORMS = {
  map: { name: 'chart.type.map', written: 'carte' },
  tiles: { name: 'chart.type.tiles', written: 'grille' },
} as const satisfies Record<MapId, { readonly name: string; readonly written: DrawnAs }>

/** Territories at one date: what is drawn on the map, what beside it, and how. */
export type DrawnTerritory = {
  readonly drawing: Drawing
  /** The territories alone. */
  readonly regions: Selection
  /** The territories and the whole country. */
  readonly everything: Selection
  readonly fitting: readonly MapId[]
  /** Absent where no map fits. */
  readonly shown: MapId | undefined
  /** What the sentences and the table tell of it. */
  readonly told: MapId | 'bars'
  /** Counts are never shaded. */
  readonly counts: boolean
  readonly classes: ClassLimits | undefined
  readonly period: Period
  readonly title: FigureTitle
  readonly summary: string
}

/** Works out how the territories of an answer are shown; `undefined` when none has a figure. */
export function drawnTerritory(
  record: MeasureRecord,
  data: Data,
  options: {
    readonly search: IndicatorSearch
    readonly speech: Speech
    readonly geography: Geography
    readonly narrow: boolean
  },
): DrawnTerritory | undefined {
  const { search, speech, geography, narrow } = options
  const drawing = drawingOf(record, data, speech)
  const all = {
    ...atPeriod(drawing.selection, data, search.per),
    series: drawing.selection.series.map((one) =>
      one.emphasis === 'total' ? one : { ...one, colour: 'cat-3' as const },
    ),
    geography: asCharts(geography),
  }
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const isRegion = (one: Selection['series'][number]) =>
    area !== undefined && !isTotal(area, one.codes?.REF_AREA)
  const period = shownPeriod({ ...all, series: all.series.filter(isRegion) })
  if (period === undefined) return undefined
  const everything = { ...all, period, series: withoutGrouped(all.series, period, geography) }
  const regions = { ...everything, series: everything.series.filter(isRegion) }
  const forms = mapForms(regions, search.type, narrow)
  const { unit, unitMult, decimals } = drawing.measured
  const title = figureTitle(record, data.series, {
    speech,
    unit: unitPhrase(unit, unitMult, speech),
    dates: [period, period],
  })
  // However few are known, all territories are told of; one alone is no row of territories.
  const told = forms.shown ?? (regions.series.length > 1 ? 'map' : 'bars')
  const summary = chartType(told).describe({
    ...regions,
    language: speech.language,
    decimals,
  })
  const values = regions.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const classes = forms.counts ? undefined : classLimits(values, { decimals })
  return { drawing, regions, everything, ...forms, told, classes, period, title, summary }
}

/** A chart type by its name. */
export function chartType(id: ChartId): ChartType {
  const type = CHART_TYPES.find((one) => one.id === id)
  if (type === undefined) throw new Error(`There is no chart type ${id}.`)
  return type
}

/** A territory without a figure of its own is left out where its group has one. */
function withoutGrouped(
  series: Selection['series'],
  period: Period,
  geography: Geography,
): Selection['series'] {
  const valued = series.filter(({ points }) =>
    points.some((point) => point.period === period && point.value !== null),
  )
  const grouped = new Set(
    valued.flatMap(({ codes }) => geography.groups[codes?.REF_AREA ?? ''] ?? []),
  )
  return series.filter((one) => valued.includes(one) || !grouped.has(one.codes?.REF_AREA ?? ''))
}

function mapForms(selection: Selection, asked: DrawnAs | undefined, narrow: boolean) {
  const judged = judgedTypes(selection)
  const fitting = (['map', 'tiles'] as const).filter((id) =>
    judged.some(({ type, fit }) => type.id === id && fit.score > 0),
  )
  const usual = narrow && fitting.includes('tiles') ? ('tiles' as const) : fitting[0]
  return {
    fitting,
    counts: judged.some(({ fit }) => fit.reason === 'chart.fit.absolute-counts'),
    shown: fitting.find((id) => MAP_FORMS[id].written === asked) ?? usual,
  }
}

/** The territories as charts take them: what is not there is absent. */
function asCharts({ tiles, topology, attribution, licence, groups }: Geography) {
  const terms = [attribution, licence].filter((text) => text !== null).join(', ')
  return {
    tiles,
    groups,
    ...(topology !== null && { topology: withoutGaps(topology) }),
    ...(terms !== '' && { attribution: terms }),
  }
}

function withoutGaps({ objects, arcs, transform }: NonNullable<Geography['topology']>) {
  return {
    arcs,
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, { geometries }]) => [
        name,
        {
          geometries: geometries.map(({ type, id, arcs: shape }) => ({
            type,
            arcs: shape,
            ...(id !== undefined && { id }),
          })),
        },
      ]),
    ),
    ...(transform !== undefined && { transform }),
  }
}
