import type { ObsStatus } from '@marsad/model'
import type { ChartPoint } from '../chart-series.ts'
import type { ChartWords } from '../words.ts'
import type { FigureCell } from './figure-table.ts'

/** The cell of an observation; of none, a missing figure. */
export function cellOf(point: ChartPoint | undefined, words: ChartWords): FigureCell {
  if (point === undefined) return missingCell('O', words)
  const { value, status, reason } = point
  if (value === null) return missingCell(status, words, reason)
  const note = [words.flag(status)?.words, reason].filter((text) => text !== undefined).join(' · ')
  return {
    value,
    text: flagged(words.value(value), status, words),
    status,
    ...(note === '' ? {} : { note }),
  }
}

/** A cell without a figure. */
export function missingCell(status: ObsStatus, words: ChartWords, reason?: string): FigureCell {
  return { value: null, text: words.missing, status, note: reason ?? words.unavailable }
}

/** A figure already written, with the letter of its status. */
export function flagged(text: string, status: ObsStatus, words: ChartWords): string {
  const flag = words.flag(status)
  return flag === undefined ? text : words.flagged(text, flag.letter)
}
