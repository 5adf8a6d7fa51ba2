import type {
  BaseSeries,
  Break,
  Catalogue,
  Codelist,
  Collection,
  Glossary,
  Indicator,
  Institution,
  MeasureBase,
  Period,
  Relation,
  Release,
  Source,
} from '@marsad/model'
import { parsePeriod } from '@marsad/model'
import type { Draft } from './door.ts'
import { withIndicatorTotals } from './indicator-totals.ts'
import type { CodelistFile } from './schema/codelist.ts'
import type { CollectionFile, LegalBasesFile } from './schema/collection.ts'
import type { IndicatorFile } from './schema/indicator.ts'
import type { InstitutionFile } from './schema/institution.ts'
import type { ReleasesFile } from './schema/release.ts'
import type { SeriesFile } from './schema/series.ts'
import type { SourceFile } from './schema/source.ts'

/** The catalogue as its files tell it, checked or not. What could not be read is not in it. */
export function assemble(draft: Draft, hash: string): Catalogue {
  const { folders, lists } = draft
  const institutions = folders.institutions.map(({ value }) => institutionOf(value))
  const legalBases = lists.legalBases?.value.legalBases ?? []
  const releases = lists.releases?.value.releases ?? []
  return withIndicatorTotals({
    version: lists.catalogue?.value.version ?? '',
    hash,
    indicators: byId(folders.indicators.map(({ value }) => indicatorOf(value))),
    series: byId(folders.series.map(({ value }) => seriesOf(value))),
    codelists: byId(folders.codelists.map(({ value }) => codelistOf(value, institutions))),
    dimensions: byId(lists.dimensions?.value.dimensions.map(withoutGaps) ?? []),
    sources: byId(folders.sources.map(({ value }) => sourceOf(value))),
    institutions: byId(institutions),
    themes: byId(inOrder(lists.themes?.value.themes.map(withoutGaps) ?? [])),
    collections: byId(folders.collections.map(({ value }) => collectionOf(value, legalBases))),
    releases: byId(releases.map(releaseOf)),
    legalScheme: legalSchemeOf(draft),
    glossary: glossaryOf(draft),
    ...(lists.catalogue?.value.home === undefined ? {} : { home: lists.catalogue.value.home }),
    kinds: new Map(lists.kinds?.value.kinds.map(({ id, title }) => [id, title] as const) ?? []),
  })
}

/** An object without the fields that are `undefined`, as optional fields of the model want it. */
type WithoutGaps<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

function withoutGaps<T extends object>(value: T): WithoutGaps<T> {
  // Removing the undefined fields is exactly what the type says; the compiler cannot follow it.
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined),
  ) as WithoutGaps<T>
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function inOrder<T extends { readonly order: number }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => a.order - b.order)
}

function measureOf(file: SeriesFile | IndicatorFile): MeasureBase {
  return withoutGaps({
    id: file.id,
    title: file.title,
    unit: file.unit,
    unitMult: file.unitMult,
    dimensions: file.dimensions,
    institutions: file.institutions,
    sourceTypes: file.sourceTypes,
    totalCodes: file.totalCodes ?? {},
    domain: file.domain ?? {},
    referenceSource: file.referenceSource,
    sources: file.sources,
    note: file.note,
  })
}

function seriesOf(file: SeriesFile): BaseSeries {
  return {
    type: 'series',
    ...measureOf(file),
    nature: file.nature,
    timeAggregation: file.timeAggregation,
    additive: file.additive,
    notAdditiveOver: file.notAdditiveOver ?? [],
    ...(file.constant === undefined ? {} : { constant: file.constant }),
  }
}

function indicatorOf(file: IndicatorFile): Indicator {
  return {
    type: 'indicator',
    ...measureOf(file),
    theme: file.theme,
    kind: file.kind,
    definition: file.definition,
    formulas: file.formulas?.map(withoutGaps) ?? [],
    decimals: file.decimals,
    frequencies: file.frequencies,
    direction: file.direction,
    validRange: file.validRange,
    references: file.references ?? {},
    headline: file.headline ?? false,
    order: file.order,
    operandSources: file.operandSources ?? null,
    valueScheme: file.valueScheme ?? null,
  }
}

function codelistOf(file: CodelistFile, institutions: readonly Institution[]): Codelist {
  const further =
    file.codesFrom === undefined
      ? []
      : institutions.map(({ id, title, category }) => ({
          id,
          title,
          ...(category === undefined ? {} : { attributes: { type: category } }),
        }))
  const codes: readonly CodelistFile['codes'][number][] = [...file.codes, ...further]
  return withoutGaps({
    id: file.id,
    title: file.title,
    standard: file.standard,
    note: file.note,
    verification: file.verification,
    codes: new Map(
      codes.map((code, index) => [
        code.id,
        withoutGaps({
          id: code.id,
          labels: code.title,
          order: index,
          parent: code.parent,
          residual: code.residual ?? false,
          aggregate: code.aggregate ?? false,
          members: code.members ?? [],
          attributes: code.attributes ?? {},
        }),
      ]),
    ),
    totalCode: file.totalCode ?? null,
    partitions: new Map(Object.entries(file.partitions ?? {})),
    defaultPartition: file.defaultPartition ?? null,
    partitionTotals: file.partitionTotals ?? {},
  })
}

function breakOf(file: NonNullable<SourceFile['breaks']>[number]): Break {
  const { title, fromPeriod, ...rest } = file
  const periods = Object.entries(fromPeriod).flatMap(([frequency, text]) => {
    const period: Period | undefined = text === undefined ? undefined : parsePeriod(text)
    return period === undefined ? [] : [[frequency, period] as const]
  })
  return withoutGaps({ ...rest, labels: title, fromPeriod: Object.fromEntries(periods) })
}

function sourceOf(file: SourceFile): Source {
  const { breaks, order: _, ...rest } = file
  return withoutGaps({ ...rest, breaks: breaks?.map(breakOf) ?? [] })
}

function institutionOf({ order: _, ...rest }: InstitutionFile): Institution {
  return withoutGaps(rest)
}

function collectionOf(file: CollectionFile, legalBases: LegalBasesFile['legalBases']): Collection {
  const { order: _, legalBasis, relations, ...rest } = file
  const basis = legalBases.find(({ id }) => id === legalBasis)
  return withoutGaps({
    ...rest,
    relations: relations?.map(relationOf),
    source: file.sources[0] ?? '',
    legalBasis: basis === undefined ? null : withoutGaps(basis),
  })
}

function relationOf(text: string): Relation {
  const [left = '', right = ''] = text.split(/ <?= /)
  return {
    left: left.split(' + '),
    operator: text.includes(' <= ') ? '<=' : '=',
    right: right.split(' + '),
  }
}

function releaseOf(file: ReleasesFile['releases'][number], index: number): Release {
  return withoutGaps({ ...file, order: index + 1, restates: file.restates ?? [] })
}

function glossaryOf({ folders, lists }: Draft): Glossary {
  const file = lists.glossary?.value
  return {
    topics: byId(file?.topics ?? []),
    standards: byId(file?.standards.map(withoutGaps) ?? []),
    terms: byId(
      folders.glossary.map(({ value: { order: _, ...term } }) =>
        withoutGaps({
          ...term,
          synonyms: withoutGaps(term.synonyms ?? {}),
          standards: term.standards?.map(withoutGaps) ?? [],
          related: term.related ?? [],
          measures: term.measures ?? [],
        }),
      ),
    ),
  }
}

function legalSchemeOf(draft: Draft): Catalogue['legalScheme'] {
  const scheme = draft.lists.legalScheme?.value
  return {
    fields:
      scheme?.fields.map(({ title, ...field }) => withoutGaps({ ...field, labels: title })) ?? [],
    scores: scheme?.scores.map(({ value, title }) => ({ value, labels: title })) ?? [],
  }
}
