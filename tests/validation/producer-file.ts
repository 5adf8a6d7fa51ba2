import {
  openFile,
  planTemplate,
  proposeMapping,
  readDrafts,
  type TemplateFill,
  type TemplatePlan,
  type TemplateRequest,
  writeTemplateCsv,
  writeWorkbook,
} from '@marsad/exchange'
import { formatPeriod, templateWords } from '@marsad/language'
import type { Collection, Draft, DraftFile, Finding, Language, Period, Series } from '@marsad/model'
import { type Validation, type ValidationContext, validate } from '@marsad/validation'
import { catalogue } from './real-catalogue.ts'
import { earlierSeries, figureOf } from './synthetic-figures.ts'
import { declare } from './workbook-edits.ts'

/** A collection, the period that is due, and what is held before it: the setting of a file. */
export type Setting = {
  readonly collection: Collection
  readonly period: Period
  readonly plan: TemplatePlan
  readonly earlier: readonly Series[]
}

const DUE: Readonly<Record<Collection['frequency'], Period>> = {
  A: '2025' as Period,
  S: '2026-S1' as Period,
  Q: '2026-Q3' as Period,
  M: '2026-09' as Period,
  OCC: '2025' as Period,
  _O: '2025' as Period,
}

/** The setting of a collection, with synthetic figures of the eight periods before. */
export function settingOf(
  collection: Collection,
  period: Period = DUE[collection.frequency],
  count?: number,
): Setting {
  const bare = planTemplate(catalogue, collection, period)
  const frequency =
    collection.frequency === 'OCC' || collection.frequency === '_O' ? 'A' : collection.frequency
  const earlier = earlierSeries(collection, bare, { period, frequency, count: count ?? 8 })
  return { collection, period, plan: planTemplate(catalogue, collection, period, earlier), earlier }
}

/** What a template of a setting is written with, filled with sound synthetic figures. */
export function requestOf(
  { collection, period, plan }: Setting,
  language: Language = 'fr',
  fill: TemplateFill = (row, column) => ({ value: figureOf(collection, row, column, period) }),
): TemplateRequest {
  return {
    ...{ catalogue, plan, language, fill },
    words: templateWords(language),
    formatPeriod: (text) => formatPeriod(text, language),
  }
}

/** The workbook of a setting, filled as a producer fills it, declarations included. */
export async function filledWorkbook(
  setting: Setting,
  language: Language = 'fr',
  fill?: TemplateFill,
): Promise<Uint8Array> {
  return declare(await writeWorkbook(requestOf(setting, language, fill)), {
    population: 'Salariés déclarés au moins un mois',
    referenceDate: lastDay(setting.period),
  })
}

/** The text form of a setting, filled likewise. */
export function filledCsv(setting: Setting, fill?: TemplateFill): string {
  const lines = writeTemplateCsv(requestOf(setting, 'fr', fill), 'machine').split('\r\n')
  const first = (lines[1] ?? '').replace(
    /,,,$/,
    `,Toutes les personnes inscrites,${lastDay(setting.period)},`,
  )
  return [lines[0], first, ...lines.slice(2)].join('\r\n')
}

function lastDay(period: Period): string {
  if (/^\d{4}$/.test(period)) return `${period}-12-31`
  return period.endsWith('Q3') || period.endsWith('-09')
    ? `${period.slice(0, 4)}-09-30`
    : `${period.slice(0, 4)}-06-30`
}

/** A file as a producer sends it, read under what was detected. */
export async function readFile(
  setting: Pick<Setting, 'collection'>,
  name: string,
  bytes: Uint8Array | string,
): Promise<DraftFile> {
  const opened = await openFile(
    name,
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.finding))
  const { detection, tables: under, format } = opened.file
  const tables = under(detection.reading)
  return readDrafts({
    ...{ catalogue, collection: setting.collection, name, format, tables },
    mapping: proposeMapping(catalogue, setting.collection, tables),
    reading: detection.reading,
    confirmed: detection.undecided.length === 0,
  })
}

/** Checks a file in its setting. */
export function check(
  { collection, period, plan, earlier }: Setting,
  file: DraftFile,
  more: Partial<ValidationContext> = {},
): Validation {
  return validate({ catalogue, collection, period, version: plan.version, file, earlier, ...more })
}

/** Findings as `code cell`, as a test reads them. */
export function said(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, cell }) => `${code} ${cell?.address ?? '-'}`)
}

/** The first figure of a measure at some codes; codes not named are those of the first that fits. */
export function draftAt(
  file: DraftFile,
  measure: string,
  codes: Readonly<Record<string, string>> = {},
): Draft {
  const found = file.drafts.find(
    ({ key }) =>
      key.measure.id === measure &&
      Object.entries(codes).every(([dimension, code]) =>
        key.codes.some((one) => one.dimension === dimension && one.code === code),
      ),
  )
  if (found === undefined) throw new Error(`The file has no ${measure} ${JSON.stringify(codes)}`)
  return found
}
