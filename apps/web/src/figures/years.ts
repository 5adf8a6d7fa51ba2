import { formatList, formatYears } from '@marsad/language'
import type { IndicatorItem } from '../answers.ts'
import type { Speech } from '../speech.tsx'

/** The years of an indicator as the interface gives them: from the first, one digit a year. */
export type Years = NonNullable<IndicatorItem['years']>

/** A year of a strip: `own` the line shown first has a figure, `other` only another line or source has one. */
export type MarkedYear = { readonly year: number; readonly mark: 'own' | 'other' }

const MARKS: Readonly<Record<string, MarkedYear['mark'] | undefined>> = { 2: 'own', 1: 'other' }

/** The years that have figures. */
export function markedYears({ first, marks }: Years): readonly MarkedYear[] {
  return [...marks].flatMap((digit, index) => {
    const mark = MARKS[digit]
    return mark === undefined ? [] : [{ year: first + index, mark }]
  })
}

/** The years that have figures in words: `2000, 2006–2016 et 2019`. */
export function yearSpans(years: Years, speech: Speech): string {
  const spans: { first: number; last: number }[] = []
  for (const { year } of markedYears(years)) {
    const current = spans.at(-1)
    if (current !== undefined && current.last === year - 1) current.last = year
    else spans.push({ first: year, last: year })
  }
  return formatList(
    spans.map(({ first, last }) => formatYears(first, last, speech.language)),
    speech.language,
  )
}
