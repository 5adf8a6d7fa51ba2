import { defaultCodes, defaultSource } from '@marsad/model'
import type { DimensionRecord, MeasureRecord } from '../answers.ts'
import type { IndicatorSearch } from '../indicator-search.ts'

/** What an indicator page shows: one source, a frequency when chosen, codes of each dimension in codelist order. */
export type Selection = {
  readonly source: string
  readonly frequency: string | undefined
  readonly codes: Readonly<Record<string, readonly string[]>>
  /** What the address asks for and the catalogue does not know. */
  readonly dropped: readonly { readonly parameter: string; readonly code: string }[]
}

const SHARED = new Set(['FREQ', 'SOURCE'])

/** The dimensions a reader may choose among: those with figures for at least one code, frequency and source apart. */
export function choosable(record: MeasureRecord): readonly DimensionRecord[] {
  return record.dimensions.filter(
    ({ id, codes }) => !SHARED.has(id) && codes.some((c) => c.withData),
  )
}

/** Reads the state of a page against what the catalogue knows; what it does not know is dropped and listed. */
export function selectionOf(record: MeasureRecord, search: IndicatorSearch): Selection {
  const dropped: { parameter: string; code: string }[] = []
  const known = record.sources.some((source) => source.id === search.src)
  if (search.src !== undefined && !known) dropped.push({ parameter: 'src', code: search.src })
  const asked = search.d ?? {}
  const codes: Record<string, readonly string[]> = {}
  for (const dimension of record.dimensions.filter(({ id }) => !SHARED.has(id))) {
    codes[dimension.id] = chosenCodes(record, dimension, asked[dimension.id], dropped)
  }
  for (const [parameter, list] of Object.entries(asked)) {
    if (parameter === 'FREQ' || parameter in codes) continue
    dropped.push(...list.map((code) => ({ parameter: `d.${parameter}`, code })))
  }
  const frequency = asked.FREQ?.[0]
  const frequencyKnown = frequency !== undefined && record.coverage.frequencies.includes(frequency)
  if (frequency !== undefined && !frequencyKnown) {
    dropped.push({ parameter: 'd.FREQ', code: frequency })
  }
  return {
    source: known && search.src !== undefined ? search.src : defaultSource(record),
    frequency: frequencyKnown ? frequency : undefined,
    codes,
    dropped,
  }
}

function chosenCodes(
  record: MeasureRecord,
  dimension: DimensionRecord,
  asked: readonly string[] | undefined,
  dropped: { parameter: string; code: string }[],
): readonly string[] {
  if (asked === undefined) return defaultCodes(record, dimension)
  const chosen = dimension.codes.filter((code) => asked.includes(code.id)).map((code) => code.id)
  for (const code of asked) {
    if (!chosen.includes(code)) dropped.push({ parameter: `d.${dimension.id}`, code })
  }
  return chosen.length === 0 ? defaultCodes(record, dimension) : chosen
}

/** One code a dimension: the first of those chosen. */
export function firstOfEach(codes: Selection['codes']): Selection['codes'] {
  return Object.fromEntries(
    Object.entries(codes).map(([dimension, chosen]) => [dimension, chosen.slice(0, 1)]),
  )
}

/** The request for the figures of a selection. */
export function requestOf(
  selection: Selection,
  search: {
    readonly de?: string | undefined
    readonly a?: string | undefined
    readonly mil?: string | undefined
  },
): Readonly<Record<string, string | readonly string[] | undefined>> {
  return {
    FREQ: selection.frequency,
    SOURCE: selection.source,
    ...selection.codes,
    from: search.de,
    to: search.a,
    asOf: search.mil,
  }
}

/** The state of the page after other codes are chosen for a dimension; the default is not written. */
export function withCodes(
  record: MeasureRecord,
  search: IndicatorSearch,
  change: { readonly dimension: DimensionRecord; readonly codes: readonly string[] },
): IndicatorSearch {
  const { dimension, codes } = change
  const { d: former = {}, ...rest } = search
  const { [dimension.id]: _replaced, ...others } = former
  const usual = defaultCodes(record, dimension)
  const same = codes.length === usual.length && codes.every((code) => usual.includes(code))
  const ordered = dimension.codes.map((code) => code.id).filter((code) => codes.includes(code))
  const d = same || codes.length === 0 ? others : { ...others, [dimension.id]: ordered }
  return Object.keys(d).length === 0 ? rest : { ...rest, d }
}
