import { type Labels, type Language, Problem } from '@marsad/model'
import { search, type Vintage } from '@marsad/store'
import { type Library, vintagesOf } from '../library.ts'
import { isFrom } from './lists.ts'
import { sourceAnswer } from './records.ts'
import { summaryOf } from './summary.ts'

/** The themes in order, with how many of their indicators have figures. */
export async function themeList(library: Library) {
  const { catalogue } = library
  const items = await Promise.all(
    [...catalogue.themes.values()].map(async (theme) => {
      const own = [...catalogue.indicators.values()].filter((one) => one.theme === theme.id)
      const summaries = await Promise.all(own.map((one) => summaryOf(library, one)))
      return {
        id: theme.id,
        title: theme.title,
        order: theme.order,
        decentWorkElement: theme.decentWorkElement ?? null,
        indicators: own.length,
        withData: summaries.filter((one) => one.coverage.observations > 0).length,
      }
    }),
  )
  return { items: items.sort((a, b) => a.order - b.order), total: items.length }
}

/** Every codelist by name. */
export function codelistList(library: Library) {
  const items = [...library.catalogue.codelists.values()].map(({ id, title, codes }) => ({
    id,
    title,
    codes: codes.size,
  }))
  return { items, total: items.length }
}

/** One codelist, its codes in the order people read them. @throws Problem `not-found` */
export function codelistRecord(library: Library, id: string) {
  const { catalogue } = library
  const codelist = catalogue.codelists.get(id)
  if (codelist === undefined) {
    throw new Problem('not-found', 'not_found', `The catalogue has no codelist "${id}".`)
  }
  return {
    id,
    title: codelist.title,
    standard: codelist.standard,
    note: codelist.note ?? null,
    total: codelist.totalCode,
    codes: [...codelist.codes.values()]
      .sort((a, b) => a.order - b.order)
      .map((code) => ({
        id: code.id,
        title: code.labels,
        parent: code.parent ?? null,
        residual: code.residual,
        aggregate: code.aggregate,
        attributes: { ...code.attributes },
      })),
    partitions: [...codelist.partitions].map(([name, codes]) => ({
      id: name,
      codes: [...codes],
      total: codelist.partitionTotals[name] ?? codelist.totalCode,
    })),
    usedBy: [...catalogue.dimensions.values()]
      .filter((dimension) => dimension.codelist === id)
      .map((dimension) => dimension.id),
  }
}

/** The institutions with what each produces. */
export async function institutionList(library: Library) {
  const items = await Promise.all(
    [...library.catalogue.institutions.keys()].map((id) => institutionItem(library, id)),
  )
  return { items, total: items.length }
}

async function institutionItem(library: Library, id: string) {
  const { catalogue } = library
  const institution = catalogue.institutions.get(id)
  if (institution === undefined) {
    throw new Problem('not-found', 'not_found', `The catalogue has no institution "${id}".`)
  }
  const indicators = [...catalogue.indicators.values()].filter((one) => isFrom(catalogue, one, id))
  const summaries = await Promise.all(indicators.map((one) => summaryOf(library, one)))
  return {
    id,
    title: institution.title,
    role: institution.role ?? null,
    workshopProducer: institution.workshopProducer,
    sources: sourcesOf(library, id).length,
    indicators: indicators.length,
    withData: summaries.filter((one) => one.coverage.observations > 0).length,
  }
}

function sourcesOf(library: Library, institution: string): readonly string[] {
  return [...library.catalogue.sources.values()]
    .filter((source) => source.institution === institution)
    .map((source) => source.id)
}

/** One institution: its sources, what it produces, what it owes. @throws Problem `not-found` */
export async function institutionRecord(library: Library, id: string) {
  const { catalogue } = library
  const item = await institutionItem(library, id)
  const counted = async (one: { id: string; title: Labels }, observations: number) => ({
    id: one.id,
    title: one.title,
    observations,
  })
  const indicators = [...catalogue.indicators.values()].filter((one) => isFrom(catalogue, one, id))
  const series = [...catalogue.series.values()].filter((one) => one.institutions.includes(id))
  return {
    ...item,
    sourceList: sourcesOf(library, id).map((source) => sourceAnswer(library, source)),
    indicatorList: await Promise.all(
      indicators.map(async (one) =>
        counted(one, (await summaryOf(library, one)).coverage.observations),
      ),
    ),
    seriesList: await Promise.all(
      series.map(async (one) =>
        counted(one, (await summaryOf(library, one)).coverage.observations),
      ),
    ),
    collections: [...catalogue.collections.values()]
      .filter((collection) => collection.institution === id)
      .map((collection) => ({
        id: collection.id,
        title: collection.title,
        source: collection.source,
        measures: [...collection.measures],
        frequency: collection.frequency as string,
        deadlineDays: collection.deadlineDays,
        legalBasis:
          collection.legalBasis === null
            ? null
            : {
                id: collection.legalBasis.id,
                title: collection.legalBasis.title ?? null,
                date: collection.legalBasis.date ?? null,
                certainty: collection.legalBasis.certainty as string,
              },
        personalData: collection.personalData,
        certainty: collection.certainty as string,
      })),
  }
}

/** The publications held, newest first. */
export async function vintageList(library: Library) {
  const vintages = await vintagesOf(library)
  return { items: vintages.map(vintageAnswer).reverse(), total: vintages.length }
}

function vintageAnswer(vintage: Vintage) {
  return {
    id: vintage.id,
    sequence: vintage.sequence,
    title: vintage.title,
    provider: vintage.provider,
    sources: [...vintage.sources],
    date: vintage.date,
    datePrecision: vintage.datePrecision as string,
    earliest: vintage.earliest,
    latest: vintage.latest,
    press: vintage.press ?? false,
    note: vintage.note ?? null,
    series: vintage.counts.series,
    cells: vintage.counts.cells,
  }
}

const MOST_FOUND = 30

/** What the words of a search find, best first. */
export async function searchAnswer(library: Library, text: string, language?: Language) {
  const hits = await search(library.store, {
    text,
    limit: MOST_FOUND,
    ...(language === undefined ? {} : { language }),
  })
  const items = await Promise.all(
    hits.map(async ({ kind, id }) => {
      const found = await describe(library, kind, id)
      return found === undefined ? undefined : { kind, id, ...found }
    }),
  )
  const known = items.filter((item) => item !== undefined)
  return { query: text, items: known, total: known.length }
}

type Described = {
  readonly title: Labels
  readonly context: Labels | null
  readonly withData: boolean | null
}

async function describe(
  library: Library,
  kind: string,
  id: string,
): Promise<Described | undefined> {
  const { catalogue } = library
  const measure =
    kind === 'indicator'
      ? catalogue.indicators.get(id)
      : kind === 'series'
        ? catalogue.series.get(id)
        : undefined
  if (measure !== undefined) {
    const { coverage } = await summaryOf(library, measure)
    const theme = measure.type === 'indicator' ? catalogue.themes.get(measure.theme) : undefined
    return {
      title: measure.title,
      context: theme?.title ?? null,
      withData: coverage.observations > 0,
    }
  }
  const source = kind === 'source' ? catalogue.sources.get(id) : undefined
  if (source !== undefined) {
    const institution = catalogue.institutions.get(source.institution)
    return { title: source.title, context: institution?.title ?? null, withData: source.held }
  }
  const other =
    kind === 'institution'
      ? catalogue.institutions.get(id)
      : kind === 'codelist'
        ? catalogue.codelists.get(id)
        : catalogue.themes.get(id)
  return other === undefined ? undefined : { title: other.title, context: null, withData: null }
}
