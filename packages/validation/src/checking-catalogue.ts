import type { BaseSeries, Catalogue, Codelist, Indicator, Labels, Source } from '@marsad/model'

const NOTHING: Labels = { fr: '' }

/**
 * As much of a catalogue as reading and checking a file looks at, so that it can travel to a browser: every measure, code and
 * source is there; texts that explain them are not. What is found with it is what is found with the whole.
 */
export function catalogueForChecking(catalogue: Catalogue): Catalogue {
  const { home: _, kinds: __, ...rest } = catalogue
  return {
    ...rest,
    indicators: mapped(catalogue.indicators, bareIndicator),
    series: mapped(catalogue.series, bareSeries),
    codelists: mapped(catalogue.codelists, bareCodelist),
    sources: mapped(catalogue.sources, bareSource),
    themes: new Map(),
    releases: new Map(),
    legalScheme: { fields: [], scores: [] },
    glossary: { topics: new Map(), standards: new Map(), terms: new Map() },
  }
}

function mapped<T>(things: ReadonlyMap<string, T>, bare: (one: T) => T): ReadonlyMap<string, T> {
  return new Map([...things].map(([id, one]) => [id, bare(one)]))
}

function bareIndicator({ note: _, ...indicator }: Indicator): Indicator {
  return {
    ...indicator,
    definition: NOTHING,
    references: {},
    formulas: indicator.formulas.map(({ note: __, ...formula }) => formula),
  }
}

function bareSeries({ note: _, ...series }: BaseSeries): BaseSeries {
  return series
}

function bareCodelist({ note: _, verification: __, ...list }: Codelist): Codelist {
  return list
}

function bareSource(source: Source): Source {
  return {
    ...source,
    periodicity: NOTHING,
    population: NOTHING,
    limits: NOTHING,
    terms: NOTHING,
    attribution: '',
  }
}

/** Maps as lists of pairs, so that a catalogue can be said in JSON. */
const MAP = '#map'

/** A catalogue as JSON. */
export function writeCheckingCatalogue(catalogue: Catalogue): string {
  return JSON.stringify(catalogue, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  )
}

/** The catalogue that `writeCheckingCatalogue` wrote; the server that wrote it is trusted with its shape. */
export function readCheckingCatalogue(text: string): Catalogue {
  return JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value[MAP]) : value))
}

function isMap(
  value: unknown,
): value is { readonly [MAP]: readonly (readonly [unknown, unknown])[] } {
  return typeof value === 'object' && value !== null && MAP in value
}
