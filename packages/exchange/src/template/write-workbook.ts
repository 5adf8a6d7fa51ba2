import { type Catalogue, columnLetters, isMissing, labelIn, OBS_STATUSES } from '@marsad/model'
import writeXlsxFile, { type Feature, type Sheet as WrittenSheet } from 'write-excel-file/universal'
import { HEAD_ROW, IDENTITY } from './layout.ts'
import {
  codeText,
  type TemplateColumn,
  type TemplateRequest,
  templateColumns,
} from './template-table.ts'

// Blank lines under those asked for, where a producer adds breakdowns of their own.
const SPARE_ROWS = 60
const INPUT = '#fffbe6'
const GIVEN = '#f2f4f5'
const HEAD = '#e7f1ee'

type WrittenCell = NonNullable<WrittenSheet<Blob>['data'][number]>[number]

/**
 * Writes the workbook of a collection for a period: what it is, the figures to fill in, the code lists.
 *
 * Cells to fill are unlocked and light yellow; the rest is protected without a password. Codes and statuses are chosen
 * from lists, figures must be numbers or a missing status. In Arabic the sheets run from right to left.
 */
export async function writeWorkbook(request: TemplateRequest): Promise<Uint8Array> {
  const { words, language } = request
  const columns = templateColumns(request)
  const lists = codeLists(request.catalogue, columns, request)
  const rightToLeft = language === 'ar'
  const last = HEAD_ROW + request.plan.rows.length + SPARE_ROWS
  const blob = await writeXlsxFile(
    [
      identitySheet(request, rightToLeft),
      {
        sheet: words.sheets.data,
        data: dataRows(request, columns),
        columns: columns.map(({ width }) => ({ width })),
        rightToLeft,
        stickyRowsCount: HEAD_ROW,
        stickyColumnsCount: 2,
      },
      listsSheet(request, lists, rightToLeft),
    ],
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [protection(words.sheets.codes, columns, lists, last)],
    },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function identitySheet(request: TemplateRequest, rightToLeft: boolean): WrittenSheet<Blob> {
  const { plan, language, words, catalogue } = request
  const { collection, period, version } = plan
  const own = words.identity
  const institution = catalogue.institutions.get(collection.institution)?.title ?? {
    fr: collection.institution,
  }
  const given = (label: string, value: string, hint: string, name: string) => [
    text(label, { fontWeight: 'bold' }),
    text(value, { backgroundColor: GIVEN }),
    text(hint),
    text(name, { textColor: '#8a9299', fontSize: 8 }),
  ]
  const asked = (label: string, hint: string, name: string) => [
    text(label, { fontWeight: 'bold' }),
    { ...text('', { backgroundColor: INPUT }), value: '' },
    text(hint, { wrap: true }),
    text(name, { textColor: '#8a9299', fontSize: 8 }),
  ]
  return {
    sheet: words.sheets.identity,
    rightToLeft,
    showGridLines: false,
    columns: [{ width: 30 }, { width: 40 }, { width: 70 }, { width: 20 }],
    data: [
      given(labelIn(collection.title, language).text, '', '', IDENTITY.mark),
      given(
        own.collection,
        collection.id,
        labelIn(collection.title, language).text,
        IDENTITY.collection,
      ),
      given(
        own.institution,
        collection.institution,
        labelIn(institution, language).text,
        IDENTITY.institution,
      ),
      given(own.period, period, request.formatPeriod(period), IDENTITY.period),
      given(own.language, language, '', IDENTITY.language),
      given(own.version, version, '', IDENTITY.version),
      asked(own.population, own.populationHint, IDENTITY.population),
      asked(own.referenceDate, own.referenceDateHint, IDENTITY.referenceDate),
      asked(own.revision, own.revisionHint, IDENTITY.revision),
    ],
  }
}

function dataRows(request: TemplateRequest, columns: readonly TemplateColumn[]): WrittenCell[][] {
  const { plan, words, language } = request
  const title = `${labelIn(plan.collection.title, language).text} – ${request.formatPeriod(plan.period)}`
  const rows = plan.rows.map((row, index) =>
    columns.map((column) => dataCell(column, column.cell(row, index))),
  )
  const spare = Array.from({ length: SPARE_ROWS }, () =>
    columns.map((column) => dataCell(column, null)),
  )
  return [
    [text(title, { fontWeight: 'bold', fontSize: 13 })],
    [text(words.howTo)],
    columns.map(({ head }) =>
      text(head, { fontWeight: 'bold', backgroundColor: HEAD, wrap: true }),
    ),
    columns.map(({ name }) =>
      text(name, { textColor: '#8a9299', fontSize: 8, backgroundColor: HEAD }),
    ),
    ...rows,
    ...spare,
  ]
}

function dataCell({ kind }: TemplateColumn, value: string | number | null): WrittenCell {
  const backgroundColor = kind === 'given' ? GIVEN : INPUT
  if (typeof value === 'number')
    return { value, type: Number, backgroundColor, format: '#,##0.##########' }
  // A style on an empty cell needs a type, and no value.
  return value === null ? { type: String, backgroundColor } : text(value, { backgroundColor })
}

function text(value: string, style: Readonly<Record<string, string | number | boolean>> = {}) {
  return { ...style, value, type: String } as const
}

type CodeList = { readonly id: string; readonly title: string; readonly texts: readonly string[] }

/** The lists that the columns choose from, each a column of the sheet of codes. */
function codeLists(
  catalogue: Catalogue,
  columns: readonly TemplateColumn[],
  { plan, language, words }: TemplateRequest,
): readonly CodeList[] {
  return columns.flatMap(({ dimension }): readonly CodeList[] => {
    if (dimension === undefined) return []
    if (dimension === 'MEASURE') {
      const measures = new Map(plan.rows.map(({ measure }) => [measure.id, measure]))
      const texts = [...measures.values()].map(
        ({ id, title }) => `${id} · ${labelIn(title, language).text}`,
      )
      return [{ id: dimension, title: words.heads.measure, texts }]
    }
    if (dimension === 'SOURCE') {
      const texts = plan.collection.sources ?? [plan.collection.source]
      return [{ id: dimension, title: words.heads.source, texts }]
    }
    const id =
      dimension === 'OBS_STATUS' ? dimension : (catalogue.dimensions.get(dimension)?.codelist ?? '')
    const list = catalogue.codelists.get(id)
    if (list === undefined) return []
    const codes =
      dimension === 'OBS_STATUS'
        ? OBS_STATUSES.filter((code) => isMissing(code) || 'ABEPU'.includes(code))
        : [...list.codes.keys()]
    const texts = codes.map((code) => codeText(catalogue, dimension, code, language) ?? code)
    return [{ id: dimension, title: labelIn(list.title, language).text, texts }]
  })
}

function listsSheet(
  { words }: TemplateRequest,
  lists: readonly CodeList[],
  rightToLeft: boolean,
): WrittenSheet<Blob> {
  const longest = Math.max(0, ...lists.map(({ texts }) => texts.length))
  return {
    sheet: words.sheets.codes,
    rightToLeft,
    stickyRowsCount: 2,
    columns: lists.map(() => ({ width: 44 })),
    data: [
      lists.map(({ title }) => text(title, { fontWeight: 'bold', backgroundColor: HEAD })),
      lists.map(({ id }) => text(id, { textColor: '#8a9299', fontSize: 8 })),
      ...Array.from({ length: longest }, (_, index) =>
        lists.map(({ texts }) => {
          const one = texts[index]
          return one === undefined ? null : text(one)
        }),
      ),
    ],
  }
}

/** Protects the sheets, unlocks the cells to fill, and lets codes be chosen from their lists. */
function protection(
  codesSheet: string,
  columns: readonly TemplateColumn[],
  lists: readonly CodeList[],
  last: number,
): Feature<Blob> {
  const guard =
    '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(
              '</sheetData>',
              `</sheetData>${guard}${sheetIndex === 1 ? validations(codesSheet, columns, lists, last) : ''}`,
            ),
        },
        'xl/styles.xml': { transform: unlocked },
      },
    },
  }
}

/** Cells with the ground of an input are unlocked; all others are locked by default. */
function unlocked(styles: string): string {
  const fills = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill)
  const input = fills.findIndex((fill) => fill.toUpperCase().includes(INPUT.slice(1).toUpperCase()))
  return styles.replace(/<xf [^>]*fillId="(\d+)"[^>]*>(.*?)<\/xf>/g, (whole, fill: string) =>
    Number(fill) === input
      ? whole
          .replace('<xf ', '<xf applyProtection="1" ')
          .replace('</xf>', '<protection locked="0"/></xf>')
      : whole,
  )
}

function validations(
  codesSheet: string,
  columns: readonly TemplateColumn[],
  lists: readonly CodeList[],
  last: number,
): string {
  const first = HEAD_ROW + 1
  const rules = columns.flatMap(({ kind, dimension }, index) => {
    const letters = columnLetters(index + 1)
    const range = `sqref="${letters}${first}:${letters}${last}"`
    if (kind === 'value')
      return [
        `<dataValidation type="custom" allowBlank="1" showErrorMessage="1" errorStyle="warning" ${range}><formula1>OR(ISNUMBER(${letters}${first}),ISNUMBER(SEARCH(${letters}${first},"OLHKMQ")))</formula1></dataValidation>`,
      ]
    const at = lists.findIndex(({ id }) => id === dimension)
    if (dimension === undefined || at < 0) return []
    const column = columnLetters(at + 1)
    const end = 2 + (lists[at]?.texts.length ?? 0)
    const source = `'${codesSheet.replaceAll("'", "''")}'!$${column}$3:$${column}$${end}`
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" ${range}><formula1>${escaped(source)}</formula1></dataValidation>`,
    ]
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function escaped(xml: string): string {
  return xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
