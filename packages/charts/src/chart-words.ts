import {
  direction,
  formatNumber,
  formatPeriod,
  formatSpan,
  isolate,
  type LanguageTag,
  type MessageKey,
  translate,
} from '@marsad/language'
import { frequencyOf, type ObsStatus, type Period, roundHalfAway } from '@marsad/model'
import type { ChartWords, Flag } from './words.ts'

/** Statuses that say something a reader must know of a figure; their letters stay Latin in every language. */
const FLAGGED = [
  'B',
  'D',
  'E',
  'F',
  'G',
  'I',
  'J',
  'N',
  'P',
  'S',
  'U',
  'V',
  'W',
] as const satisfies readonly ObsStatus[]

/** The letter and the words of a status, as tables and charts show them; `undefined` for an ordinary or a missing figure. */
export function flagOf(status: ObsStatus, language: LanguageTag): Flag | undefined {
  const flagged = FLAGGED.find((one) => one === status)
  return flagged === undefined
    ? undefined
    : { letter: flagged.toLowerCase(), words: translate(language)(`status.${flagged}`) }
}

const MONTHS = [
  'chart.month.01',
  'chart.month.02',
  'chart.month.03',
  'chart.month.04',
  'chart.month.05',
  'chart.month.06',
  'chart.month.07',
  'chart.month.08',
  'chart.month.09',
  'chart.month.10',
  'chart.month.11',
  'chart.month.12',
] as const satisfies readonly MessageKey[]

function partOf(period: Period, language: LanguageTag): string {
  const say = translate(language)
  switch (frequencyOf(period)) {
    case 'Q':
      return say('chart.quarter', { number: period.slice(6) })
    case 'S':
      return say('chart.half', { number: period.slice(6) })
    case 'M':
      return say(MONTHS[Number(period.slice(5)) - 1] ?? 'chart.month.01')
    case 'A':
    case '_O':
      return formatPeriod(period, language)
  }
}

/**
 * The words of a chart in a language.
 *
 * @param decimals Decimals of the measure; figures are rounded half away from zero only here.
 */
export function chartWords(language: LanguageTag, decimals: number): ChartWords {
  const say = translate(language)
  const number = (value: number, digits: number) =>
    formatNumber(roundHalfAway(value, digits), { language, decimals: digits })
  return {
    language,
    direction: direction(language),
    value: (value) => number(value, decimals),
    tick: number,
    period: (period) => formatPeriod(period, language),
    part: (period) => partOf(period, language),
    span: (first, last) => formatSpan(first, last, language),
    flag: (status) => flagOf(status, language),
    gap: (span, reason) =>
      reason === undefined ? say('chart.gap', { span }) : say('chart.gap.reason', { span, reason }),
    missing: ':',
    unavailable: say('status.O'),
    break: say('chart.break'),
    others: (count) => say('chart.others', { count }),
    axisNotZero: say('chart.axis.not-zero'),
    flagged: (value, letter) => isolate(`${value} ${letter}`, language),
    qualified: (value, note) => say('chart.qualified', { value, note }),
    dated: (value, period) => say('chart.dated', { value, period }),
    named: (label, value) => say('chart.named', { label, value }),
    empty: say('chart.empty'),
  }
}
