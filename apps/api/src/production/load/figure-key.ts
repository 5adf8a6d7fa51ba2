import {
  type Catalogue,
  FREQUENCIES,
  type Measure,
  type SeriesKey,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import type { FigureColumns, Remark } from './figure-columns.ts'

/** Who a row is about; the key is of use only when there is no remark. */
export type Subject = {
  /** `undefined` when there is no such measure. */
  readonly measure: Measure | undefined
  readonly source: string
  readonly key: SeriesKey
  readonly remarks: readonly Remark[]
}

/** Resolves the measure, source and codes of a row. */
export function subjectOf(
  catalogue: Catalogue,
  columns: FigureColumns,
  row: readonly string[],
): Subject {
  const text = (index: number | undefined): string =>
    index === undefined ? '' : (row[index] ?? '')
  const id = text(columns.at.MEASURE)
  const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
  const source = text(columns.at.SOURCE)
  if (measure === undefined)
    return {
      ...{ measure, source, key: [] },
      remarks: [
        {
          code: 'figures.measure.unknown',
          message: `There is no measure ${JSON.stringify(id)} in the catalogue.`,
          remedy: 'Give the id of a base series or of an indicator.',
        },
      ],
    }
  const remarks = remarksOnSource(catalogue, measure, source)
  const codes: Record<string, string> = { FREQ: text(columns.at.FREQ), SOURCE: source }
  if (!FREQUENCIES.some((frequency) => frequency === codes.FREQ))
    remarks.push({
      code: 'figures.frequency.unknown',
      message: `FREQ ${JSON.stringify(codes.FREQ)} is none of ${FREQUENCIES.join(', ')}.`,
      remedy: 'Give the frequency of the period.',
    })
  codes.REF_AREA = text(columns.at.REF_AREA)
  remarks.push(...remarksOnArea(catalogue, measure, codes.REF_AREA))
  for (const dimension of measure.dimensions) {
    if (dimension === 'REF_AREA') continue
    const index = columns.dimensions.get(dimension)
    const code =
      index === undefined ? (totalCodeOf(catalogue, measure, dimension) ?? '') : text(index)
    codes[dimension] = code
    remarks.push(...remarksOnCode(catalogue, measure, dimension, code))
  }
  for (const [dimension, index] of columns.dimensions)
    if (text(index) !== '' && !measure.dimensions.includes(dimension))
      remarks.push({
        code: 'figures.dimension.foreign',
        message: `${measure.id} has no dimension ${dimension}, yet the row gives it ${text(index)}.`,
        remedy: `Leave ${dimension} empty, or choose the measure that is broken down by it.`,
      })
  const key = structureOf(measure).map((name) => codes[name] ?? '')
  return { measure, source, key, remarks }
}

function remarksOnSource(catalogue: Catalogue, measure: Measure, source: string): Remark[] {
  if (!catalogue.sources.has(source))
    return [
      {
        code: 'figures.source.unknown',
        message: `There is no source ${JSON.stringify(source)} in the catalogue.`,
        remedy: 'Give the code of a survey, census or register of data/catalogue/sources.',
      },
    ]
  if (!measure.sources.includes(source))
    return [
      {
        code: 'figures.source.not-allowed',
        message: `${measure.id} does not carry figures of ${source}; it carries ${measure.sources.join(', ')}.`,
        remedy: 'Correct the source, or list it for the measure in the catalogue.',
      },
    ]
  return []
}

function remarksOnArea(catalogue: Catalogue, measure: Measure, area: string): readonly Remark[] {
  if (measure.dimensions.includes('REF_AREA'))
    return remarksOnCode(catalogue, measure, 'REF_AREA', area)
  return area === 'MA'
    ? []
    : [
        {
          code: 'figures.area.national-only',
          message: `${measure.id} does not vary by territory, yet REF_AREA is ${JSON.stringify(area)}.`,
          remedy: 'Give MA, or choose a measure that varies by territory.',
        },
      ]
}

function remarksOnCode(
  catalogue: Catalogue,
  measure: Measure,
  dimension: string,
  code: string,
): readonly Remark[] {
  const codelist = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
  if (code === '')
    return [
      {
        code: 'figures.code.missing',
        message: `${dimension} is empty, and ${measure.id} is broken down by it.`,
        remedy: `Give a code of ${codelist?.id ?? dimension}; the total is ${totalCodeOf(catalogue, measure, dimension) ?? 'not defined for it'}.`,
      },
    ]
  if (codelist === undefined || !codelist.codes.has(code))
    return [
      {
        code: 'figures.code.unknown',
        message: `${dimension} ${JSON.stringify(code)} is not a code of ${codelist?.id ?? dimension}.`,
        remedy: `Give a code of ${codelist?.id ?? dimension}.`,
      },
    ]
  const domain = measure.domain[dimension]
  for (let at: string | undefined = code; domain !== undefined && at !== domain; ) {
    at = codelist.codes.get(at)?.parent
    if (at === undefined)
      return [
        {
          code: 'figures.code.outside-domain',
          message: `${measure.id} is about ${domain} only, and ${code} is not part of it.`,
          remedy: `Give ${domain} or one of the codes under it.`,
        },
      ]
  }
  return []
}
