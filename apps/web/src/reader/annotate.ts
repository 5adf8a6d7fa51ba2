import { annotateTable, annotateWorkbook } from '@marsad/exchange'
import { annotationWords, loadLanguage, sayFinding } from '@marsad/language'
import type { Language } from '@marsad/model'
import type { Checked } from './check-draft.ts'

/** The file given back with its cells marked and a sheet of findings. */
export async function annotated(
  { bytes, opened, tables, validation }: Checked,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  await loadLanguage(language)
  const words = annotationWords(language)
  const notes = validation.findings.map((finding) => ({
    ...{ cell: finding.cell, severity: finding.severity, text: sayFinding(finding, language) },
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }))
  const [table] = tables
  const given =
    opened.format === 'xlsx' || table === undefined
      ? annotateWorkbook(bytes, notes, words)
      : await annotateTable(table, notes, words)
  return new Uint8Array(given)
}
