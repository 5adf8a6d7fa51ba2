import { type Catalogue, LANGUAGES, type Labels } from '@marsad/model'
import type { SearchEntry } from '@marsad/store'

/** What can be searched: everything of the catalogue that has a page, by its names, words and codes in three languages. */
export function searchEntriesOf(catalogue: Catalogue): readonly SearchEntry[] {
  return [
    ...[...catalogue.indicators.values()].map((one) => ({
      kind: 'indicator' as const,
      id: one.id,
      title: one.title,
      texts: [
        ...wordsOf(one.definition, catalogue.themes.get(one.theme)?.title, one.note),
        ...Object.values(one.references).flatMap((code) => String(code).split(',')),
      ],
      weight: one.headline ? 4 : 3,
    })),
    ...[...catalogue.series.values()].map((one) => ({
      kind: 'series' as const,
      id: one.id,
      title: one.title,
      texts: wordsOf(one.note),
      weight: 2,
    })),
    ...[...catalogue.sources.values()].map((one) => ({
      kind: 'source' as const,
      id: one.id,
      title: one.title,
      texts: [...wordsOf(one.population), one.attribution],
      weight: 1,
    })),
    ...[...catalogue.institutions.values()].map((one) => ({
      kind: 'institution' as const,
      id: one.id,
      title: one.title,
      texts: wordsOf(one.role),
      weight: 1,
    })),
    ...[...catalogue.themes.values()].map((one) => ({
      kind: 'theme' as const,
      id: one.id,
      title: one.title,
      weight: 1,
    })),
    ...[...catalogue.glossary.terms.values()].map((one) => ({
      kind: 'term' as const,
      id: one.id,
      title: one.title,
      texts: [
        ...wordsOf(one.definition),
        ...Object.values(one.synonyms).flat(),
        ...one.standards.map(({ id }) => id),
      ],
      weight: 0,
    })),
    ...[...catalogue.codelists.values()].map((one) => ({
      kind: 'codelist' as const,
      id: one.id,
      title: one.title,
      texts: [one.standard],
      weight: 0,
    })),
  ]
}

function wordsOf(...texts: readonly (Labels | undefined)[]): readonly string[] {
  return texts.flatMap((labels) => LANGUAGES.flatMap((language) => labels?.[language] ?? []))
}
