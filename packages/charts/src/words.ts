import type { LanguageTag } from '@marsad/language'
import type { ObsStatus, Period } from '@marsad/model'

/** The letter and the words of what qualifies a figure. */
export type Flag = { readonly letter: string; readonly words: string }

/** What a chart says and how it writes figures, in one language and for one measure. `chartWords` makes it from the language package. */
export type ChartWords = {
  readonly language: LanguageTag
  readonly direction: 'ltr' | 'rtl'
  /** A figure with the decimals of its measure, no unit. */
  value(value: number): string
  /** A mark of a value axis. */
  tick(value: number, decimals: number): string
  /** A period in full: `2024`, `T3 2024`, `août 2024`. */
  period(period: Period): string
  /** Its part of the year in short: `T3`, `août`; the year itself for a year. */
  part(period: Period): string
  /** From one period to another: `2001–2005`. */
  span(first: Period, last: Period): string
  /** `undefined` for an ordinary figure. */
  flag(status: ObsStatus): Flag | undefined
  /** A stretch without figures, with the reason where it is known: `2021 : enquête non réalisée`. */
  gap(span: string, reason: string | undefined): string
  /** A missing figure, in place of the number. */
  readonly missing: string
  /** Why it is missing, when nothing more is known. */
  readonly unavailable: string
  /** A break that nobody has named. */
  readonly break: string
  /** How many series are drawn in grey without a name. */
  others(count: number): string
  readonly axisNotZero: string
  /** A figure with the letter that qualifies it: `117,7 p`. */
  flagged(value: string, letter: string): string
  /** A figure with the words that qualify it: `117,7, provisoire`. */
  qualified(value: string, note: string): string
  /** A figure that is older than the last period of the chart: `6,6 (2019)`. */
  dated(value: string, period: string): string
  /** Name and figure on one line of a legend or a spoken point: `Femmes : 20,5`. */
  named(label: string, value: string): string
  readonly empty: string
}
