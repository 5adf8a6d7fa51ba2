import {
  type Catalogue,
  cellAt,
  type Draft,
  type DraftFile,
  formatSeriesKey,
  isMissing,
  type Measure,
} from '@marsad/model'
import type { SubmittedCell, SubmittedSeries } from '@marsad/store'
import { readPublishedNumber } from '../load/published-number.ts'

/** The figures of a file that can be kept, by series, and the institutions that answer for those series. */
export type ReadFigures = {
  readonly series: readonly SubmittedSeries[]
  readonly owners: readonly string[]
}

/**
 * Takes the figures out of a file that was read. What is blank, or could not be understood, is left out: the findings say
 * so, and a file with an error is not sent.
 */
export function figuresOfDrafts(catalogue: Catalogue, file: DraftFile): ReadFigures {
  const groups = new Map<string, { series: SubmittedSeries; cells: SubmittedCell[] }>()
  const owners = new Set<string>()
  for (const draft of file.drafts) {
    const { key, name, measure: named } = { ...draft.key, measure: draft.key.measure.id ?? '' }
    const measure = catalogue.series.get(named) ?? catalogue.indicators.get(named)
    if (key === undefined || measure === undefined) continue
    const cell = cellOf(file, draft, measure)
    if (cell === undefined) continue
    const known = groups.get(name)
    if (known !== undefined) {
      known.cells.push(cell)
      continue
    }
    const cells = [cell]
    groups.set(name, { cells, series: { measure: measure.id, key, cells } })
    owners.add(ownerOf(catalogue, formatSeriesKey(key)))
  }
  return { series: [...groups.values()].map(({ series }) => series), owners: [...owners].sort() }
}

/** The institution of the source in a key: FREQ, REF_AREA, SOURCE. */
function ownerOf(catalogue: Catalogue, key: string): string {
  const source = key.split('.')[2] ?? ''
  return catalogue.sources.get(source)?.institution ?? ''
}

function cellOf(file: DraftFile, draft: Draft, measure: Measure): SubmittedCell | undefined {
  const { period, status } = draft
  if (period === undefined || status === undefined) return undefined
  const place = placeOf(file, draft)
  const note = draft.note === '' ? {} : { note: draft.note }
  if (draft.value === null) {
    if (!isMissing(status)) return undefined
    return { period, status, value: null, unitMult: measure.unitMult, cell: place, ...note }
  }
  if (isMissing(status)) return undefined
  const number = readPublishedNumber(digitsOf(draft), draft.unitMult, measure.unitMult)
  if (number === undefined) return undefined
  return { period, status, ...number, cell: place, ...note }
}

/** `T3.xlsx!Données!C14`; a text file has no sheet: `T3.csv!C14`. */
function placeOf(file: DraftFile, { table, row, column }: Draft): string {
  const sheet = file.tables[table]?.sheet ?? ''
  const { address } = cellAt(sheet, row, column)
  return sheet === file.name || sheet === ''
    ? `${file.name}!${address}`
    : `${file.name}!${sheet}!${address}`
}

/** The figure with the digits it was written with, where it is written plainly. */
function digitsOf({ written, value }: Draft): string {
  const plain = written.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && Number(plain) === value ? plain : decimal(value ?? 0)
}

/** A double in plain digits, without an exponent. */
function decimal(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
