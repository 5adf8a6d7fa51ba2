import type { Labels, Language } from './labels.ts'
import type { Frequency, Period } from './period.ts'

/** One code of a codelist. `order` is its place in the list as people read it. */
export type Code = {
  readonly id: string
  readonly labels: Labels
  readonly order: number
  readonly parent?: string
  /** Counts as zero in a sum when it is absent (not stated, other): rule 4. */
  readonly residual: boolean
  /** A grouping that is never added to its members. */
  readonly aggregate: boolean
  /** Members of a grouping, where the list names them. */
  readonly members: readonly string[]
  /** Other codes and facts of the code by name: `ilostat`, `iso2`, `min`, `max`… */
  readonly attributes: Readonly<Record<string, string>>
}

export type Codelist = {
  readonly id: string
  readonly title: Labels
  readonly standard: string
  readonly note?: Labels
  /** What of the list was checked against its standard and what is recalled; for maintainers, in English. */
  readonly verification?: string
  readonly codes: ReadonlyMap<string, Code>
  /** The code with `is_total`; `null` where the list has none. */
  readonly totalCode: string | null
  /** Disjoint, exhaustive sets of codes by name, in the order listed. */
  readonly partitions: ReadonlyMap<string, readonly string[]>
  readonly defaultPartition: string | null
  /** The code a partition adds up to, where it is not the total code of the list. */
  readonly partitionTotals: Readonly<Record<string, string>>
}

export type Dimension = {
  readonly id: string
  readonly codelist: string
  readonly title: Labels
  /** The partition `sum_over` prefers for this dimension (rule 4). */
  readonly partition?: string
}

export type TimeAggregation = 'mean' | 'sum' | 'last' | 'none'

/** What base series and indicators have in common. Units are codes of UNIT_MEASURE; `unitMult` is a power of ten. */
export type MeasureBase = {
  readonly id: string
  readonly title: Labels
  readonly unit: string
  readonly unitMult: number
  /** Own dimensions in catalogue order; REF_AREA is there only when the measure varies by territory. */
  readonly dimensions: readonly string[]
  /** Institutions that produce it (codes of INSTITUTION). */
  readonly institutions: readonly string[]
  readonly sourceTypes: readonly string[]
  readonly totalCodes: Readonly<Record<string, string | null>>
  readonly domain: Readonly<Record<string, string>>
  readonly note?: Labels
  /** Reference source, which comes first on screen, and all the sources it may carry. */
  readonly referenceSource: string
  readonly sources: readonly string[]
}

export type BaseSeries = MeasureBase & {
  readonly type: 'series'
  readonly nature: 'flow' | 'stock_mean' | 'stock_end' | 'other'
  readonly timeAggregation: TimeAggregation
  readonly additive: boolean
  readonly notAdditiveOver: readonly string[]
  /** A constant has this value for every key, period and source. */
  readonly constant?: number
}

export type IndicatorKind =
  | 'level'
  | 'share'
  | 'rate'
  | 'ratio'
  | 'gap'
  | 'index'
  | 'legal-qualitative'

/** One version of an indicator's method; it holds for values computed from `effectiveFrom` on. */
export type FormulaVersion = {
  readonly version: number
  /** Day from which the version is used, `YYYY-MM-DD`. */
  readonly effectiveFrom: string
  readonly expression: string
  readonly note?: Labels
}

export type Indicator = MeasureBase & {
  readonly type: 'indicator'
  readonly theme: string
  readonly kind: IndicatorKind
  readonly definition: Labels
  /** Newest last; empty for legal and qualitative indicators. */
  readonly formulas: readonly FormulaVersion[]
  readonly decimals: number
  /** How often it is due; `N` is irregular and is filed under `A`. */
  readonly frequencies: readonly (Frequency | 'N')[]
  readonly direction: 'higher_is_better' | 'lower_is_better' | 'closer_to_zero' | 'neutral'
  readonly validRange: { readonly min: number | null; readonly max: number | null }
  readonly references: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly headline: boolean
  /** Place in the catalogue. */
  readonly order: number
  /** For an indicator that mixes instruments: the source of each operand (rule 10). */
  readonly operandSources: Readonly<Record<string, string>> | null
  readonly valueScheme: 'grid' | 'ordinal' | 'score' | null
}

/** A known break of a source (rule 11). A value is on the new side if its period is not before `fromPeriod` and its release not before `fromRelease`. */
export type Break = {
  readonly id: string
  readonly fromPeriod: Readonly<Partial<Record<Frequency, Period>>>
  readonly fromRelease?: string
  readonly blocksLag: boolean
  readonly verified: boolean
  readonly labels: Labels
  readonly lfsStandard?: { readonly before: string; readonly after: string }
}

/** An instrument: survey, census, register. Two instruments are never one line. */
export type Source = {
  readonly id: string
  readonly institution: string
  readonly sourceType: string
  readonly title: Labels
  readonly periodicity: Labels
  readonly population: Labels
  readonly limits: Labels
  readonly breaks: readonly Break[]
  readonly terms: Labels
  readonly attribution: string
  readonly compiledBy?: string
  /** Whether figures of it are held. */
  readonly held: boolean
}

export type Institution = {
  readonly id: string
  readonly title: Labels
  readonly role?: Labels
  /** One of the seven producers of the 2022 workshop. */
  readonly workshopProducer: boolean
  /** `ministry`, `agency`, `statistical_office`… */
  readonly category?: string
  readonly note?: Labels
}

export type Theme = {
  readonly id: string
  readonly title: Labels
  readonly order: number
  readonly decentWorkElement?: number
}

/** How sure a statement of the collections is: seen, stated, recalled or proposed. */
export type Certainty = 'verified' | 'stated' | 'recalled' | 'proposed'

/** What must hold between measures at the same codes and period; each side is a sum of measures. */
export type Relation = {
  readonly left: readonly string[]
  readonly operator: '<=' | '='
  readonly right: readonly string[]
}

/** Figures of somebody else that a measure is held against; dimensions they do not share are at their totals. */
export type Counterpart = {
  readonly measure: string
  readonly with: string
  readonly source: string
  /** Years that may lie between the two figures. */
  readonly within: number
  /** Between what and what the quotient of ours by theirs is taken for granted. */
  readonly ratio: readonly [min: number, max: number]
}

/** What one institution owes: measures, frequency, deadline, legal basis. */
export type Collection = {
  readonly id: string
  readonly title: Labels
  readonly institution: string
  /** The instrument the figures mainly come from; the first of `sources`. */
  readonly source: string
  /** Every instrument the figures may carry; each measure carries at least one of them. */
  readonly sources?: readonly string[]
  readonly measures: readonly string[]
  /** `OCC` is occasional. */
  readonly frequency: Frequency | 'OCC'
  /** Calendar days after the end of the period. */
  readonly deadlineDays: number
  /** `null`: not known, to be confirmed with the institution. */
  readonly legalBasis: {
    readonly id: string
    readonly title?: Labels
    readonly date?: string
    readonly certainty: Certainty
    /** Where the text was read. */
    readonly reference?: string
  } | null
  /** What was signed beside the law, where something is known. */
  readonly instrument?: Labels
  readonly personalData: string
  readonly disclosureControl?: { readonly threshold: number; readonly protection: number }
  /** `tall`, one row a figure, unless said otherwise; `wide`, the codes of `across` or the periods run over columns. */
  readonly layout?: 'tall' | 'wide'
  /** The dimension whose codes run over the columns, or TIME_PERIOD. */
  readonly across?: string
  /** Breakdowns asked for, each the dimensions that are crossed; the total alone is always asked. Absent: each dimension by itself. */
  readonly breakdowns?: readonly (readonly string[])[]
  readonly relations?: readonly Relation[]
  readonly counterparts?: readonly Counterpart[]
  readonly certainty: Certainty
}

/** A publication that figures come from; it becomes one vintage. Dates are as precise as they are known. */
export type Release = {
  readonly id: string
  readonly order: number
  readonly title: string
  readonly provider: string
  readonly sources: readonly string[]
  readonly date: string | null
  readonly datePrecision: 'day' | 'month' | 'year' | 'none'
  /** Where the date was read: title, page address, text. */
  readonly dateBasis?: string
  readonly notBefore?: string
  readonly notAfter?: string
  readonly copyDate?: string
  /** What it gives anew for earlier periods, in words. */
  readonly restates: readonly Labels[]
  /** Read in press reports of the publication. */
  readonly press: boolean
  readonly note?: Labels
}

export type LegalField = {
  readonly id: string
  readonly type: 'text' | 'number' | 'list'
  readonly min?: number
  readonly max?: number
  readonly labels: Labels
}
export type LegalScheme = {
  readonly fields: readonly LegalField[]
  readonly scores: readonly { readonly value: number; readonly labels: Labels }[]
}

/** A standard, recommendation or law that definitions rest on. */
export type Standard = {
  readonly id: string
  readonly title: Labels
  /** As precise as it is known: `2013`, `2013-10` or a day. */
  readonly date: string
  readonly certainty: Certainty
  /** Its number or address. */
  readonly reference?: string
}

/** A word that definitions use, defined in turn. */
export type Term = {
  readonly id: string
  /** A topic of the glossary. */
  readonly topic: string
  readonly title: Labels
  readonly definition: Labels
  /** How it is used here, or what to beware of. */
  readonly note?: Labels
  /** Other words for the same thing, by language. */
  readonly synonyms: Readonly<Partial<Record<Language, readonly string[]>>>
  /** What the definition rests on; `place` is a paragraph or an article of it. Empty where the word is ours. */
  readonly standards: readonly { readonly id: string; readonly place?: string }[]
  /** Terms one should read with it. */
  readonly related: readonly string[]
  /** Indicators and base series that it helps to read. */
  readonly measures: readonly string[]
}

/** The words of the definitions. Maps keep reading order. */
export type Glossary = {
  readonly topics: ReadonlyMap<string, { readonly id: string; readonly title: Labels }>
  readonly standards: ReadonlyMap<string, Standard>
  readonly terms: ReadonlyMap<string, Term>
}

/** The whole catalogue, checked: every reference in it resolves. Maps keep catalogue order. */
export type Catalogue = {
  readonly version: string
  /** SHA-256 of the files it was read from. */
  readonly hash: string
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly series: ReadonlyMap<string, BaseSeries>
  readonly codelists: ReadonlyMap<string, Codelist>
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly sources: ReadonlyMap<string, Source>
  readonly institutions: ReadonlyMap<string, Institution>
  readonly themes: ReadonlyMap<string, Theme>
  readonly collections: ReadonlyMap<string, Collection>
  /** In publication order. */
  readonly releases: ReadonlyMap<string, Release>
  readonly legalScheme: LegalScheme
  readonly glossary: Glossary
  /** What people see first; the software chooses where it is absent. */
  readonly home?: {
    /** Shown large, with its course along the first dimension and its parts along all of them. */
    readonly lead: { readonly indicator: string; readonly by: readonly string[] }
    /** Indicators by importance: the first that have figures are shown. */
    readonly groups: readonly {
      readonly id: string
      readonly title: Labels
      readonly indicators: readonly string[]
    }[]
  }
  /** What each kind of indicator is called. */
  readonly kinds?: ReadonlyMap<IndicatorKind, Labels>
}
