import {
  type Catalogue,
  FREQUENCIES,
  frequencyOf,
  isMissing,
  type Measure,
  ObsStatus,
  type Period,
  parsePeriod,
} from '@marsad/model'
import type { Figure } from './figure.ts'
import type { FigureColumn, FigureColumns, Remark } from './figure-columns.ts'
import { type Subject, subjectOf } from './figure-key.ts'
import { inUnits, type PublishedNumber, readPublishedNumber } from './published-number.ts'

/** Reads the rows of one file; a key met before is not resolved again. */
export function rowReader(
  catalogue: Catalogue,
  columns: FigureColumns,
): (row: readonly string[], cell: string) => Figure | readonly Remark[] {
  const subjects = new Map<string, Subject>()
  const keyed = [
    columns.at.MEASURE,
    columns.at.SOURCE,
    columns.at.FREQ,
    columns.at.REF_AREA,
    ...columns.dimensions.values(),
  ].filter((index) => index !== undefined)
  return (row, cell) => {
    const name = JSON.stringify(keyed.map((index) => row[index]))
    let subject = subjects.get(name)
    if (subject === undefined) {
      subject = subjectOf(catalogue, columns, row)
      subjects.set(name, subject)
    }
    const text = (column: FigureColumn): string => row[columns.at[column] ?? -1] ?? ''
    const { measure, remarks } = subject
    if (measure === undefined) return remarks
    const read = figureOf(catalogue, { ...subject, measure }, text, cell)
    if (remarks.length === 0) return read
    return isFigure(read) ? remarks : [...remarks, ...read]
  }
}

/** Whether a row could be read. */
export function isFigure(read: Figure | readonly Remark[]): read is Figure {
  return !Array.isArray(read)
}

/** A row being read: its fields by column, and where remarks on it go. */
type Row = {
  readonly catalogue: Catalogue
  readonly measure: Measure
  readonly source: string
  readonly text: (column: FigureColumn) => string
  readonly remark: (code: string, message: string, remedy: string) => void
}

function figureOf(
  catalogue: Catalogue,
  { measure, source, key }: Subject & { readonly measure: Measure },
  text: Row['text'],
  cell: string,
): Figure | readonly Remark[] {
  const remarks: Remark[] = []
  const row: Row = {
    ...{ catalogue, measure, source, text },
    remark: (code, message, remedy) => {
      remarks.push({ code: `figures.${code}`, message, remedy })
    },
  }
  const period = readPeriod(row)
  const status = readStatus(row)
  remarkUnit(row)
  const number = readNumber(row)
  remarkValue(row, status, number)
  remarkRelease(row)
  remarkSameCell(row)
  const citation = readCitation(row)
  if (remarks.length > 0 || period === undefined || status === undefined || number === undefined)
    return remarks
  const [also, note] = [text('SAME_CELL_AS'), text('COMMENT')]
  return {
    ...{ measure, source, key, period, number, status, citation, cell },
    release: text('RELEASE'),
    ...(also === '' ? {} : { sameCellAs: also }),
    ...(note === '' ? {} : { note }),
  }
}

function readPeriod({ text, remark }: Row): Period | undefined {
  const [spelled, frequency] = [text('TIME_PERIOD'), text('FREQ')]
  const period = parsePeriod(spelled)
  if (period === undefined)
    remark(
      'period.unknown',
      `TIME_PERIOD ${JSON.stringify(spelled)} is no period.`,
      'Write 2023, 2010-S1, 2023-Q3, 2024-03, or a first day and a duration: 2022-01-01/P11M.',
    )
  else if (FREQUENCIES.some((one) => one === frequency) && frequencyOf(period) !== frequency)
    remark(
      'period.other-frequency',
      `TIME_PERIOD ${period} has frequency ${frequencyOf(period)}, and FREQ is ${JSON.stringify(frequency)}.`,
      'Correct one of the two.',
    )
  return period
}

function readStatus({ text, remark }: Row): ObsStatus | undefined {
  const status = ObsStatus.safeParse(text('OBS_STATUS')).data
  if (status === undefined)
    remark(
      'status.unknown',
      `OBS_STATUS ${JSON.stringify(text('OBS_STATUS'))} is not a code of CL_OBS_STATUS.`,
      'Give A for a normal value, or the code that says why it is not.',
    )
  return status
}

function remarkUnit({ measure, text, remark }: Row): void {
  if (text('UNIT_MEASURE') !== measure.unit)
    remark(
      'unit.other',
      `UNIT_MEASURE ${JSON.stringify(text('UNIT_MEASURE'))} is not the unit of ${measure.id}, ${measure.unit}.`,
      'Convert the figure at its source, or choose the measure with this unit.',
    )
}

/** `null` where there is no figure, `undefined` where it cannot be read. */
function readNumber({ measure, text, remark }: Row): PublishedNumber | null | undefined {
  const [value, unitMult] = [text('OBS_VALUE'), text('UNIT_MULT')]
  if (!/^-?\d{1,2}$/.test(unitMult)) {
    remark(
      'unit-mult.wrong',
      `UNIT_MULT ${JSON.stringify(unitMult)} is not a power of ten.`,
      'Give 0 for units, 3 for thousands, 6 for millions, 9 for billions.',
    )
    return undefined
  }
  if (value === '') return null
  const number = readPublishedNumber(value, Number(unitMult), measure.unitMult)
  if (number === undefined)
    remark(
      'value.wrong',
      `OBS_VALUE ${JSON.stringify(value)} is not a number that can be kept.`,
      'Write digits with a full stop before decimals, no thousands mark, at most 15 digits.',
    )
  return number
}

/** The value against its status, and against the valid range of a reported indicator. */
function remarkValue(
  { measure, remark }: Row,
  status: ObsStatus | undefined,
  number: PublishedNumber | null | undefined,
): void {
  if (number === undefined) return
  if (status !== undefined && (number === null) !== isMissing(status))
    remark(
      number === null ? 'value.missing' : 'value.with-missing-status',
      number === null
        ? `There is no value, and status ${status} says there is one.`
        : `There is a value, and status ${status} says there is none.`,
      'Give the value, or a missing status (O, L, H, K, M, Q) and no value.',
    )
  if (number === null || measure.type !== 'indicator') return
  const value = inUnits(number.value, number.unitMult)
  const { min, max } = measure.validRange
  if ((min !== null && value < min) || (max !== null && value > max))
    remark(
      'value.out-of-range',
      `${number.text} is outside the valid range of ${measure.id}, ${min ?? '…'} to ${max ?? '…'}.`,
      'Check the value and its unit against the publication.',
    )
}

function remarkRelease({ catalogue, measure, source, text, remark }: Row): void {
  const id = text('RELEASE')
  const release = catalogue.releases.get(id)
  if (release === undefined)
    remark(
      'release.unknown',
      `There is no release ${JSON.stringify(id)} in releases.yaml.`,
      'Add the publication to releases.yaml, in its place in the order.',
    )
  else if (measure.sources.includes(source) && !release.sources.includes(source))
    remark(
      'release.other-source',
      `Release ${id} does not publish ${source}; it publishes ${release.sources.join(', ')}.`,
      'Correct the release or the source, or list the source for the release.',
    )
}

function remarkSameCell({ catalogue, text, remark }: Row): void {
  const also = text('SAME_CELL_AS')
  if (also !== '' && !catalogue.series.has(also) && !catalogue.indicators.has(also))
    remark(
      'same-cell.unknown',
      `SAME_CELL_AS names ${JSON.stringify(also)}, which is no measure.`,
      'Give the measure under which the cell is counted, or leave it empty.',
    )
}

function readCitation({ text, remark }: Row): Figure['citation'] {
  const title = text('SOURCE_TITLE')
  const ref = text('SOURCE_REF')
  const retrieved = text('RETRIEVED')
  if (title === '' || ref === '' || !isDay(retrieved))
    remark(
      'citation.incomplete',
      'The citation is not whole.',
      'Give SOURCE_TITLE, SOURCE_REF and the day it was read as YYYY-MM-DD.',
    )
  return { title, ref, retrieved }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
