import { type Basis, isMissing, type ObsStatus, type Period, roundHalfAway } from '@marsad/model'
import type { Data, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { type Flag, flagOf, statusOf } from './flags.ts'
import { rowPeriods } from './spacing.ts'
import { type Measured, writeValue } from './unit.ts'

/** One cell: what is written, and why. `text` is `:` where there is no figure. */
export type Cell = {
  readonly text: string
  readonly value: number | null
  readonly status: ObsStatus
  readonly flag: Flag | undefined
  /** Absent where there is no figure. */
  readonly basis: Basis | undefined
  /** Whether it is the first of its line after a break, of which the status tells then. */
  readonly cut: boolean
}

/** The figures as a table: one row a period, one column a line, and the key of the letters it uses. */
export type TableModel = {
  readonly periods: readonly Period[]
  /** Row by row, in the order of `periods` and of the lines. */
  readonly cells: readonly (readonly Cell[])[]
  readonly flags: readonly Flag[]
  /** The basis that is marked: the rarer of the two; absent when all figures share one. */
  readonly marked: Basis | undefined
  readonly bases: readonly Basis[]
}

/**
 * Lays the lines of an answer out by period. A line without a figure at a period gets the colon, and so does a whole row that
 * is missing between others.
 */
export function tableOf(data: Data, measured: Measured, speech: Speech): TableModel {
  const periods = rowPeriods(data.series)
  const cells = periods.map((period) =>
    data.series.map((series) => cellOf(series, period, { measured, speech })),
  )
  const flags = new Map<string, Flag>()
  const counts = { D: 0, R: 0 }
  for (const cell of cells.flat()) {
    if (cell.flag !== undefined) flags.set(cell.flag.words, cell.flag)
    if (cell.basis !== undefined) counts[cell.basis] += 1
  }
  const bases = (['D', 'R'] as const).filter((basis) => counts[basis] > 0)
  const marked = bases.length < 2 ? undefined : counts.D < counts.R ? 'D' : 'R'
  return { periods, cells, flags: [...flags.values()], bases, marked }
}

function cellOf(
  series: SeriesOfFigures,
  period: Period,
  options: { readonly measured: Measured; readonly speech: Speech },
): Cell {
  const index = series.periods.indexOf(period)
  const value = series.values[index] ?? null
  const given = statusOf(series.status[index])
  const cut = value !== null && series.breaks.some(({ before }) => before === period)
  const status = value === null && !isMissing(given) ? 'O' : cut ? 'B' : given
  const flag = flagOf(status, options.speech)
  if (value === null) return { text: ':', value, status, flag, basis: undefined, cut }
  const written = writeValue(value, options.measured, options.speech)
  const rounds = value !== 0 && roundHalfAway(value, options.measured.decimals) === 0
  return {
    text: rounds ? `${written}ⁿ` : written,
    value,
    status,
    flag,
    basis: series.basis[index],
    cut,
  }
}
