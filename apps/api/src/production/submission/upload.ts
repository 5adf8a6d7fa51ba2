import { serialiseCatalogue } from '@marsad/catalogue'
import type { Mapping } from '@marsad/exchange'
import {
  type Collection,
  frequencyOf,
  type Period,
  Problem,
  parsePeriod,
  type Reading,
  type Series,
  structureOf,
} from '@marsad/model'
import { readSeries } from '@marsad/store'
import { z } from 'zod'
import type { Library } from '../../library.ts'
import { checkApart } from './check-apart.ts'
import type { CheckedFile } from './check-file.ts'
import { memoryOf } from './mappings.ts'

/** The collection and the period that a file is for. @throws Problem `collection.unknown`, `period.not_of_collection`. */
export function targetOf(
  { catalogue }: Library,
  asked: { readonly collection: string; readonly period: string },
): { readonly collection: Collection; readonly period: Period } {
  const collection = catalogue.collections.get(asked.collection)
  if (collection === undefined) {
    throw new Problem(
      'unprocessable',
      'collection.unknown',
      `The catalogue has no collection "${asked.collection}".`,
    )
  }
  const period = parsePeriod(asked.period)
  const { frequency } = collection
  if (period === undefined || (frequency !== 'OCC' && frequencyOf(period) !== frequency)) {
    throw new Problem(
      'unprocessable',
      'period.not_of_collection',
      `"${asked.period}" is no period of ${collection.id}, whose frequency is ${frequency}; write 2026, 2026-S1, 2026-Q3 or 2026-09.`,
    )
  }
  return { collection, period }
}

const ReadingText = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1252', 'windows-1256', 'utf-16le', 'utf-16be']),
  separator: z.enum([',', ';', '\t', '|']),
  decimal: z.enum([',', '.']),
  thousands: z.enum(['', ',', '.']),
})

/** How a person says that a file is read. @throws Problem `reading.malformed`. */
export function readingOf(text: string | undefined): Reading | undefined {
  if (text === undefined) return undefined
  const parsed = ReadingText.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  throw new Problem(
    'unprocessable',
    'reading.malformed',
    'reading is JSON with encoding, separator, decimal and thousands, as the answer of the first upload gives it.',
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads and checks a file for a collection and a period, against all that is public now. */
export async function checkUpload(
  library: Library,
  target: { readonly collection: Collection; readonly period: Period },
  file: {
    readonly name: string
    readonly bytes: Uint8Array
    readonly reading: Reading | undefined
    readonly mapping: Mapping | undefined
  },
): Promise<CheckedFile> {
  const { catalogue, memo, store } = library
  const { collection, period } = target
  const serialised = await memo('serialised', catalogue.hash, async () =>
    serialiseCatalogue(catalogue),
  )
  const { earlier, others } = await heldFor(library, collection)
  const { name, bytes, reading, mapping } = file
  const of = { institution: collection.institution, collection: collection.id }
  const memory = await memoryOf(store.reader, catalogue, of)
  return await checkApart({
    catalogue: serialised,
    request: {
      ...{ collection: collection.id, period, name, bytes, earlier, others },
      ...(reading === undefined ? {} : { reading }),
      ...(mapping === undefined ? {} : { mapping }),
      ...(memory === undefined ? {} : { memory: memory.usable }),
    },
  })
}

/** What is public of the measures of a collection, from its own sources and from others. */
export async function heldFor(
  { store, catalogue }: Library,
  collection: Collection,
): Promise<{ readonly earlier: readonly Series[]; readonly others: readonly Series[] }> {
  const own = new Set(collection.sources ?? [collection.source])
  const earlier: Series[] = []
  const others: Series[] = []
  for (const id of collection.measures) {
    for (const series of await readSeries(store, { measure: id, basis: 'R' }))
      (own.has(series.key[2] ?? '') ? earlier : others).push(series)
  }
  for (const { with: id, source } of collection.counterparts ?? []) {
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    if (measure === undefined || !structureOf(measure).includes('SOURCE')) continue
    const selection = { measure: id, basis: 'R', codes: { SOURCE: [source] } } as const
    others.push(...(await readSeries(store, selection)))
  }
  return { earlier, others }
}
