import type { Catalogue, Indicator, Labels, ProblemDetail } from '@marsad/model'

/** What indicators can be narrowed by, in the order shown. Each is a parameter of the list with the same name. */
export const FACET_IDS = [
  'theme',
  'state',
  'institution',
  'kind',
  'sourceType',
  'frequency',
  'headline',
  'sdg',
  'ilostat',
] as const
export type FacetId = (typeof FACET_IDS)[number]

/** Something for each facet. The cast holds because the names are those of the record. */
export function eachFacet<T>(make: (id: FacetId) => T): Readonly<Record<FacetId, T>> {
  return Object.fromEntries(FACET_IDS.map((id) => [id, make(id)])) as Record<FacetId, T>
}

/** Codes chosen per facet; several of one facet widen, several facets narrow. `*` is any code at all. */
export type FacetChoice = { readonly [Id in FacetId]?: readonly string[] | undefined }

type Facet = {
  readonly codesOf: (indicator: Indicator, held: boolean) => readonly string[]
  /** Names of the codes in the order people read them; codes that are their own name are left out. */
  readonly named?: (catalogue: Catalogue) => ReadonlyMap<string, Labels>
}

/** Whether an indicator has figures, waits for them, or is read in the law. */
export const STATES = ['held', 'awaited', 'legal'] as const
export type State = (typeof STATES)[number]

/** What there is of an indicator. */
export function stateOf(indicator: Indicator, held: boolean): State {
  if (held) return 'held'
  return indicator.kind === 'legal-qualitative' ? 'legal' : 'awaited'
}

/** The institutions that produce an indicator or one of its sources, each once. */
export function institutionsOf(
  catalogue: Pick<Catalogue, 'sources'>,
  indicator: Indicator,
): readonly string[] {
  return [
    ...new Set([
      ...indicator.institutions,
      ...indicator.sources.flatMap((id) => catalogue.sources.get(id)?.institution ?? []),
    ]),
  ]
}

function facetsOf(catalogue: Catalogue): Readonly<Record<FacetId, Facet>> {
  const codelist = (id: string) =>
    new Map(
      [...(catalogue.codelists.get(id)?.codes ?? [])].map(([code, one]) => [code, one.labels]),
    )
  const titles = (things: ReadonlyMap<string, { readonly title: Labels }>) =>
    new Map([...things].map(([id, { title }]) => [id, title]))
  return {
    theme: { codesOf: ({ theme }) => [theme], named: () => titles(catalogue.themes) },
    state: { codesOf: (indicator, held) => [stateOf(indicator, held)] },
    institution: {
      codesOf: (indicator) => institutionsOf(catalogue, indicator),
      named: () => titles(catalogue.institutions),
    },
    kind: { codesOf: ({ kind }) => [kind], named: () => catalogue.kinds ?? new Map() },
    sourceType: {
      codesOf: ({ sourceTypes }) => sourceTypes,
      named: () => codelist('SOURCE_TYPE'),
    },
    frequency: { codesOf: ({ frequencies }) => frequencies, named: () => codelist('FREQ') },
    headline: { codesOf: ({ headline }) => [String(headline)] },
    sdg: { codesOf: (indicator) => referencesOf(indicator, 'sdg') },
    ilostat: { codesOf: (indicator) => referencesOf(indicator, 'ilostat', 'ilostat_icls19') },
  }
}

function referencesOf(indicator: Indicator, ...names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => indicator.references[name] ?? [])
    .flatMap((codes) => String(codes).split(','))
    .map((code) => code.trim())
}

/** The codes of each facet that some indicator of the catalogue has, in reading order, with their names. */
export type OfferedCodes = Readonly<
  Record<FacetId, readonly { readonly id: string; readonly title: Labels | null }[]>
>

/** The codes that each facet offers, whatever is chosen. */
export function offeredCodes(catalogue: Catalogue): OfferedCodes {
  const facets = facetsOf(catalogue)
  const indicators = [...catalogue.indicators.values()]
  return eachFacet((id) => {
    const { codesOf, named } = facets[id]
    const used = new Set(
      id === 'state' ? STATES : indicators.flatMap((indicator) => codesOf(indicator, false)),
    )
    const names: ReadonlyMap<string, Labels> = named?.(catalogue) ?? new Map<string, Labels>()
    const unnamed = [...used].filter((code) => !names.has(code))
    const ordered = [...names.keys()].filter((code) => used.has(code))
    const codes = [...ordered, ...(id === 'state' ? unnamed : unnamed.toSorted(byNumbers))]
    return codes.map((code) => ({ id: code, title: names.get(code) ?? null }))
  })
}

/** 8.3.1 before 8.10.1, letters after. */
function byNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** Everything chosen that no facet offers. */
export function unknownChoices(
  offered: OfferedCodes,
  choice: FacetChoice,
): readonly ProblemDetail[] {
  return FACET_IDS.flatMap((id) =>
    (choice[id] ?? [])
      .filter((code) => code !== '*' && !offered[id].some((one) => one.id === code))
      .map((code) => ({
        code: 'code.unknown',
        parameter: id,
        detail: `No indicator of the catalogue has ${id} "${code}".`,
      })),
  )
}

/** An indicator with what the facets see of it. */
export type Faceted = {
  readonly indicator: Indicator
  readonly codes: Readonly<Record<FacetId, readonly string[]>>
}

/** What the facets see of an indicator. */
export function faceted(catalogue: Catalogue): (indicator: Indicator, held: boolean) => Faceted {
  const facets = facetsOf(catalogue)
  return (indicator, held) => ({
    indicator,
    codes: eachFacet((id) => facets[id].codesOf(indicator, held)),
  })
}

/** Whether an indicator has one of the codes chosen for a facet, or nothing is chosen for it. */
export function passes({ codes }: Faceted, id: FacetId, choice: FacetChoice): boolean {
  const chosen = choice[id]
  if (chosen === undefined) return true
  return chosen.includes('*')
    ? codes[id].length > 0
    : codes[id].some((code) => chosen.includes(code))
}

/** How many indicators each code would leave. */
export type FacetCount = {
  readonly id: FacetId
  /** How many there would be if nothing were chosen here. */
  readonly without: number
  /** How many of those have any code at all here. */
  readonly any: number
  readonly codes: readonly {
    readonly id: string
    readonly title: Labels | null
    readonly count: number
  }[]
}

/**
 * Counts, for each facet, the indicators that fit what is chosen in all the others, by code: what a reader would find after
 * choosing that code alone.
 */
export function countFacets(
  offered: OfferedCodes,
  indicators: readonly Faceted[],
  choice: FacetChoice,
): readonly FacetCount[] {
  return FACET_IDS.map((id) => {
    const others = FACET_IDS.filter((other) => other !== id)
    const fitting = indicators.filter((one) => others.every((other) => passes(one, other, choice)))
    const counts = new Map<string, number>()
    for (const { codes } of fitting) {
      for (const code of new Set(codes[id])) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    return {
      id,
      without: fitting.length,
      any: fitting.filter(({ codes }) => codes[id].length > 0).length,
      codes: offered[id].map((code) => ({ ...code, count: counts.get(code.id) ?? 0 })),
    }
  })
}
