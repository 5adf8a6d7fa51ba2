import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFile, planTemplate, proposeMapping, readDrafts } from '@marsad/exchange'
import {
  type Catalogue,
  type Collection,
  type Draft,
  type DraftFile,
  formatSeriesKey,
  frequencyOf,
  type Period,
  type Series,
  totalCodeOf,
} from '@marsad/model'
import { openStore, readSeries, type Store } from '@marsad/store'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Workflow, workflowOver } from '../contract/workflow-setting.ts'
import { figureOf } from '../validation/synthetic-figures.ts'
import { keyOf } from '../validation/template-key.ts'

/** The people and routes of the workflow over a copy of the real figures. */
export async function workflowOverFigures(
  loadedDatabase: string,
): Promise<{ readonly flow: Workflow; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-producer-'))
  const database = join(folder, 'marsad.db')
  await copyFile(loadedDatabase, database)
  const flow = await workflowOver(await openStore(database))
  return {
    flow,
    async close() {
      await flow.store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A collection of the catalogue. */
export function collectionNamed({ collections }: Catalogue, id: string): Collection {
  const found = collections.get(id)
  if (found === undefined) throw new Error(`there is no collection ${id}`)
  return found
}

/** What a file asks for or says, read as the server reads it. */
export async function draftsOf(
  catalogue: Catalogue,
  collection: Collection,
  name: string,
  bytes: Uint8Array,
): Promise<DraftFile> {
  const opened = await openFile(name, bytes)
  if (!opened.ok) throw new Error(JSON.stringify(opened.finding))
  const { detection, format, tables: under } = opened.file
  const { reading } = detection
  const tables = under(reading)
  const mapping = proposeMapping(catalogue, collection, tables)
  return readDrafts({
    catalogue,
    ...{ collection, name, format, tables, mapping, reading, confirmed: true },
  })
}

/** Synthetic figures for every cell that a workbook asks for, by measure and key; sums and limits between them hold. */
export async function figuresFor(
  { store, catalogue }: { readonly store: Store; readonly catalogue: Catalogue },
  collection: Collection,
  period: Period,
): Promise<ReadonlyMap<string, number>> {
  const own = new Set(collection.sources ?? [collection.source])
  const earlier: Series[] = []
  for (const measure of collection.measures)
    for (const series of await readSeries(store, { measure, basis: 'R' }))
      if (own.has(series.key[2] ?? '')) earlier.push(series)
  const plan = planTemplate(catalogue, collection, period, earlier)
  const figures = new Map<string, number>()
  for (const row of plan.rows)
    for (const column of plan.columns) {
      const key = keyOf(collection, row, column, frequencyOf(period))
      figures.set(
        `${row.measure.id} ${formatSeriesKey(key)}`,
        figureOf(collection, row, column, period),
      )
    }
  return figures
}

/** The figure of a measure at all its totals, or at some codes. */
export function draftOf(
  catalogue: Catalogue,
  { drafts }: DraftFile,
  id: string,
  codes: Readonly<Record<string, string>> = {},
): Draft {
  const measure = catalogue.series.get(id)
  const found = drafts.find(
    ({ key }) =>
      measure !== undefined &&
      key.measure.id === id &&
      key.codes.every(
        ({ dimension, code }) =>
          ['FREQ', 'SOURCE'].includes(dimension) ||
          code === (codes[dimension] ?? totalCodeOf(catalogue, measure, dimension)),
      ),
  )
  if (found === undefined) throw new Error(`the file has no ${id} ${JSON.stringify(codes)}`)
  return found
}

/** Fills cells of one sheet of a workbook, as a spreadsheet saves them: numbers, or texts. */
export function fillSheet(
  bytes: Uint8Array,
  sheet: number,
  values: ReadonlyMap<string, number | string>,
): Uint8Array {
  const parts = unzipSync(bytes)
  const part = `xl/worksheets/sheet${sheet}.xml`
  const left = new Set(values.keys())
  const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/g,
    (whole, address: string, rest: string) => {
      const value = values.get(address)
      if (value === undefined) return whole
      left.delete(address)
      const style = / s="\d+"/.exec(rest)?.[0] ?? ''
      return typeof value === 'number'
        ? `<c r="${address}"${style}><v>${value}</v></c>`
        : `<c r="${address}"${style} t="inlineStr"><is><t>${value}</t></is></c>`
    },
  )
  if (left.size > 0) throw new Error(`the sheet has no cell ${[...left].join(', ')}`)
  return zipSync({ ...parts, [part]: strToU8(xml) })
}

/** A number as it is written in Arabic: `١٢٬٣٤٥٫٦`. */
export function inArabicDigits(value: number): string {
  return value.toLocaleString('ar-EG-u-nu-arab', { maximumFractionDigits: 10 })
}
