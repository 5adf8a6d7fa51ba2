import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Catalogue, type DataFinding, formatSeriesKey } from '@marsad/model'
import { CsvError, parse } from 'csv-parse'
import type { Figure } from './figure.ts'
import { readColumns } from './figure-columns.ts'
import { isFigure, rowReader } from './figure-row.ts'
import { inUnits } from './published-number.ts'

/** What was left out of the files, with its reason; never read as figures. */
export const NOT_LOADED = 'not-loaded.csv'

const MOST_FINDINGS = 1000

/** All figures of some files, or every finding on them (the first 1,000; `more` counts the rest). */
export type FiguresRead =
  | { readonly ok: true; readonly figures: readonly Figure[] }
  | { readonly ok: false; readonly findings: readonly DataFinding[]; readonly more: number }

/** The figures files of a folder by name, or the one file that is named. Throws when there is no such path. */
export async function figureFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path)
  return names
    .filter((name) => name.endsWith('.csv') && name !== NOT_LOADED)
    .sort()
    .map((name) => join(path, name))
}

/** Reads and checks figures files against the catalogue. Throws only when a file cannot be read. */
export async function readFigures(
  catalogue: Catalogue,
  files: readonly string[],
): Promise<FiguresRead> {
  const figures: Figure[] = []
  const findings: DataFinding[] = []
  let more = 0
  const found = (finding: DataFinding): void => {
    if (findings.length < MOST_FINDINGS) findings.push(finding)
    else more += 1
  }
  for (const file of files) await readFile(catalogue, file, figures, found)
  for (const finding of contradictions(figures, files)) found(finding)
  return findings.length > 0 ? { ok: false, findings, more } : { ok: true, figures }
}

type Found = (finding: DataFinding) => void

async function readFile(
  catalogue: Catalogue,
  path: string,
  figures: Figure[],
  found: Found,
): Promise<void> {
  const name = basename(path)
  const file = shownAs(path)
  let read: ReturnType<typeof rowReader> | undefined
  let width = 0
  let last = 0
  try {
    for await (const { record, line } of recordsOf(path)) {
      last = line
      if (read === undefined) {
        const { columns, remarks } = readColumns(catalogue, record)
        for (const remark of remarks) found({ ...remark, file, line })
        if (remarks.length > 0) return
        width = columns.width
        read = rowReader(catalogue, columns)
      } else if (record.length !== width) {
        found({
          code: 'figures.row.width',
          file,
          line,
          message: `The row has ${record.length} fields and the header ${width}.`,
          remedy: 'Put a field that holds a comma between double quotes.',
        })
      } else {
        const result = read(record, `${name}:${line}`)
        if (isFigure(result)) figures.push(result)
        else for (const remark of result) found({ ...remark, file, line })
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    last = typeof error.lines === 'number' ? error.lines : last + 1
    found({
      code: 'figures.csv.broken',
      file,
      line: last,
      message: `The file is no CSV here: ${error.message}`,
      remedy: 'Close every double quote, and double those inside a field.',
    })
  }
  if (last === 0)
    found({
      code: 'figures.file.empty',
      file,
      line: 1,
      message: 'The file is empty.',
      remedy: 'Give it a header and rows, or remove it.',
    })
}

async function* recordsOf(
  path: string,
): AsyncGenerator<{ readonly record: readonly string[]; readonly line: number }> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
  const input = createReadStream(path)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[]
    info: { lines: number }
  }>)
    yield { record, line: info.lines - (record.join('').split('\n').length - 1) }
}

function shownAs(path: string): string {
  return join(basename(dirname(path)), basename(path))
}

function isOther(a: Figure, b: Figure): boolean {
  const value = ({ number }: Figure): number | null =>
    number === null ? null : inUnits(number.value, number.unitMult)
  return a.status !== b.status || value(a) !== value(b)
}

/** Two different values of one cell in one release. */
function* contradictions(
  figures: readonly Figure[],
  files: readonly string[],
): Generator<DataFinding> {
  const paths = new Map(files.map((path) => [basename(path), shownAs(path)]))
  const first = new Map<string, Figure>()
  for (const figure of figures) {
    const name = [
      figure.release,
      figure.measure.id,
      formatSeriesKey(figure.key),
      figure.period,
    ].join(' ')
    const other = first.get(name)
    if (other === undefined) first.set(name, figure)
    else if (isOther(other, figure)) {
      const [file = '', line = '1'] = figure.cell.split(':')
      yield {
        code: 'figures.cell.contradiction',
        file: paths.get(file) ?? file,
        line: Number(line),
        message: `Release ${figure.release} gives ${figure.number?.text ?? 'no value'} (${figure.status}) here and ${other.number?.text ?? 'no value'} (${other.status}) at ${other.cell} for the same cell.`,
        remedy: `Keep one; move the other to ${NOT_LOADED} with its reason, or to the release it comes from.`,
      }
    }
  }
}
