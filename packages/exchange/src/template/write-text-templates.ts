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
 * The same request as SDMX-CSV 2.0 (SDMX 3.0, section 5-06), one file a dataflow: key, period, and the measure and
 * attributes to fill in.
 */
export function writeTemplateSdmxCsv(
  request: TemplateRequest,
  agency: string,
): readonly { readonly dataflow: string; readonly text: string }[] {
  const { plan } = request
  const measures = new Map(plan.rows.map(({ measure }) => [measure.id, measure]))
  return [...measures.values()].map((measure) => {
    const dataflow = dataflowOf(measure)
    const head = [
      ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...structureOf(measure), 'TIME_PERIOD'],
      ...['OBS_VALUE', 'OBS_STATUS', 'UNIT_MULT', 'COMMENT', 'POPULATION', 'REF_DATE', 'REVISION'],
    ]
    const rows = eachFigure(plan)
      .filter(([row]) => row.measure.id === measure.id)
      .map(([row, column]): readonly Cell[] => {
        const period = column.period ?? plan.period
        const figure = request.fill?.(row, column)
        return [
          ...['dataflow', `${agency}:${dataflow}(1.0)`, 'R'],
          ...(keyOfRow(plan.collection, row, column, frequencyOf(period)) ?? []),
          ...[period, figure?.value ?? null, figure?.status ?? null, measure.unitMult],
          ...[figure?.note ?? null, null, null, null],
        ]
      })
    return { dataflow, text: writeCsvSheet({ name: dataflow, head, rows }, 'machine') }
  })
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
