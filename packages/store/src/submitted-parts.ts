import {
  formatSeriesKey,
  ObsStatus,
  type Period,
  parsePeriod,
  parseSeriesKey,
  type SeriesKey,
} from '@marsad/model'
import { type DeliveredCell, unpackCells } from './deliveries.ts'

/** A figure of a producer's file. `cell` is the file, the sheet and the cell, `T3.xlsx!Données!C14`. */
export type SubmittedCell = Omit<DeliveredCell, 'citation'>

/** The figures of a file for one series. */
export type SubmittedSeries = {
  readonly measure: string
  readonly key: SeriesKey
  readonly cells: readonly SubmittedCell[]
}

/** What is the same for all of them is said once. */
type Said<T> = T | readonly T[]

/** The text of a figure is that of its value. */
const AS_VALUE = 0

/** Figures of many series, column by column. */
type Columns = {
  readonly form: 2
  readonly measures: readonly string[]
  /** Which measure, the key, and how many figures. */
  readonly series: readonly (readonly [measure: number, key: string, count: number])[]
  readonly periods: Said<string>
  readonly values: readonly (number | '-0' | null)[]
  readonly statuses: Said<string>
  readonly unitMults: Said<number>
  /** What all cells begin with, and how each goes on. */
  readonly place: string
  readonly cells: readonly string[]
  readonly texts: Said<string | typeof AS_VALUE | null>
  readonly notes: Said<string | null>
}

/** The form before this one: a row a series, its figures as a delivery has them. */
type RowOfSeries = readonly [measure: string, key: string, cells: string]

/** Writes figures as text, small enough for a million of them. */
export function columnsOf(series: readonly SubmittedSeries[]): string {
  const all = series.flatMap(({ cells }) => cells)
  const measures = [...new Set(series.map(({ measure }) => measure))]
  const place = commonPlace(all)
  const columns: Columns = {
    form: 2,
    measures,
    series: series.map(({ measure, key, cells }) => [
      measures.indexOf(measure),
      formatSeriesKey(key),
      cells.length,
    ]),
    periods: said(all.map(({ period }) => period)),
    values: all.map(({ value }) => (Object.is(value, -0) ? '-0' : value)),
    statuses: said(all.map(({ status }) => status)),
    unitMults: said(all.map(({ unitMult }) => unitMult)),
    place,
    cells: all.map(({ cell }) => cell.slice(place.length)),
    texts: said(all.map(({ text, value }) => (text === String(value) ? AS_VALUE : (text ?? null)))),
    notes: said(all.map(({ note }) => note ?? null)),
  }
  return JSON.stringify(columns)
}

/** The inverse of `columnsOf`; reads the form before it too. */
export function seriesInColumns(json: string): readonly SubmittedSeries[] {
  const parsed: Columns | readonly RowOfSeries[] = JSON.parse(json)
  if (!('form' in parsed)) {
    return parsed.map(([measure, key, cells]) => ({
      measure,
      key: parseSeriesKey(key) ?? [],
      cells: unpackCells(cells).map(({ citation: _, ...cell }) => cell),
    }))
  }
  const { measures, periods, values, statuses, unitMults, place, cells, texts, notes } = parsed
  const period = periodReader()
  let at = 0
  const cellAt = (index: number): SubmittedCell => {
    const written = values[index] ?? null
    const value = written === '-0' ? -0 : written
    const text = itemOf(texts, index)
    const note = itemOf(notes, index)
    return {
      period: period(itemOf(periods, index) ?? ''),
      value,
      status: ObsStatus.parse(itemOf(statuses, index)),
      unitMult: itemOf(unitMults, index) ?? 0,
      cell: place + (cells[index] ?? ''),
      ...(text === null || text === undefined
        ? {}
        : { text: text === AS_VALUE ? String(value) : text }),
      ...(note === null || note === undefined ? {} : { note }),
    }
  }
  return parsed.series.map(([measure, key, count]) => {
    const own = Array.from({ length: count }, (_, index) => cellAt(at + index))
    at += count
    return { measure: measures[measure] ?? '', key: parseSeriesKey(key) ?? [], cells: own }
  })
}

function said<T>(all: readonly T[]): Said<T> {
  const [first] = all
  return first !== undefined && all.every((one) => Object.is(one, first)) ? first : all
}

function itemOf<T extends string | number | null>(list: Said<T>, index: number): T | undefined {
  return isList(list) ? list[index] : list
}

function isList<T>(said: Said<T>): said is readonly T[] {
  return Array.isArray(said)
}

/** `T3.xlsx!Données!` where all cells stand there, else nothing. */
function commonPlace(cells: readonly SubmittedCell[]): string {
  const first = cells[0]?.cell ?? ''
  const place = first.slice(0, first.lastIndexOf('!') + 1)
  return cells.every(({ cell }) => cell.startsWith(place)) ? place : ''
}

/** Periods are few and figures many: each text is read once. */
function periodReader(): (text: string) => Period {
  const known = new Map<string, Period>()
  return (text) => {
    const found = known.get(text) ?? parsePeriod(text)
    if (found === undefined) throw new Error(`A submission has the period ${text}`)
    known.set(text, found)
    return found
  }
}
