import { describeFormula, parseFormula } from '@marsad/formula'
import {
  type BaseSeries,
  type Collection,
  dataflowOf,
  type FormulaVersion,
  type Indicator,
  type Labels,
  type Measure,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import { revisionOf } from '@marsad/store'
import type { Library } from '../library.ts'
import { codelistOf } from './data-request.ts'
import { breakAnswers } from './figures.ts'
import { termsOf } from './glossary.ts'
import { operandsOf } from './operands.ts'
import { type Summary, summaryOf } from './summary.ts'

/** The whole record of an indicator. */
export async function indicatorRecord(library: Library, indicator: Indicator) {
  const { catalogue } = library
  const summary = await summaryOf(library, indicator)
  const theme = catalogue.themes.get(indicator.theme)
  const current = indicator.formulas.at(-1)
  const operands = await Promise.all(
    operandsOf(catalogue, indicator).map(async ({ series, source }) => ({
      id: series.id,
      title: series.title,
      unit: series.unit,
      source,
      attribution: catalogue.sources.get(source)?.attribution ?? source,
      observations: (await summaryOf(library, series)).bySource.get(source) ?? 0,
      due: dueFor(library, series.id),
    })),
  )
  return {
    ...(await sharedRecord(library, indicator, summary)),
    type: 'indicator' as const,
    theme: { id: indicator.theme, title: theme?.title ?? { fr: indicator.theme } },
    kind: indicator.kind,
    headline: indicator.headline,
    definition: indicator.definition,
    decimals: indicator.decimals,
    frequencies: [...indicator.frequencies],
    direction: indicator.direction,
    validRange: indicator.validRange,
    references: { ...indicator.references },
    formula: current === undefined ? null : formulaAnswer(library, current),
    versions: indicator.formulas.map((one) => ({
      version: one.version,
      effectiveFrom: one.effectiveFrom,
      expression: one.expression,
      note: one.note ?? null,
    })),
    operands,
    legal: legalOf(library, indicator),
    related: relatedTo(library, indicator),
  }
}

/** The whole record of a base series. */
export async function seriesRecord(library: Library, series: BaseSeries) {
  const summary = await summaryOf(library, series)
  return {
    ...(await sharedRecord(library, series, summary)),
    type: 'series' as const,
    nature: series.nature,
    timeAggregation: series.timeAggregation,
    additive: series.additive,
    usedBy: usersOf(library, series).map(({ id, title }) => ({ id, title })),
    due: dueFor(library, series.id),
  }
}

/** Indicators whose current formula reads a base series. */
export function usersOf(library: Library, series: BaseSeries): readonly Indicator[] {
  return [...library.catalogue.indicators.values()].filter((indicator) =>
    operandsOf(library.catalogue, indicator).some((operand) => operand.series.id === series.id),
  )
}

async function sharedRecord(library: Library, measure: Measure, summary: Summary) {
  const { catalogue } = library
  const unit = catalogue.codelists.get('UNIT_MEASURE')?.codes.get(measure.unit)
  return {
    id: measure.id,
    dataflow: dataflowOf(measure),
    title: measure.title,
    unit: { id: measure.unit, title: unit?.labels ?? { fr: measure.unit } },
    unitMult: measure.unitMult,
    note: measure.note ?? null,
    structure: [...structureOf(measure)],
    dimensions: structureOf(measure)
      .filter((dimension) => dimension !== 'SOURCE')
      .map((dimension) => dimensionAnswer(library, measure, summary, dimension)),
    referenceSource: measure.referenceSource,
    sources: measure.sources.map((id) => sourceAnswer(library, id, measure, summary)),
    institutions: measure.institutions.map((id) => institutionName(library, id)),
    coverage: coverageAnswer(summary),
    latest: summary.latest,
    terms: termsOf(library, measure.id),
    revision: await revisionOf(library.store, measure.id),
  }
}

/** Coverage as answers show it. */
export function coverageAnswer({ coverage }: Summary) {
  return {
    ...coverage,
    sources: [...coverage.sources],
    frequencies: [...coverage.frequencies],
  }
}

/** Code and name of an institution. */
function institutionName(library: Library, id: string): { id: string; title: Labels } {
  return { id, title: library.catalogue.institutions.get(id)?.title ?? { fr: id } }
}

/** A dimension of a measure with the codes that have figures. */
export function dimensionAnswer(
  library: Library,
  measure: Measure,
  summary: Summary,
  dimension: string,
) {
  const { catalogue } = library
  const codelist = codelistOf(catalogue, dimension)
  const held = summary.codes.get(dimension) ?? new Set<string>()
  const total = dimension === 'FREQ' ? null : totalCodeOf(catalogue, measure, dimension)
  return {
    id: dimension,
    title: catalogue.dimensions.get(dimension)?.title ?? codelist?.title ?? { fr: dimension },
    codelist: codelist?.id ?? dimension,
    total,
    codes: [...(codelist?.codes.values() ?? [])]
      .filter((code) => held.has(code.id) || code.id === total || isOffered(dimension))
      .map((code) => ({
        id: code.id,
        title: code.labels,
        ...(code.parent === undefined ? {} : { parent: code.parent }),
        ...(code.residual && { residual: true }),
        ...(code.members.length > 0 && { members: [...code.members] }),
        withData: held.has(code.id),
      })),
    partitions: [...(codelist?.partitions.values() ?? [])].map((codes) => [...codes]),
  }
}

/** Long lists offer only what has figures; short ones show what is missing too. */
function isOffered(dimension: string): boolean {
  return ['SEX', 'AREA', 'REF_AREA'].includes(dimension)
}

/** A source as answers show it, seen from one measure or from none. */
export function sourceAnswer(library: Library, id: string, measure?: Measure, summary?: Summary) {
  const { catalogue } = library
  const source = catalogue.sources.get(id)
  if (source === undefined) throw new Error(`the catalogue was loaded without source ${id}`)
  const type = catalogue.codelists.get('SOURCE_TYPE')?.codes.get(source.sourceType)
  return {
    id,
    title: source.title,
    institution: source.institution,
    institutionTitle: institutionName(library, source.institution).title,
    sourceType: source.sourceType,
    sourceTypeTitle: type?.labels ?? { fr: source.sourceType },
    periodicity: source.periodicity,
    population: source.population,
    limits: source.limits,
    terms: source.terms,
    attribution: source.attribution,
    held: source.held,
    reference: measure?.referenceSource === id,
    observations: summary?.bySource.get(id) ?? 0,
    breaks: breakAnswers(library, [id]),
  }
}

function formulaAnswer(library: Library, version: FormulaVersion) {
  return {
    version: version.version,
    effectiveFrom: version.effectiveFrom,
    expression: version.expression,
    text: formulaText(library, version.expression),
  }
}

/** A formula in words, in the three languages. */
export function formulaText(library: Library, expression: string): Labels {
  const { catalogue } = library
  const parsed = parseFormula(expression)
  if (!parsed.ok) return { fr: expression }
  return {
    fr: describeFormula(catalogue, parsed.expression, 'fr'),
    ar: describeFormula(catalogue, parsed.expression, 'ar'),
    en: describeFormula(catalogue, parsed.expression, 'en'),
  }
}

function legalOf(library: Library, indicator: Indicator) {
  if (indicator.valueScheme === null) return null
  const { fields, scores } = library.catalogue.legalScheme
  const isGrid = indicator.valueScheme === 'grid'
  return {
    scheme: indicator.valueScheme,
    fields: (isGrid ? fields : []).map(({ id, type, labels }) => ({ id, type, title: labels })),
    scores: (isGrid ? scores : []).map(({ value, labels }) => ({ value, title: labels })),
  }
}

/** What institutions owe of a base series. */
function dueFor(library: Library, measure: string) {
  return [...library.catalogue.collections.values()]
    .filter((collection) => collection.measures.includes(measure))
    .map((collection: Collection) => ({
      collection: collection.id,
      title: collection.title,
      institution: collection.institution,
      frequency: collection.frequency as string,
      deadlineDays: collection.deadlineDays,
      certainty: collection.certainty as string,
    }))
}

const MOST_RELATED = 8

/** Indicators of the same theme that share an operand come first, then the theme's neighbours in the catalogue. */
function relatedTo(library: Library, indicator: Indicator) {
  const { catalogue } = library
  const own = new Set(operandsOf(catalogue, indicator).map((operand) => operand.series.id))
  const shared = (other: Indicator): number =>
    operandsOf(catalogue, other).filter((operand) => own.has(operand.series.id)).length
  return [...catalogue.indicators.values()]
    .filter((other) => other.id !== indicator.id && other.theme === indicator.theme)
    .map((other) => ({ other, shared: shared(other) }))
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        Math.abs(a.other.order - indicator.order) - Math.abs(b.other.order - indicator.order),
    )
    .slice(0, MOST_RELATED)
    .map(({ other }) => ({ id: other.id, title: other.title }))
}
