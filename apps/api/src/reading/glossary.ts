import { Problem, type Term } from '@marsad/model'
import type { Library } from '../library.ts'
import { anyMeasure, measureItem } from './measure-items.ts'

/** The words of the definitions, by topic in reading order. */
export function glossaryList(library: Library) {
  const { topics, terms } = library.catalogue.glossary
  const items = [...terms.values()].map((term) => ({
    id: term.id,
    topic: term.topic,
    title: term.title,
    definition: term.definition,
    synonyms: synonymsOf(term),
  }))
  return { topics: [...topics.values()], items, total: items.length }
}

/** One word: its definition, what it rests on, what to read with it. @throws Problem `not-found` */
export async function termRecord(library: Library, id: string) {
  const { catalogue } = library
  const { terms, topics, standards } = catalogue.glossary
  const term = terms.get(id)
  if (term === undefined) {
    throw new Problem('not-found', 'not_found', `The glossary has no term "${id}".`)
  }
  const measures = term.measures.flatMap((one) => anyMeasure(catalogue, one) ?? [])
  return {
    id,
    topic: { id: term.topic, title: topics.get(term.topic)?.title ?? { fr: term.topic } },
    title: term.title,
    definition: term.definition,
    note: term.note ?? null,
    synonyms: synonymsOf(term),
    standards: term.standards.flatMap(({ id: standard, place }) => {
      const found = standards.get(standard)
      return found === undefined
        ? []
        : [
            {
              id: standard,
              title: found.title,
              date: found.date,
              place: place ?? null,
              reference: found.reference ?? null,
              certainty: found.certainty as string,
            },
          ]
    }),
    related: relatedTo(library, term).map((other) => ({ id: other.id, title: other.title })),
    measures: await Promise.all(measures.map((one) => measureItem(library, one))),
  }
}

function synonymsOf({ synonyms }: Term) {
  const { fr = [], ar = [], en = [] } = synonyms
  return { fr: [...fr], ar: [...ar], en: [...en] }
}

/** The terms that one names, then those that name it. */
function relatedTo(library: Library, term: Term): readonly Term[] {
  const { terms } = library.catalogue.glossary
  const named = term.related.flatMap((id) => terms.get(id) ?? [])
  const naming = [...terms.values()].filter((other) => other.related.includes(term.id))
  return [...new Set([...named, ...naming])]
}

/** The words that help to read a measure, as it is named. */
export function termsOf(library: Library, measure: string) {
  return [...library.catalogue.glossary.terms.values()]
    .filter((term) => term.measures.includes(measure))
    .map(({ id, title }) => ({ id, title }))
}
