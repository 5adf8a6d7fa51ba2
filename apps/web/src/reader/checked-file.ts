import {
  type Catalogue,
  type Collection,
  codeResolver,
  type DraftFile,
  structureOf,
} from '@marsad/model'
import { groupFindings } from '@marsad/validation'
import type { Checked } from './check-draft.ts'
import type { CheckedFile, CodeChoice, SampledTable, UnknownText } from './protocol.ts'

const SHOWN_OF_A_GROUP = 20
const SAMPLES = 3

/** What the page shows of a checked file. */
export function checkedFile(catalogue: Catalogue, checked: Checked): CheckedFile {
  const { opened, reading, mapping, file, validation, collection } = checked
  const unknown = unknownTexts(catalogue, file)
  const dimensions = dimensionsOf(catalogue, collection)
  const faulty = new Set(
    validation.findings.flatMap(({ severity, cell }) =>
      severity === 'error' && cell !== null ? [`${cell.row} ${cell.sheet}`] : [],
    ),
  )
  return {
    ...{ format: opened.format, detection: opened.detection, reading, mapping, unknown },
    confirmed: file.confirmed,
    tables: file.tables.map(({ sheet, headRow, headRowGiven, missing }) => ({
      ...{ sheet, headRow, headRowGiven, missing },
    })),
    sampled: mapping.tables.map((table) => sampled(checked, table.sheet, table.headRow)),
    dimensions,
    measures: collection.measures.flatMap((id) => {
      const title = (catalogue.series.get(id) ?? catalogue.indicators.get(id))?.title
      return title === undefined ? [] : [{ id, title }]
    }),
    choices: Object.fromEntries(
      [...new Set(unknown.map(({ dimension }) => dimension))].map((dimension) => [
        dimension,
        choicesOf(catalogue, dimension),
      ]),
    ),
    groups: groupFindings(validation.findings, SHOWN_OF_A_GROUP).map((group) => ({
      ...group,
      suggested: validation.findings.filter(
        (one) => one.group === group.group && one.suggestion !== undefined && one.cell !== null,
      ).length,
    })),
    counts: validation.counts,
    faultyRows: faulty.size,
  }
}

/** Texts that stand for no code, each once. */
function unknownTexts(catalogue: Catalogue, file: DraftFile): readonly UnknownText[] {
  const found = new Map<string, { -readonly [K in keyof UnknownText]: UnknownText[K] }>()
  for (const { key } of file.drafts)
    for (const { dimension, written, code, column } of key.codes) {
      if (code !== undefined || written === '' || column === undefined) continue
      const name = `${dimension} ${written}`
      const known = found.get(name)
      if (known !== undefined) known.count += 1
      else {
        const of = catalogue.dimensions.get(dimension)
        const list = catalogue.codelists.get(of?.codelist ?? '')
        const nearest = list === undefined ? undefined : codeResolver(list).nearest(written)
        const title = of?.title ?? { fr: dimension }
        found.set(name, { dimension, title, written, count: 1, nearest })
      }
    }
  return [...found.values()]
}

function choicesOf(catalogue: Catalogue, dimension: string): readonly CodeChoice[] {
  const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
  return [...(list?.codes.values() ?? [])].map(({ id, labels }) => ({ code: id, labels }))
}

function dimensionsOf(catalogue: Catalogue, collection: Collection) {
  const used = new Set(
    collection.measures.flatMap((id) => {
      const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
      return measure === undefined ? [] : structureOf(measure).slice(1)
    }),
  )
  return [...used].map((id) => ({
    id,
    title: catalogue.dimensions.get(id)?.title ?? { fr: id },
  }))
}

/** The first cells of each column under the head. */
function sampled({ tables }: Checked, sheet: string, headRow: number): SampledTable {
  const samples: Record<number, string[]> = {}
  let seen = 0
  for (const { row, values } of tables.find(({ name }) => name === sheet)?.rows() ?? []) {
    if (row <= headRow) continue
    values.forEach((value, index) => {
      if (value === null) return
      const of = samples[index + 1] ?? []
      samples[index + 1] = of
      if (of.length < SAMPLES && !of.includes(String(value))) of.push(String(value))
    })
    seen += 1
    if (seen > 50) break
  }
  return { sheet, headRow, samples }
}
