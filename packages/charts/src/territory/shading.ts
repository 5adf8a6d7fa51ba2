import { isolate, translate } from '@marsad/language'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { type Legend, layLegend } from '../legend.ts'
import type { ChartNote } from '../line/model.ts'
import { flagNotes } from '../line/notes.ts'
import type { Measure } from '../measure.ts'
import { isTotalSeries } from '../selection/reading.ts'
import { cellOf, flagged } from '../table/cell.ts'
import type { AreaFigure, Areas } from './areas.ts'
import { type ClassLimits, classLimits, classOf, MOST_CLASSES } from './classes.ts'
import { areaCode } from './geography.ts'

/** Id of the legend entry for what is missing. */
export const MISSING = 'missing'

/** Shades by class: from 1, the lightest class, to 5; `undefined` for a missing figure. */
export type Shading = {
  readonly classes: ClassLimits | undefined
  readonly shadeOf: (figure: AreaFigure) => number | undefined
}

/** The shades of the figures of a selection. Fewer classes than five use shades spread over the whole scale. */
export function shadingOf(input: PreparedFrom): Shading {
  const values = input.series
    .filter((series) => !isTotalSeries(input, series))
    .flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const { decimals } = input
  const classes = input.classes ?? classLimits(values, decimals === undefined ? {} : { decimals })
  return {
    classes,
    shadeOf: ({ point }) =>
      classes === undefined || point?.value == null
        ? undefined
        : shade(classOf(classes, point.value), classes.limits.length - 1),
  }
}

/** The shade of a class among some: the first is always the lightest and the last the darkest. */
export function shade(place: number, count: number): number {
  if (count <= 1) return 3
  return 1 + Math.round((place * (MOST_CLASSES - 1)) / (count - 1))
}

/** The legend of classes, with what is missing where something is. */
export function classLegend(
  { classes }: Shading,
  { figures }: Areas,
  room: {
    readonly input: PreparedFrom
    readonly width: number
    readonly size: number
    readonly lineHeight: number
    readonly measure: Measure
  },
): Legend {
  const { input, ...rest } = room
  const { words, unit = '' } = input
  const limits = classes?.limits ?? []
  const entries = limits.slice(1).map((upper, index) => {
    const lower = limits[index] ?? upper
    const last = index === limits.length - 2
    const ends = [lower, upper].map((value) => words.tick(value, classes?.decimals ?? 0))
    const text = translate(words.language)('chart.map.class', {
      low: ends[0] ?? '',
      high: ends[1] ?? '',
    })
    return { id: String(index), text: last && unit !== '' ? `${text}\u00a0${unit}` : text }
  })
  const missing = figures.some(({ point }) => point?.value == null)
    ? [{ id: MISSING, text: translate(words.language)('chart.map.missing') }]
    : []
  return layLegend([...entries, ...missing], { ...rest, direction: words.direction })
}

/** How classes were made, the whole country, groups published as one, letters used, where shapes come from. */
export function territoryNotes(
  input: PreparedFrom,
  { figures, total, period }: Areas,
  options: {
    readonly classes: ClassLimits | undefined
    readonly attribution: string | undefined
    /** How a territory is called in the picture. */
    readonly nameOf: (area: string) => string
  },
): readonly ChartNote[] {
  const { words } = input
  const say = translate(words.language)
  const { classes, attribution, nameOf } = options
  const note = (text: string): ChartNote => ({ kind: 'others', text })
  const country = total?.points.find((point) => point.period === period)
  const method: readonly ChartNote[] =
    classes === undefined
      ? []
      : [note(say(METHODS[classes.method], { count: classes.limits.length - 1 }))]
  const whole =
    total === undefined || country?.value == null
      ? []
      : [note(words.named(total.label, cellOf(country, words).text))]
  const groups = figures
    .filter(({ areas, point }) => areas.length > 1 && point?.value != null)
    .map(({ label, areas }) =>
      note(say('chart.map.group', { label, areas: areas.map(nameOf).join(', ') })),
    )
  const points = figures.flatMap(({ point }) => point ?? [])
  return [
    ...method,
    ...whole,
    ...groups,
    ...flagNotes(points, words),
    ...(attribution === undefined ? [] : [note(isolate(attribution, words.language))]),
  ]
}

const METHODS = { equal: 'chart.map.equal', quantile: 'chart.map.quantile' } as const

/** The figure of a territory as it is written, with the letter that qualifies it. */
export function areaText({ point }: AreaFigure, words: PreparedFrom['words']): string {
  return point?.value == null
    ? words.missing
    : flagged(words.value(point.value), point.status, words)
}

/** The short names of territories by their code. */
export function shortNames(
  input: PreparedFrom,
  short: (tile: NonNullable<PreparedFrom['geography']>['tiles']['tiles'][number]) => string,
): ReadonlyMap<string, string> {
  return new Map(
    input.geography?.tiles.tiles.map((tile) => [areaCode(tile.code), short(tile)]) ?? [],
  )
}
