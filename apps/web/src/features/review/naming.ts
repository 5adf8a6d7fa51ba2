import { formatChange, formatNumber } from '@marsad/language'
import { parseCellAddress, roundHalfAway } from '@marsad/model'
import type { Changes, NamedMeasure } from '../../answers.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { codeName, isTotal } from '../../figures/names.ts'
import type { Speech } from '../../speech.tsx'
import type { Place } from './queries.ts'

/** A figure as answers give it. */
export type Figured = { readonly value: number | null; readonly status: string }

/** The codes of a key that are no totals, in words; empty for the country as a whole. */
export function codesInWords(
  measure: NamedMeasure,
  key: Readonly<Record<string, string>>,
  speech: Speech,
): string {
  return measure.dimensions
    .filter(({ id }) => id !== 'FREQ' && id !== 'SOURCE')
    .filter((dimension) => !isTotal(dimension, key[dimension.id]))
    .map((dimension) => codeName(dimension, key[dimension.id] ?? '', speech))
    .join(speech.say('list.comma'))
}

/** A figure of a change, with the letter that qualifies it; a colon and why where it is missing. */
export function figureInWords(
  figure: Figured,
  decimals: number,
  speech: Speech,
): { readonly text: string; readonly flag: ReturnType<typeof flagOf> } {
  const flag = flagOf(statusOf(figure.status), speech)
  const { language } = speech
  const text =
    figure.value === null
      ? ':'
      : formatNumber(roundHalfAway(figure.value, decimals), { language, decimals })
  return { text, flag }
}

/** How far a figure moves: rates in points, the rest in per cent with the difference beside. */
export function changeInWords(
  change: { readonly difference: number | null; readonly relative: number | null },
  measure: { readonly unit: string; readonly decimals: number },
  speech: Speech,
): { readonly main: string; readonly beside: string | undefined } | undefined {
  const { difference, relative } = change
  if (difference === null) return undefined
  const { decimals } = measure
  const rounded = roundHalfAway(difference, decimals)
  const { language } = speech
  if (measure.unit === 'PT' || measure.unit === 'PP') {
    return {
      main: formatChange({ value: rounded, unit: 'points', decimals }, language),
      beside: undefined,
    }
  }
  const own = formatChange({ value: rounded, unit: 'own', decimals }, language)
  if (relative === null) return { main: own, beside: undefined }
  const percent = roundHalfAway(relative * 100, 1)
  return {
    main: formatChange({ value: percent, unit: 'percent', decimals: 1 }, language),
    beside: own,
  }
}

/** The sheet and the address in `T3.xlsx!Données!C14`; a text file has no sheet, its name stands for it. */
export function placeOfCell(
  cell: string,
): (Place & { readonly address: string; readonly shown: string }) | undefined {
  const parts = cell.split('!')
  const address = parts.at(-1) ?? ''
  const sheet = parts.at(-2) ?? ''
  const found = parseCellAddress(address)
  return found === undefined
    ? undefined
    : { ...found, sheet, address, shown: parts.length > 2 ? `${sheet}!${address}` : address }
}

/** The key as the interface takes it: codes in structure order. */
export function keyText(measure: NamedMeasure, key: Readonly<Record<string, string>>): string {
  return measure.structure.map((dimension) => key[dimension] ?? '').join('.')
}

/** The measure that an item of an answer is about. */
export function measureIn(
  answer: { readonly measures: readonly NamedMeasure[] },
  id: string,
): NamedMeasure | undefined {
  return answer.measures.find((one) => one.id === id)
}

export type Change = Changes['items'][number]
export type ChangeKind = Change['kind']
