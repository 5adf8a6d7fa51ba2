import { formatList, type LanguageTag, translate } from '@marsad/language'
import { chartWords } from './chart-words.ts'
import type { SeriesSummary, Summary, SummaryPoint } from './summarise.ts'
import type { ChartWords } from './words.ts'

/** With more series than this only the highest and the lowest last figure are told. */
const MOST_SERIES = 4
/** With more gaps than this only their number is told. */
const MOST_GAPS = 4

/**
 * The text of a figure in two sentences: first and last figures with the smallest and the largest, then breaks and what
 * is missing.
 *
 * @param decimals Decimals of the measure.
 */
export function describeSummary(summary: Summary, language: LanguageTag, decimals: number): string {
  const words = chartWords(language, decimals)
  const figures = summary.series.some(({ count }) => count > 0)
  if (!figures) return words.empty
  const say = translate(language)
  const join = (parts: readonly string[]) =>
    parts.reduce((before, after) => say('chart.summary.join', { before, after }))
  const first =
    summary.series.length > MOST_SERIES
      ? manySeries(summary.series, language, words)
      : join(summary.series.map((series) => oneSeries(series, language, words)))
  const second = describeRemarks(summary, words)
  return say('chart.summary', { first, second })
}

function oneSeries(series: SeriesSummary, language: LanguageTag, words: ChartWords): string {
  const say = translate(language)
  const { label, ends, count } = series
  if (ends === undefined) return words.named(label, say('chart.summary.none'))
  const at = (point: SummaryPoint) => words.dated(figure(point, words), words.period(point.period))
  if (count === 1) return words.named(label, at(ends.last))
  return words.named(
    label,
    say('chart.summary.series', {
      first: at(ends.first),
      last: at(ends.last),
      min: at(ends.min),
      max: at(ends.max),
    }),
  )
}

function figure({ value, status }: SummaryPoint, words: ChartWords): string {
  const flag = words.flag(status)
  const text = words.value(value)
  return flag === undefined ? text : words.qualified(text, flag.words)
}

function manySeries(
  series: readonly SeriesSummary[],
  language: LanguageTag,
  words: ChartWords,
): string {
  const lasts = series
    .flatMap(({ label, ends }) => (ends === undefined ? [] : [{ label, last: ends.last }]))
    .sort((a, b) => a.last.value - b.last.value)
  const tell = (one: (typeof lasts)[number] | undefined) =>
    one === undefined
      ? ''
      : words.named(one.label, words.dated(figure(one.last, words), words.period(one.last.period)))
  return translate(language)('chart.summary.many', {
    count: series.length,
    low: tell(lasts[0]),
    high: tell(lasts.at(-1)),
  })
}

/** Where a chart over time breaks and what is missing: the second sentence, without its full stop. */
export function describeRemarks(summary: Summary, words: ChartWords): string {
  const { language } = words
  const say = translate(language)
  const { breaks, missing } = summary
  const told = breaks.filter(({ id, from }, place) => {
    const same = (one: (typeof breaks)[number]) =>
      id === undefined ? one.from === from : one.id === id
    return breaks.findIndex(same) === place
  })
  const periods = formatList([...new Set(told.map(({ from }) => words.period(from)))], language)
  const count = told.length
  const spans =
    missing.length > MOST_GAPS
      ? say('chart.summary.gaps', { count: missing.length })
      : formatList(
          missing.map((band) => gapText(band, summary, language, words)),
          language,
        )
  if (count > 0 && missing.length > 0) return say('chart.summary.both', { count, periods, spans })
  if (count > 0) return say('chart.summary.breaks', { count, periods })
  return missing.length > 0
    ? say('chart.summary.missing', { spans })
    : say('chart.summary.complete')
}

function gapText(
  { first, last, series, whole, reason }: Summary['missing'][number],
  summary: Summary,
  language: LanguageTag,
  words: ChartWords,
): string {
  const span = words.span(first, last)
  const who = summary.series.filter(({ id }) => series.includes(id)).map(({ label }) => label)
  const partly = whole ? undefined : formatList(who, language)
  if (partly === undefined) return reason === undefined ? span : words.dated(span, reason)
  return words.dated(span, reason === undefined ? partly : words.qualified(partly, reason))
}
