import type { Catalogue, Indicator } from '@marsad/model'
import { search } from '@marsad/store'
import type { Library } from '../library.ts'
import { refuse } from '../problems.ts'
import { coverageAnswer, usersOf } from './records.ts'
import { type Summary, summaryOf } from './summary.ts'

export type IndicatorQuery = {
  readonly theme?: string | undefined
  readonly institution?: string | undefined
  readonly q?: string | undefined
  readonly withData?: boolean | undefined
  readonly headline?: boolean | undefined
  /** How many of the newest points of the line shown come along. */
  readonly recent?: number | undefined
}

/** The indicators that fit, in catalogue order, or best match first when words are searched. */
export async function indicatorList(library: Library, query: IndicatorQuery) {
  const { catalogue } = library
  refuseUnknown(catalogue, query)
  const found = query.q === undefined ? undefined : await foundIndicators(library, query.q)
  const candidates = (found ?? [...catalogue.indicators.values()]).filter(
    (indicator) =>
      (query.theme === undefined || indicator.theme === query.theme) &&
      (query.institution === undefined || isFrom(catalogue, indicator, query.institution)) &&
      (query.headline === undefined || indicator.headline === query.headline),
  )
  const items = await Promise.all(
    candidates.map(async (indicator) => ({
      indicator,
      summary: await summaryOf(library, indicator),
    })),
  )
  const kept = items.filter(
    ({ summary }) =>
      query.withData === undefined || summary.coverage.observations > 0 === query.withData,
  )
  return {
    items: kept.map(({ indicator, summary }) => indicatorItem(indicator, summary, query.recent)),
    total: kept.length,
  }
}

/** @throws Problem `bad-request` for a theme or an institution that the catalogue does not have */
function refuseUnknown(
  catalogue: Catalogue,
  query: { readonly theme?: string | undefined; readonly institution?: string | undefined },
): void {
  const unknown = (['theme', 'institution'] as const).filter((name) => {
    const id = query[name]
    return id !== undefined && !catalogue[`${name}s`].has(id)
  })
  if (unknown.length === 0) return
  throw refuse(
    unknown.map((name) => ({
      code: 'code.unknown',
      parameter: name,
      detail: `The catalogue has no ${name} "${query[name]}".`,
    })),
  )
}

async function foundIndicators(library: Library, text: string): Promise<readonly Indicator[]> {
  const hits = await search(library.store, { text, kinds: ['indicator'], limit: 300 })
  return hits.flatMap(({ id }) => library.catalogue.indicators.get(id) ?? [])
}

/** Whether an institution produces an indicator, or one of its sources. */
export function isFrom(catalogue: Catalogue, indicator: Indicator, institution: string): boolean {
  return (
    indicator.institutions.includes(institution) ||
    indicator.sources.some((id) => catalogue.sources.get(id)?.institution === institution)
  )
}

function indicatorItem(indicator: Indicator, summary: Summary, recent: number | undefined) {
  return {
    id: indicator.id,
    theme: indicator.theme,
    kind: indicator.kind as string,
    title: indicator.title,
    unit: indicator.unit,
    unitMult: indicator.unitMult,
    decimals: indicator.decimals,
    headline: indicator.headline,
    institutions: [...indicator.institutions],
    referenceSource: indicator.referenceSource,
    frequencies: [...indicator.frequencies] as string[],
    coverage: coverageAnswer(summary),
    latest: summary.latest,
    ...(recent === undefined ? {} : { recent: recentOf(summary, recent) }),
  }
}

function recentOf(summary: Summary, count: number) {
  const { line, latest } = summary
  if (line === null || latest === null) return null
  const newest = line.observations.slice(-count)
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

/** The base series that fit, in catalogue order, or best match first when words are searched. */
export async function seriesList(library: Library, query: SeriesQuery) {
  const { catalogue } = library
  refuseUnknown(catalogue, query)
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
