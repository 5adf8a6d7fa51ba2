import { Problem, type Source } from '@marsad/model'
import { type Library, vintagesOf } from '../library.ts'
import { collectionAnswer } from './collections.ts'
import { measureItem, measuresOf } from './measure-items.ts'
import { vintageAnswer } from './publications.ts'
import { sourceAnswer } from './records.ts'
import { spansOf, wholeSpan } from './spans.ts'

/** The instruments, in catalogue order, with what they give. */
export async function sourceList(library: Library) {
  const items = await Promise.all(
    [...library.catalogue.sources.values()].map((source) => sourceItem(library, source)),
  )
  return { items, total: items.length }
}

/** An instrument as lists show it. */
export async function sourceItem(library: Library, { id }: Source) {
  const carried = measuresOf(library.catalogue).filter((measure) => measure.sources.includes(id))
  const spans = (await Promise.all(carried.map((measure) => spansOf(library, measure)))).flat()
  const { title, institution, institutionTitle, sourceType, sourceTypeTitle, periodicity, held } =
    sourceAnswer(library, id)
  return {
    id,
    title,
    institution,
    institutionTitle,
    sourceType,
    sourceTypeTitle,
    periodicity,
    held,
    ...wholeSpan(spans.filter((span) => span.source === id)),
    indicators: carried.filter(({ type }) => type === 'indicator').length,
    series: carried.filter(({ type }) => type === 'series').length,
  }
}

/** One instrument: what it observes and how, what is held of it, what it owes, what it published. @throws Problem `not-found` */
export async function sourceRecord(library: Library, id: string) {
  const { catalogue } = library
  const source = catalogue.sources.get(id)
  if (source === undefined) {
    throw new Problem('not-found', 'not_found', `The catalogue has no source "${id}".`)
  }
  const { reference: _reference, ...answer } = sourceAnswer(library, id)
  const measures = measuresOf(catalogue).filter((measure) => measure.sources.includes(id))
  const vintages = await vintagesOf(library)
  return {
    ...answer,
    ...(await sourceItem(library, source)),
    compiledBy: source.compiledBy ?? null,
    measures: await Promise.all(
      measures.map(async (measure) => ({
        ...(await measureItem(library, measure, [id])),
        reference: measure.referenceSource === id,
      })),
    ),
    collections: await Promise.all(
      [...catalogue.collections.values()]
        .filter((one) => (one.sources ?? [one.source]).includes(id))
        .map((one) => collectionAnswer(library, one)),
    ),
    vintages: vintages
      .filter((vintage) => vintage.sources.includes(id))
      .map((vintage) => vintageAnswer(library, vintage))
      .reverse(),
  }
}
