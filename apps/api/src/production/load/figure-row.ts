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

function figureOf(
  catalogue: Catalogue,
  subject: Subject & { readonly measure: Measure },
  text: (column: FigureColumn) => string,
  cell: string,
): Figure | readonly Remark[] {
  const { measure, source, key } = subject
  const remarks: Remark[] = []
  const remark = (code: string, message: string, remedy: string): void => {
    remarks.push({ code: `figures.${code}`, message, remedy })
  }
  const period = readPeriod(text('TIME_PERIOD'), text('FREQ'), remark)
  const status = ObsStatus.safeParse(text('OBS_STATUS')).data
  if (status === undefined)
    remark(
      'status.unknown',
      `OBS_STATUS ${JSON.stringify(text('OBS_STATUS'))} is not a code of CL_OBS_STATUS.`,
      'Give A for a normal value, or the code that says why it is not.',
    )
  if (text('UNIT_MEASURE') !== measure.unit)
    remark(
      'unit.other',
      `UNIT_MEASURE ${JSON.stringify(text('UNIT_MEASURE'))} is not the unit of ${measure.id}, ${measure.unit}.`,
      'Convert the figure at its source, or choose the measure with this unit.',
    )
  const number = readNumber(measure, text('OBS_VALUE'), text('UNIT_MULT'), remark)
  if (status !== undefined && number !== undefined && (number === null) !== isMissing(status))
    remark(
      number === null ? 'value.missing' : 'value.with-missing-status',
      number === null
        ? `There is no value, and status ${status} says there is one.`
        : `There is a value, and status ${status} says there is none.`,
      'Give the value, or a missing status (O, L, H, K, M, Q) and no value.',
    )
  if (number !== null && number !== undefined) remarkRange(measure, number, remark)
  const known = measure.sources.includes(source) ? source : undefined
  remarkRelease(catalogue, text('RELEASE'), known, remark)
  const also = text('SAME_CELL_AS')
  if (also !== '' && !catalogue.series.has(also) && !catalogue.indicators.has(also))
    remark(
      'same-cell.unknown',
      `SAME_CELL_AS names ${JSON.stringify(also)}, which is no measure.`,
      'Give the measure under which the cell is counted, or leave it empty.',
    )
  const citation = {
    title: text('SOURCE_TITLE'),
    ref: text('SOURCE_REF'),
    retrieved: text('RETRIEVED'),
  }
  if (citation.title === '' || citation.ref === '' || !isDay(citation.retrieved))
    remark(
      'citation.incomplete',
      'The citation is not whole.',
      'Give SOURCE_TITLE, SOURCE_REF and the day it was read as YYYY-MM-DD.',
    )
  if (remarks.length > 0 || period === undefined || status === undefined || number === undefined)
    return remarks
  return {
    ...{ measure, source, key, period, number, status, citation, cell },
    release: text('RELEASE'),
    ...(also === '' ? {} : { sameCellAs: also }),
    ...(text('COMMENT') === '' ? {} : { note: text('COMMENT') }),
  }
}

type Remarker = (code: string, message: string, remedy: string) => void

function readPeriod(text: string, frequency: string, remark: Remarker): Period | undefined {
  const period = parsePeriod(text)
  if (period === undefined)
    remark(
      'period.unknown',
      `TIME_PERIOD ${JSON.stringify(text)} is no period.`,
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

/** `null` where there is no figure, `undefined` where it cannot be read. */
function readNumber(
  measure: Measure,
  text: string,
  unitMult: string,
  remark: Remarker,
): PublishedNumber | null | undefined {
  if (!/^-?\d{1,2}$/.test(unitMult)) {
    remark(
      'unit-mult.wrong',
      `UNIT_MULT ${JSON.stringify(unitMult)} is not a power of ten.`,
      'Give 0 for units, 3 for thousands, 6 for millions, 9 for billions.',
    )
    return undefined
  }
  if (text === '') return null
  const number = readPublishedNumber(text, Number(unitMult), measure.unitMult)
  if (number === undefined)
    remark(
      'value.wrong',
      `OBS_VALUE ${JSON.stringify(text)} is not a number that can be kept.`,
      'Write digits with a full stop before decimals, no thousands mark, at most 15 digits.',
    )
  return number
}

function remarkRange(measure: Measure, number: PublishedNumber, remark: Remarker): void {
  if (measure.type !== 'indicator') return
  const value = inUnits(number.value, number.unitMult)
  const { min, max } = measure.validRange
  if ((min !== null && value < min) || (max !== null && value > max))
    remark(
      'value.out-of-range',
      `${number.text} is outside the valid range of ${measure.id}, ${min ?? '…'} to ${max ?? '…'}.`,
      'Check the value and its unit against the publication.',
    )
}

/** @param source `undefined` when it was remarked on already. */
function remarkRelease(
  catalogue: Catalogue,
  id: string,
  source: string | undefined,
  remark: Remarker,
): void {
  const release = catalogue.releases.get(id)
  if (release === undefined)
    remark(
      'release.unknown',
      `There is no release ${JSON.stringify(id)} in releases.yaml.`,
      'Add the publication to releases.yaml, in its place in the order.',
    )
  else if (source !== undefined && !release.sources.includes(source))
    remark(
      'release.other-source',
      `Release ${id} does not publish ${source}; it publishes ${release.sources.join(', ')}.`,
      'Correct the release or the source, or list the source for the release.',
    )
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(time).toISOString().startsWith(text)
}
