import { type Catalogue, LANGUAGES, type Labels, labelIn } from '@marsad/model'
import type { SearchEntry } from '@marsad/store'

/** What can be searched: everything of the catalogue that has a page, by its names, words and codes in three languages. */
export function searchEntriesOf(catalogue: Catalogue): readonly SearchEntry[] {
  const themeOf = (id: string): Labels | undefined => catalogue.themes.get(id)?.title
  return [
    ...[...catalogue.indicators.values()].flatMap((one) =>
      inEachLanguage('indicator', one.id, one.title, {
        body: [one.definition, themeOf(one.theme), one.note],
        codes: [one.id, ...Object.values(one.references).map(String)],
        weight: one.headline ? 3 : 2,
      }),
    ),
    ...[...catalogue.series.values()].flatMap((one) =>
      inEachLanguage('series', one.id, one.title, { body: [one.note], codes: [one.id], weight: 1 }),
    ),
    ...[...catalogue.sources.values()].flatMap((one) =>
      inEachLanguage('source', one.id, one.title, {
        body: [one.population],
        codes: [one.id],
        weight: 1,
      }),
    ),
    ...[...catalogue.institutions.values()].flatMap((one) =>
      inEachLanguage('institution', one.id, one.title, {
        body: [one.role],
        codes: [one.id],
        weight: 1,
      }),
    ),
    ...[...catalogue.themes.values()].flatMap((one) =>
      inEachLanguage('theme', one.id, one.title, { body: [], codes: [one.id], weight: 1 }),
    ),
    ...[...catalogue.codelists.values()].flatMap((one) =>
      inEachLanguage('codelist', one.id, one.title, { body: [], codes: [one.id], weight: 0 }),
    ),
  ]
}

type Words = {
  readonly body: readonly (Labels | undefined)[]
  readonly codes: readonly string[]
  readonly weight: number
}

function inEachLanguage(
  kind: SearchEntry['kind'],
  id: string,
  title: Labels,
  { body, codes, weight }: Words,
): readonly SearchEntry[] {
  return LANGUAGES.map((language) => ({
    kind,
    id,
    language,
    title: labelIn(title, language).text,
    body: [
      ...body.flatMap((labels) => (labels === undefined ? [] : [labelIn(labels, language).text])),
      ...codes,
      ...codes.map((code) => code.replaceAll('_', ' ')),
    ].join(' '),
    weight,
  }))
}
