export { annotateTable, annotateWorkbook } from './annotate/annotate-workbook.ts'
export type { AnnotationWords, CellNote } from './annotate/note.ts'
export { decimalText } from './decimal-text.ts'
export { type DraftsRequest, readDrafts } from './drafts/read-drafts.ts'
export type { CellEdit } from './edit/cell-edit.ts'
export { editCells } from './edit/edit-cells.ts'
export { type Extract, type ExtractRow, type ExtractWords, sheetOfExtract } from './extract.ts'
export { type CsvPunctuation, writeCsv, writeCsvSheet } from './formats/csv.ts'
export { writeXlsx } from './formats/xlsx.ts'
export { confirmedMapping } from './mapping/confirmed-mapping.ts'
export type { MappedColumn, MappedTable, Mapping, MappingMemory } from './mapping/mapping.ts'
export { mergeMemories, unknownInMapping, usableMemory } from './mapping/memory.ts'
export { proposeMapping, rememberMapping } from './mapping/propose-mapping.ts'
export { type Detection, type FileOpening, type OpenedFile, openFile } from './open-file.ts'
export { csvRows } from './reading/csv-rows.ts'
export { type NumberRead, readNumber } from './reading/numbers.ts'
export { type PersonalColumn, personalColumns } from './reading/personal-columns.ts'
export type { Cell, Sheet } from './sheet.ts'
export type { CellMark, CellValue, Table, TableRow } from './table-row.ts'
export {
  type PlannedColumn,
  type PlannedRow,
  partsOf,
  planTemplate,
  type TemplatePlan,
  templateVersion,
} from './template/plan.ts'
export type { TemplateFigure, TemplateFill, TemplateRequest } from './template/template-table.ts'
export type { TemplateWords } from './template/template-words.ts'
export { writeTemplateCsv, writeTemplateSdmxCsv } from './template/write-text-templates.ts'
export { writeWorkbook } from './template/write-workbook.ts'
export { type ArchiveLimits, LIMITS } from './zip/limits.ts'
