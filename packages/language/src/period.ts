import { isolate, type LanguageTag } from './languages.ts'
import { type MessageKey, translate } from './translate.ts'

const MONTHS = [
  'month.01',
  'month.02',
  'month.03',
  'month.04',
  'month.05',
  'month.06',
  'month.07',
  'month.08',
  'month.09',
  'month.10',
  'month.11',
  'month.12',
] as const satisfies readonly MessageKey[]

/** A month of a year in words: `août 2024`, `غشت 2024`. */
function formatMonth(year: number, month: number, language: LanguageTag): string {
  const say = translate(language)
  return say('period.month', { month: say(MONTHS[month - 1] ?? 'month.01'), year: String(year) })
}

/**
 * Writes a reference period as people read it: `2024`, `T3 2024`, `août 2024`, `janvier – novembre 2022`.
 *
 * @param period Canonical form (`2024`, `2024-S1`, `2024-Q3`, `2024-08`, `2022-01-01/P11M`); any other text comes back as it is.
 */
export function formatPeriod(period: string, language: LanguageTag): string {
  const say = translate(language)
  const part = /^(\d{4})-(?:(Q|S)(\d)|(\d{2}))$/.exec(period)
  if (part !== null) {
    const [, year = '', mark, number = '', month] = part
    if (month !== undefined) return formatMonth(Number(year), Number(month), language)
    return say(mark === 'Q' ? 'period.quarter' : 'period.half', { number, year })
  }
  const range = /^(\d{4})-(\d{2})-(\d{2})\/P(\d+)([YM])$/.exec(period)
  return range === null ? period : formatRange(range, language)
}

function formatRange(range: RegExpExecArray, language: LanguageTag): string {
  const say = translate(language)
  const [year = 0, month = 0, day = 0, count = 0] = range.slice(1, 5).map(Number)
  const months = range[5] === 'Y' ? count * 12 : count
  if (day !== 1) {
    return say('period.from', {
      day: formatDay(range[0].slice(0, 10), language),
      months,
    })
  }
  if (month === 1 && months % 12 === 0) return formatYears(year, year + months / 12 - 1, language)
  const end = year * 12 + (month - 1) + months - 1
  const endYear = Math.floor(end / 12)
  const last = formatMonth(endYear, (end % 12) + 1, language)
  const first =
    endYear === year ? say(MONTHS[month - 1] ?? 'month.01') : formatMonth(year, month, language)
  return months === 1 ? last : say('period.span', { first, last })
}

/** Years from first to last: `2014–2024`, one year alone when they are the same. */
export function formatYears(first: number, last: number, language: LanguageTag): string {
  return first === last ? String(first) : isolate(`${first}–${last}`, language)
}

/** Two periods as a span: `2006–2025` for years, `T1 2010 – T3 2025` otherwise. */
export function formatSpan(first: string, last: string, language: LanguageTag): string {
  if (first === last) return formatPeriod(first, language)
  const years = [first, last].every((period) => /^\d{4}$/.test(period))
  return years
    ? formatYears(Number(first), Number(last), language)
    : translate(language)('period.span', {
        first: formatPeriod(first, language),
        last: formatPeriod(last, language),
      })
}

/** The years that two periods begin in, as a span: `1991–2025`. */
export function formatYearSpan(first: string, last: string, language: LanguageTag): string {
  return formatYears(Number(first.slice(0, 4)), Number(last.slice(0, 4)), language)
}

/** Writes a day given as `YYYY-MM-DD` (a time after it is left out): `14/10/2026`, in English `14 October 2026`. */
export function formatDay(day: string, language: LanguageTag): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (match === null) return /^\d{4}-\d{2}$/.test(day) ? formatPeriod(day, language) : day
  const [, year = '', month = '', date = ''] = match
  const numeric = isolate(`${date}/${month}/${year}`, language)
  return language === 'en'
    ? `${Number(date)} ${formatMonth(Number(year), Number(month), language)}`
    : numeric
}

/** Writes a moment given as `YYYY-MM-DDTHH:MM`, on the clock it was read from: `14/10/2026 10:32`. */
export function formatMoment(moment: string, language: LanguageTag): string {
  const clock = /T(\d{2}:\d{2})/.exec(moment)?.[1]
  const day = formatDay(moment, language)
  return clock === undefined ? day : `${day} ${isolate(clock, language)}`
}
