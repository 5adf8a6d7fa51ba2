import { type Collection, type Labels, periodEnd } from '@marsad/model'
import type { Library } from '../library.ts'
import { anyMeasure, measureItem } from './measure-items.ts'
import { spansOf } from './spans.ts'

/** What the institutions owe, in catalogue order, with how far each measure is held. */
export async function collectionList(library: Library) {
  const { collections } = library.catalogue
  const items = await Promise.all(
    [...collections.values()].map((collection) => collectionAnswer(library, collection)),
  )
  return { items, total: items.length }
}

/** One collection as answers show it. */
export async function collectionAnswer(library: Library, collection: Collection) {
  const { catalogue } = library
  const sources = collection.sources ?? [collection.source]
  const measures = collection.measures.flatMap((id) => anyMeasure(catalogue, id) ?? [])
  const { legalBasis } = collection
  return {
    id: collection.id,
    title: collection.title,
    institution: collection.institution,
    institutionTitle: titleOf(catalogue.institutions, collection.institution),
    source: collection.source,
    sources: sources.map((id) => ({ id, title: titleOf(catalogue.sources, id) })),
    measures: await Promise.all(measures.map((one) => measureItem(library, one, sources))),
    frequency: collection.frequency as string,
    deadlineDays: collection.deadlineDays,
    last: await lastHeld(library, collection, sources),
    legalBasis:
      legalBasis === null
        ? null
        : {
            id: legalBasis.id,
            title: legalBasis.title ?? null,
            date: legalBasis.date ?? null,
            certainty: legalBasis.certainty as string,
            reference: legalBasis.reference ?? null,
          },
    instrument: collection.instrument ?? null,
    personalData: collection.personalData,
    disclosureControl: collection.disclosureControl ?? null,
    certainty: collection.certainty as string,
  }
}

/** The newest period held at the frequency that is owed, whatever the measure; `null` where none is. */
export async function lastHeld(
  library: Library,
  { measures, frequency }: Collection,
  sources: readonly string[],
): Promise<string | null> {
  const spans = await Promise.all(
    measures.flatMap((id) => {
      const measure = anyMeasure(library.catalogue, id)
      return measure === undefined ? [] : [spansOf(library, measure)]
    }),
  )
  const held = spans
    .flat()
    .filter((span) => sources.includes(span.source))
    .filter((span) => frequency === 'OCC' || span.frequency === frequency)
    .sort((a, b) => (periodEnd(a.last) < periodEnd(b.last) ? -1 : 1))
  return held.at(-1)?.last ?? null
}

function titleOf(things: ReadonlyMap<string, { readonly title: Labels }>, id: string): Labels {
  return things.get(id)?.title ?? { fr: id }
}
