import { type Labels, type Language, labelIn } from '@marsad/model'
import type { Cell, Sheet } from './sheet.ts'

/** A selection of figures with all that must travel with them: what the readable formats are written from. */
export type Extract = {
  readonly language: Language
  /** Name of a download, without extension: `UNEMPLOYMENT_RATE_2006-2025_HCP_ENE_2025_fr`. */
  readonly fileName: string
  /** Dimensions of the structure in order, with the labels of the codes that occur. */
  readonly dimensions: readonly {
    readonly id: string
    readonly title: Labels
    readonly labels: ReadonlyMap<string, Labels>
  }[]
  readonly rows: readonly ExtractRow[]
  readonly statusLabels: ReadonlyMap<string, Labels>
  readonly unit: { readonly id: string; readonly title: Labels }
  readonly unitMult: number
  /** Column heads in the language of the extract. */
  readonly words: ExtractWords
  /** Name and text of each fact about the extract, in the language of the extract. */
  readonly metadata: readonly (readonly [name: string, text: string])[]
  readonly notes: readonly string[]
}

/** One observation: one code per dimension in structure order; the value unrounded, null where there is none. */
export type ExtractRow = {
  readonly key: readonly string[]
  readonly period: string
  readonly value: number | null
  readonly status: string
  readonly basis: 'D' | 'R'
  readonly vintage: string
}

export type ExtractWords = {
  readonly period: string
  readonly value: string
  readonly status: string
  readonly unit: string
  readonly basis: string
  readonly derived: string
  readonly reported: string
  readonly vintage: string
  readonly sheets: { readonly data: string; readonly metadata: string; readonly notes: string }
}

/** One row an observation: code and label of each dimension, period, value, status, unit, basis, vintage. */
export function sheetOfExtract(extract: Extract): Sheet {
  const { words, language } = extract
  const text = (labels: Labels | undefined): string =>
    labels === undefined ? '' : labelIn(labels, language).text
  const head = [
    ...extract.dimensions.flatMap((dimension) => [dimension.id, text(dimension.title)]),
    'TIME_PERIOD',
    'OBS_VALUE',
    'OBS_STATUS',
    words.status,
    'UNIT_MEASURE',
    words.unit,
    'UNIT_MULT',
    'BASIS',
    words.basis,
    'VINTAGE',
  ]
  const rows = extract.rows.map((row): readonly Cell[] => [
    ...extract.dimensions.flatMap((dimension, index) => {
      const code = row.key[index] ?? ''
      return [code, text(dimension.labels.get(code))]
    }),
    row.period,
    row.value,
    row.status,
    text(extract.statusLabels.get(row.status)),
    extract.unit.id,
    text(extract.unit.title),
    extract.unitMult,
    row.basis,
    row.basis === 'D' ? words.derived : words.reported,
    row.vintage,
  ])
  return { name: words.sheets.data, head, rows }
}
