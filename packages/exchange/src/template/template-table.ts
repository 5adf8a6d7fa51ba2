import { type Catalogue, type Labels, type Language, labelIn } from '@marsad/model'
import type { Cell } from '../sheet.ts'
import type { PlannedRow, TemplatePlan } from './plan.ts'
import type { TemplateWords } from './template-words.ts'

/** A column of the data sheet. `kind` says whether a person writes in it. */
export type TemplateColumn = {
  readonly head: string
  readonly name: string
  readonly kind: 'given' | 'code' | 'value' | 'status' | 'note'
  readonly dimension?: string
  readonly width: number
  readonly cell: (row: PlannedRow, index: number) => Cell
}

/** A figure to be written into the workbook: as a producer would, or to fill one for a test. */
export type TemplateFigure = {
  readonly value: number | null
  readonly status?: string
  readonly note?: string
}

/** Says what is known of a figure of the plan; `undefined` leaves the cell blank. */
export type TemplateFill = (
  row: PlannedRow,
  column: TemplatePlan['columns'][number],
) => TemplateFigure | undefined

/** What the tables of a template are made of. */
export type TemplateRequest = {
  readonly catalogue: Catalogue
  readonly plan: TemplatePlan
  readonly language: Language
  readonly words: TemplateWords
  /** How periods are written in the language. */
  readonly formatPeriod: (period: string) => string
  readonly fill?: TemplateFill
}

/** The columns of the data sheet in order. */
export function templateColumns(request: TemplateRequest): readonly TemplateColumn[] {
  const { catalogue, plan, language, words } = request
  const heads = words.heads
  const say = (labels: Labels): string => labelIn(labels, language).text
  const given = (
    head: string,
    name: string,
    width: number,
    cell: TemplateColumn['cell'],
  ): TemplateColumn => ({
    ...{ head, name, width, cell },
    kind: 'given',
  })
  const plain = plan.columns.length === 1 && plan.columns[0]?.head === 'OBS_VALUE'
  return [
    given(heads.ordinal, 'ORDINAL', 6, (_, index) => index + 1),
    {
      ...{ head: heads.measure, name: 'MEASURE', kind: 'code', dimension: 'MEASURE', width: 44 },
      cell: ({ measure }) => `${measure.id} · ${say(measure.title)}`,
    },
    given(heads.unit, 'UNIT_MEASURE', 20, ({ measure }) =>
      unitInWords(catalogue, measure, language),
    ),
    ...plan.dimensions.map(
      (dimension): TemplateColumn => ({
        head:
          dimension === 'SOURCE'
            ? heads.source
            : say(catalogue.dimensions.get(dimension)?.title ?? { fr: dimension }),
        ...{ name: dimension, kind: 'code', dimension, width: 28 },
        cell: ({ codes }) => codeText(catalogue, dimension, codes[dimension], language),
      }),
    ),
    ...(plan.collection.across === 'TIME_PERIOD'
      ? []
      : [given(heads.period, 'TIME_PERIOD', 12, () => plan.period)]),
    ...plan.columns.flatMap((column) => [
      given(
        lastHead(request, column),
        `LAST_VALUE${plain ? '' : ` ${column.head}`}`,
        16,
        (row) => plan.lastOf(row, column)?.value ?? null,
      ),
      {
        ...({
          head: valueHead(request, column),
          name: column.head,
          kind: 'value',
          width: 16,
        } as const),
        cell: (row: PlannedRow) => figureCell(request.fill?.(row, column), plain),
      },
    ]),
    ...(plain
      ? [
          {
            ...({
              head: heads.status,
              name: 'OBS_STATUS',
              kind: 'status',
              dimension: 'OBS_STATUS',
              width: 22,
            } as const),
            cell: (row: PlannedRow) => fillOf(request, row)?.status ?? null,
          },
        ]
      : []),
    {
      ...{ head: heads.note, name: 'COMMENT', kind: 'note', width: 32 },
      cell: (row) => fillOf(request, row)?.note ?? null,
    },
  ]
}

function fillOf({ fill, plan }: TemplateRequest, row: PlannedRow): TemplateFigure | undefined {
  const [column] = plan.columns
  return column === undefined ? undefined : fill?.(row, column)
}

/** Where there is no column for the status, the code of a missing status stands in place of the figure. */
function figureCell(figure: TemplateFigure | undefined, plain: boolean): Cell {
  if (figure === undefined) return null
  return figure.value ?? (plain ? null : (figure.status ?? null))
}

function valueHead(
  { catalogue, plan, language, words, formatPeriod }: TemplateRequest,
  column: TemplatePlan['columns'][number],
): string {
  if (column.period !== undefined) return formatPeriod(column.period)
  if (column.code === undefined) return words.heads.value
  const list = catalogue.codelists.get(
    catalogue.dimensions.get(plan.collection.across ?? '')?.codelist ?? '',
  )
  return labelIn(list?.codes.get(column.code)?.labels ?? { fr: column.code }, language).text
}

function lastHead(
  { plan, words, formatPeriod }: TemplateRequest,
  column: TemplatePlan['columns'][number],
): string {
  const period =
    column.period !== undefined && column.period !== plan.period ? column.period : plan.lastPeriod
  return words.heads.last.replace('{period}', period === undefined ? '' : formatPeriod(period))
}

/** A code as people choose it: `MA03 · Fès-Meknès`. */
export function codeText(
  catalogue: Catalogue,
  dimension: string,
  code: string | undefined,
  language: Language,
): string | null {
  if (code === undefined || code === '') return null
  if (dimension === 'SOURCE') return code
  const id =
    dimension === 'OBS_STATUS' ? dimension : (catalogue.dimensions.get(dimension)?.codelist ?? '')
  const labels = catalogue.codelists.get(id)?.codes.get(code)?.labels
  return labels === undefined ? code : `${code} · ${labelIn(labels, language).text}`
}

/** A unit in words: persons, thousands of persons. */
function unitInWords(
  catalogue: Catalogue,
  measure: PlannedRow['measure'],
  language: Language,
): string {
  const say = (list: string, code: string): string => {
    const labels = catalogue.codelists.get(list)?.codes.get(code)?.labels
    return labels === undefined ? code : labelIn(labels, language).text
  }
  const unit = say('UNIT_MEASURE', measure.unit)
  return measure.unitMult === 0 ? unit : `${unit} (${say('UNIT_MULT', String(measure.unitMult))})`
}
