import { formatList, formatSpan } from '@marsad/language'
import type { DimensionRecord, MeasureRecord, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { codeName, isTotal, uncapitalized, varying } from './names.ts'

/** What a figure shows, said from its lines: what and by what; then whom, where, when, in which unit. */
export type FigureTitle = { readonly title: string; readonly subtitle: string }

/** The title of a figure, generated from what is really in it. */
export function figureTitle(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  options: {
    readonly speech: Speech
    /** The unit as it stands in a title. */
    readonly unit: string
    /** The dates shown, when they are not all of those that have figures. */
    readonly dates?: readonly [string, string] | undefined
  },
): FigureTitle {
  const { speech, unit } = options
  const { say, text, language } = speech
  const dimensions = varying(record, series)
  const name = text(record.title)
  const by = dimensions.map((dimension) => uncapitalized(shortTitle(dimension, speech)))
  const title =
    by.length === 0 ? name : say('figure.by', { what: name, dimensions: formatList(by, language) })
  const fixed = fixedNames(record, series, speech)
  const { dates } = options
  const span =
    dates === undefined ? spanOf(series, speech) : formatSpan(dates[0], dates[1], language)
  const parts = [...fixed, span, unit]
  return { title, subtitle: parts.filter((part) => part !== '').join(say('list.comma')) }
}

/** The title of a dimension without what stands in brackets after it. */
function shortTitle(dimension: DimensionRecord, speech: Speech): string {
  return speech.text(dimension.title).replace(/\s*\([^)]*\)\s*$/u, '')
}

/** Where, then who: the codes that all lines share and that say something. */
function fixedNames(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  speech: Speech,
): readonly string[] {
  const key = series[0]?.key ?? {}
  const moving = new Set(varying(record, series).map((dimension) => dimension.id))
  const area = record.dimensions.find((dimension) => dimension.id === 'REF_AREA')
  const place =
    area === undefined || isTotal(area, key.REF_AREA)
      ? speech.say('place.country')
      : codeName(area, key.REF_AREA ?? '', speech)
  const others = record.dimensions
    .filter(({ id }) => !['FREQ', 'SOURCE', 'REF_AREA'].includes(id) && !moving.has(id))
    .filter((dimension) => key[dimension.id] !== undefined && saysSomething(dimension, key))
    .map((dimension) => codeName(dimension, key[dimension.id] ?? '', speech))
  return moving.has('REF_AREA') ? others : [place, ...others]
}

/** A total says nothing unless it is a universe with a name of its own, as `15 ans et plus` is. */
function saysSomething(dimension: DimensionRecord, key: Readonly<Record<string, string>>): boolean {
  return !isTotal(dimension, key[dimension.id]) || !/^_/.test(key[dimension.id] ?? '_')
}

function spanOf(series: readonly SeriesOfFigures[], speech: Speech): string {
  const valued = series.flatMap(({ periods, values }) =>
    periods.filter((_, index) => values[index] !== null && values[index] !== undefined),
  )
  const sorted = valued.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? '' : formatSpan(first, last, speech.language)
}
