import { dataflowOf, frequencyOf, structureOf } from '@marsad/model'
import { type CsvPunctuation, writeCsvSheet } from '../formats/csv.ts'
import type { Cell } from '../sheet.ts'
import { keyOfRow, type PlannedRow, type TemplatePlan } from './plan.ts'
import type { TemplateRequest } from './template-table.ts'

type Column = TemplatePlan['columns'][number]

/**
 * The same request as a CSV file, one row a figure: codes, last figure, then the figure, its status and a comment to fill
 * in. Population and reference date are written on the first row.
 */
export function writeTemplateCsv(request: TemplateRequest, punctuation: CsvPunctuation): string {
  const { plan } = request
  const head = [
    ...['COLLECTION', 'TEMPLATE_VERSION', 'MEASURE', ...dimensionsWithAcross(plan), 'TIME_PERIOD'],
    ...['LAST_VALUE', 'OBS_VALUE', 'OBS_STATUS', 'COMMENT', 'POPULATION', 'REF_DATE', 'REVISION'],
  ]
  const rows = eachFigure(plan).map(([row, column]): readonly Cell[] => {
    const figure = request.fill?.(row, column)
    return [
      ...[plan.collection.id, plan.version, row.measure.id],
      ...dimensionsWithAcross(plan).map((dimension) => codeOf(plan, row, column, dimension)),
      ...[column.period ?? plan.period, plan.lastOf(row, column)?.value ?? null],
      ...[figure?.value ?? null, figure?.status ?? null, figure?.note ?? null, null, null, null],
    ]
  })
  return writeCsvSheet({ name: plan.collection.id, head, rows }, punctuation)
}

/**
 * The same request as SDMX-CSV 2.0 (SDMX 3.0, section 5-06): key, period, and the measure and attributes to fill in. The
 * dataflows of a collection stand in one file, each row naming its own; a dimension that it does not have is left empty.
 */
export function writeTemplateSdmxCsv(request: TemplateRequest, agency: string): string {
  const { plan, catalogue } = request
  const order = ['FREQ', 'REF_AREA', 'SOURCE', ...catalogue.dimensions.keys()]
  const used = new Set(plan.rows.flatMap(({ measure }) => structureOf(measure)))
  const dimensions = [...new Set(order)].filter((dimension) => used.has(dimension))
  const head = [
    ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...dimensions, 'TIME_PERIOD'],
    ...['OBS_VALUE', 'OBS_STATUS', 'UNIT_MULT', 'COMMENT', 'POPULATION', 'REF_DATE', 'REVISION'],
  ]
  const rows = eachFigure(plan).map(([row, column]): readonly Cell[] => {
    const { measure } = row
    const period = column.period ?? plan.period
    const figure = request.fill?.(row, column)
    const key = keyOfRow(plan.collection, row, column, frequencyOf(period)) ?? []
    const structure = structureOf(measure)
    return [
      ...['dataflow', `${agency}:${dataflowOf(measure)}(1.0)`, 'R'],
      ...dimensions.map((dimension) => key[structure.indexOf(dimension)] ?? null),
      ...[period, figure?.value ?? null, figure?.status ?? null, measure.unitMult],
      ...[figure?.note ?? null, null, null, null],
    ]
  })
  return writeCsvSheet({ name: plan.collection.id, head, rows }, 'machine')
}

function eachFigure({ rows, columns }: TemplatePlan): readonly (readonly [PlannedRow, Column])[] {
  return rows.flatMap((row) =>
    columns
      .filter(({ code }) => code === undefined || row.measure.dimensions.length > 0)
      .map((column) => [row, column] as const),
  )
}

function dimensionsWithAcross({ collection, dimensions }: TemplatePlan): readonly string[] {
  const { across } = collection
  return across === undefined || across === 'TIME_PERIOD' ? dimensions : [across, ...dimensions]
}

function codeOf(
  { collection }: TemplatePlan,
  row: PlannedRow,
  column: Column,
  dimension: string,
): string {
  return (dimension === collection.across ? column.code : row.codes[dimension]) ?? ''
}
