import { formatList, formatSpan } from '@marsad/language'
import { foldText } from '@marsad/model'
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
  const name = withoutUnit(text(record.title), unit)
  const title = titleBy(name, dimensions, speech)
  const fixed = fixedNames(record, series, speech)
  const { dates } = options
  const span =
    dates === undefined ? spanOf(series, speech) : formatSpan(dates[0], dates[1], language)
  const parts = [...fixed, span, unit]
  return { title, subtitle: parts.filter((part) => part !== '').join(say('list.comma')) }
}

/** A name without the unit in brackets at its end, when the line under it says the unit again. */
function withoutUnit(name: string, unit: string): string {
  const bracketed = /\s*\(([^)]*)\)$/u.exec(name)
  return bracketed?.[1] !== undefined && unit.endsWith(bracketed[1])
    ? name.slice(0, bracketed.index)
    : name
}

/** What stands between a thing and what it is broken down by, in each language. */
const BY = / (?:par|selon|by|حسب) (.+)$/u

/** A name and what it is broken down by; what the name says itself is not said twice. */
function titleBy(name: string, dimensions: readonly DimensionRecord[], speech: Speech): string {
  const { say, language } = speech
  const said = BY.exec(name)?.[1]
  const by = dimensions
    .filter(({ id }) => id !== 'REF_AREA' || !shareWord(name, speech.say('place.region')))
    .map((dimension) => uncapitalized(shortTitle(dimension, speech)))
    .filter((dimension) => said === undefined || !shareWord(said, dimension))
  if (by.length === 0) return name
  const list = formatList(by, language)
  return say(said === undefined ? 'figure.by' : 'figure.byMore', { what: name, dimensions: list })
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a))
  return wordsOf(b).some((word) => words.has(word))
}

/** The words of a text that carry meaning: joining words are short. */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}]+/u)
    .map((word) => word.replace(/^(?:ال|لل|[dl]\b)/u, ''))
    .filter((word) => word.length >= 3 && !['dans', 'des', 'the', 'and', 'for'].includes(word))
}

/** The title of a dimension without what stands in brackets after it. The regions of the country are called so. */
function shortTitle(dimension: DimensionRecord, speech: Speech): string {
  if (dimension.id === 'REF_AREA' && dimension.codelist === 'REGION') {
    return speech.say('place.region')
  }
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
