import { type Institution, Problem } from '@marsad/model'
import { type Library, vintagesOf } from '../library.ts'
import { collectionAnswer } from './collections.ts'
import { isFrom } from './lists.ts'
import { measureItem } from './measure-items.ts'
import { vintageAnswer } from './publications.ts'
import { sourceAnswer } from './records.ts'
import { sourceItem } from './sources.ts'

/** The institutions with what each produces. */
export async function institutionList(library: Library) {
  const items = await Promise.all(
    [...library.catalogue.institutions.values()].map((one) => institutionItem(library, one)),
  )
  return { items, total: items.length }
}

async function institutionItem(library: Library, institution: Institution) {
  const { catalogue } = library
  const { id } = institution
  const indicators = [...catalogue.indicators.values()].filter((one) => isFrom(catalogue, one, id))
  const sources = sourcesOf(library, id)
  const own = sources.map((source) => source.id)
  const items = await Promise.all(indicators.map((one) => measureItem(library, one, own)))
  return {
    id,
    title: institution.title,
    role: institution.role ?? null,
    category: institution.category ?? null,
    workshopProducer: institution.workshopProducer,
    sources: sources.length,
    sourcesHeld: sources.filter(({ held }) => held).length,
    indicators: indicators.length,
    withData: items.filter((one) => one.observations > 0).length,
    collections: owedBy(library, id).length,
  }
}

function sourcesOf({ catalogue }: Library, institution: string) {
  return [...catalogue.sources.values()].filter((source) => source.institution === institution)
}

function owedBy({ catalogue }: Library, institution: string) {
  return [...catalogue.collections.values()].filter((one) => one.institution === institution)
}

/** One institution: its sources, what it produces, what it owes, what it published. @throws Problem `not-found` */
export async function institutionRecord(library: Library, id: string) {
  const { catalogue } = library
  const institution = catalogue.institutions.get(id)
  if (institution === undefined) {
    throw new Problem('not-found', 'not_found', `The catalogue has no institution "${id}".`)
  }
  const indicators = [...catalogue.indicators.values()].filter((one) => isFrom(catalogue, one, id))
  const series = [...catalogue.series.values()].filter((one) => one.institutions.includes(id))
  const own = sourcesOf(library, id).map((source) => source.id)
  const vintages = await vintagesOf(library)
  return {
    ...(await institutionItem(library, institution)),
    note: institution.note ?? null,
    sourceList: await Promise.all(
      sourcesOf(library, id).map(async (source) => ({
        ...sourceAnswer(library, source.id),
        ...(await sourceItem(library, source)),
      })),
    ),
    indicatorList: await Promise.all(
      indicators.map(async (one) => ({
        ...(await measureItem(library, one, own)),
        theme: one.theme,
        kind: one.kind as string,
      })),
    ),
    seriesList: await Promise.all(series.map((one) => measureItem(library, one, own))),
    collectionList: await Promise.all(
      owedBy(library, id).map((one) => collectionAnswer(library, one)),
    ),
    vintages: vintages
      .filter((vintage) => vintage.provider === id)
      .map((vintage) => vintageAnswer(library, vintage))
      .reverse(),
  }
}
