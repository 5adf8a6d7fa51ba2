import { type Catalogue, type Indicator, type Language, labelIn } from '@marsad/model'
import { search } from '@marsad/store'
import type { Library } from '../library.ts'
import { refuse } from '../problems.ts'
import {
  countFacets,
  FACET_IDS,
  type FacetChoice,
  type Faceted,
  faceted,
  institutionsOf,
  offeredCodes,
  passes,
  unknownChoices,
} from './facets.ts'
import { coverageAnswer, usersOf } from './records.ts'
import { type Summary, summaryOf } from './summary.ts'

export type IndicatorQuery = FacetChoice & {
  readonly q?: string | undefined
  readonly withData?: boolean | undefined
  /** How many of the newest points of the line shown come along. */
  readonly recent?: number | undefined
  /** The language in which definitions come along and in which words weigh more. */
  readonly lang?: Language | undefined
  /** Whether the codes of each facet come along, counted. */
  readonly facets?: boolean | undefined
}

/** The indicators that fit, in catalogue order, or best match first when words are searched. */
export async function indicatorList(library: Library, query: IndicatorQuery) {
  const { catalogue } = library
  const offered = offeredCodes(catalogue)
  const unknown = unknownChoices(offered, query)
  if (unknown.length > 0) throw refuse(unknown)
  const every = await facetedIndicators(library, query)
  const { found, withoutWords } = await searched(library, every, query)
  const kept = found.filter((one) => FACET_IDS.every((id) => passes(one, id, query)))
  const items = await Promise.all(
    kept.map(async ({ indicator }) =>
      indicatorItem(indicator, await summaryOf(library, indicator), query),
    ),
  )
  return {
    items,
    total: items.length,
    ...(query.facets === true && {
      facets: countFacets(offered, found, query).map((facet) => ({
        ...facet,
        codes: [...facet.codes],
      })),
      withoutWords,
    }),
  }
}

/** All indicators that have figures or have not, as asked, with what the facets see of them. */
async function facetedIndicators(
  library: Library,
  { withData }: IndicatorQuery,
): Promise<readonly Faceted[]> {
  const see = faceted(library.catalogue)
  const every = await Promise.all(
    [...library.catalogue.indicators.values()].map(async (indicator) => {
      const held = (await summaryOf(library, indicator)).coverage.observations > 0
      return { held, seen: see(indicator, held) }
    }),
  )
  return every
    .filter(({ held }) => withData === undefined || held === withData)
    .map(({ seen }) => seen)
}

/** Those that the words find, best first, and how many fit the rest without the words. */
async function searched(library: Library, every: readonly Faceted[], query: IndicatorQuery) {
  const withoutWords = every.filter((one) => FACET_IDS.every((id) => passes(one, id, query))).length
  if (query.q === undefined) return { found: every, withoutWords }
  const byId = new Map(every.map((one) => [one.indicator.id, one]))
  const hits = await search(library.store, {
    text: query.q,
    kinds: ['indicator'],
    limit: 300,
    ...(query.lang === undefined ? {} : { language: query.lang }),
  })
  return { found: hits.flatMap(({ id }) => byId.get(id) ?? []), withoutWords }
}

/** Whether an institution produces an indicator, or one of its sources. */
export function isFrom(catalogue: Catalogue, indicator: Indicator, institution: string): boolean {
  return institutionsOf(catalogue, indicator).includes(institution)
}

/** An indicator as lists show it. */
export function indicatorItem(
  indicator: Indicator,
  summary: Summary,
  { recent, lang }: Pick<IndicatorQuery, 'recent' | 'lang'> = {},
) {
  const { min } = indicator.validRange
  return {
    id: indicator.id,
    theme: indicator.theme,
    kind: indicator.kind as string,
    title: indicator.title,
    unit: indicator.unit,
    unitMult: indicator.unitMult,
    decimals: indicator.decimals,
    signed: min === null || min < 0,
    headline: indicator.headline,
    institutions: [...indicator.institutions],
    referenceSource: indicator.referenceSource,
    frequencies: [...indicator.frequencies] as string[],
    coverage: coverageAnswer(summary),
    years: summary.years,
    latest: summary.latest,
    ...(recent === undefined ? {} : { recent: recentOf(summary, recent) }),
    ...(lang === undefined ? {} : { definition: labelIn(indicator.definition, lang) }),
  }
}

function recentOf(summary: Summary, count: number) {
  const { line, latest } = summary
  if (line === null || latest === null) return null
  const newest = line.observations.filter(({ period }) => period <= latest.period).slice(-count)
  return {
    key: latest.key,
    periods: newest.map((one) => one.period as string),
    values: newest.map((one) => one.value),
    status: newest.map((one) => one.status as string),
    breaks: line.breaks.filter((one) => newest.some(({ period }) => period === one.after)),
  }
}

export type SeriesQuery = {
  readonly institution?: string | undefined
  readonly q?: string | undefined
  readonly withData?: boolean | undefined
}

/** @throws Problem `bad-request` for an institution that the catalogue does not have */
function refuseUnknown(catalogue: Catalogue, institution: string | undefined): void {
  if (institution === undefined || catalogue.institutions.has(institution)) return
  throw refuse([
    {
      code: 'code.unknown',
      parameter: 'institution',
      detail: `The catalogue has no institution "${institution}".`,
    },
  ])
}

/** The base series that fit, in catalogue order, or best match first when words are searched. */
export async function seriesList(library: Library, query: SeriesQuery) {
  const { catalogue } = library
  refuseUnknown(catalogue, query.institution)
  const hits =
    query.q === undefined
      ? [...catalogue.series.keys()]
      : (await search(library.store, { text: query.q, kinds: ['series'], limit: 300 })).map(
          ({ id }) => id,
        )
  const { institution } = query
  const candidates = hits
    .flatMap((id) => catalogue.series.get(id) ?? [])
    .filter((one) => institution === undefined || one.institutions.includes(institution))
  const items = await Promise.all(
    candidates.map(async (series) => ({ series, summary: await summaryOf(library, series) })),
  )
  const kept = items.filter(
    ({ summary }) =>
      query.withData === undefined || summary.coverage.observations > 0 === query.withData,
  )
  return {
    items: kept.map(({ series, summary }) => ({
      id: series.id,
      title: series.title,
      unit: series.unit,
      unitMult: series.unitMult,
      nature: series.nature as string,
      institutions: [...series.institutions],
      referenceSource: series.referenceSource,
      coverage: coverageAnswer(summary),
      latest: summary.latest,
      usedBy: usersOf(library, series).map(({ id }) => id),
    })),
    total: kept.length,
  }
}
