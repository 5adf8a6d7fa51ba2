import type { LanguageTag, MessageKey } from '@marsad/language'
import type { Period } from '@marsad/model'
import type { ComponentType, ReactElement } from 'react'
import type { ColourRole } from './colour.ts'
import type { FigureText } from './figure/figure-text.ts'
import type { ChartNote } from './line/model.ts'
import type { Measure } from './measure.ts'
import type { Selection } from './selection/selection.ts'
import type { FigureTable } from './table/figure-table.ts'
import type { ClassLimits } from './territory/classes.ts'
import type { ChartWords } from './words.ts'

/** Why a chart type fits a selection, or does not: a sentence of the language files. */
export type FitReason = Extract<MessageKey, `chart.fit.${string}`>

/** How well a chart type fits: 3 the way to show it, 2 good, 1 possible, 0 not offered. */
export type Fit = { readonly score: 0 | 1 | 2 | 3; readonly reason: FitReason }

/** What any chart type is drawn from; a type takes what it can show. Keep each value the same object from one drawing to the next: charts are worked out anew when one changes. */
export type ChartInput = Selection & {
  readonly words: ChartWords
  /** Accessible name and description; the description is the text summary. */
  readonly text: FigureText
  /** Decimals of the measure. */
  readonly decimals?: number
  /** Ids of series to bring out where there are too many for colours. */
  readonly highlight?: readonly string[]
  /** Small multiples: one scale for all (default), or one for each, which is then said. */
  readonly scales?: 'shared' | 'own'
  /** Map and tiles: where the classes end, the same whatever is selected (default: from all figures given). */
  readonly classes?: ClassLimits
  /** What is in short the unit of the figures, `%`, for the legends of maps. */
  readonly unit?: string
  readonly textSize?: number
  /** Pixels; by default each type has its own proportions. */
  readonly height?: number
  /** Width to draw at before the container has been measured, as on a server. Without it charts of our own drawing wait for the measure, which comes before the first paint; the line starts at 720. */
  readonly initialWidth?: number
  /** Enter on a figure: the row of the table is asked for. */
  readonly onOpen?: (place: Place) => void
}

/** A figure of a selection. */
export type Place = { readonly series: string; readonly period: Period }

/** What a summary is made from. */
export type SummaryInput = Selection & {
  readonly language: LanguageTag
  /** Decimals of the measure. */
  readonly decimals: number
}

/** A still picture of a chart, for exports, print and static pages. */
export type Picture = {
  readonly element: ReactElement
  readonly width: number
  readonly height: number
  /** What has to be read under it. */
  readonly notes: readonly ChartNote[]
}

export const CHART_IDS = [
  'line',
  'multiples',
  'bars',
  'dot',
  'slope',
  'stacked',
  'gap',
  'ratio',
  'pyramid',
  'tiles',
  'map',
  'sparkline',
] as const
export type ChartId = (typeof CHART_IDS)[number]

/** A chart type, as the reader may choose it. */
export type ChartType = {
  readonly id: ChartId
  readonly fits: (selection: Selection) => Fit
  /** The chart that fills its container and answers to keyboard and pointer. */
  readonly Draw: ComponentType<ChartInput>
  /** The same as a still picture of a width. `measure` is that of the font it is shown in (default: `estimateWidth`). */
  readonly picture: (input: ChartInput, width: number, measure?: Measure) => Picture
  /** What it shows in two sentences. */
  readonly describe: (input: SummaryInput) => string
  /** What it shows as a table. */
  readonly rowsOf: (input: Omit<ChartInput, 'text'>) => FigureTable
}

/** A colour in a chart: that of a code, or the accent of the page where position and name tell apart and colour need not. */
export type Tone = ColourRole | 'accent'
