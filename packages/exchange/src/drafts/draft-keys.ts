import {
  type Catalogue,
  type CodeResolver,
  type Collection,
  codeResolver,
  type DraftCode,
  type DraftKey,
  type Frequency,
  foldText,
  formatSeriesKey,
  type Measure,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import type { Mapping } from '../mapping/mapping.ts'

/** What a row, and a column where codes run across, say of a figure; by dimension, `MEASURE` among them. */
export type Written = Readonly<
  Record<string, { readonly text: string; readonly column: number | undefined }>
>

/** Understands the codes of rows; the same texts are understood once. */
export type KeyReader = (written: Written, frequency: Frequency | undefined) => DraftKey

/** Makes a reader of keys for a collection. */
export function keyReader(
  catalogue: Catalogue,
  collection: Collection,
  mapping: Pick<Mapping, 'constants' | 'codes'>,
): KeyReader {
  const resolvers = new Map<string, CodeResolver>()
  const measures = measureNames(catalogue, collection)
  const understand = (dimension: string, text: string): string | undefined => {
    const chosen = chosenCode(mapping.codes, dimension, foldText(text))
    if (chosen !== undefined) return chosen
    if (dimension === 'SOURCE') return catalogue.sources.has(text) ? text : undefined
    let resolver = resolvers.get(dimension)
    if (resolver === undefined) {
      const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
      if (list === undefined) return undefined
      resolver = codeResolver(list)
      resolvers.set(dimension, resolver)
    }
    return resolver.resolve(text)
  }
  const codeOf = sharedCodes(understand)
  return (written, frequency) => {
    const said = written.MEASURE ?? { text: mapping.constants.MEASURE ?? '', column: undefined }
    const flow = /D[SF]_\w+/.exec(said.text)?.[0]
    const id =
      measures.get(foldText(flow ?? '')) ??
      measures.get(foldText(said.text.split(' · ')[0] ?? '')) ??
      measures.get(foldText(said.text))
    const measure = catalogue.series.get(id ?? '') ?? catalogue.indicators.get(id ?? '')
    const head = { written: said.text, id: measure?.id, column: said.column }
    if (measure === undefined)
      return { measure: head, codes: unresolved(written, codeOf), key: undefined, name: '' }
    const codes = structureOf(measure).map((dimension): DraftCode => {
      if (dimension === 'FREQ') return codeOf(dimension, frequency ?? '', undefined, frequency)
      const text = written[dimension]?.text ?? mapping.constants[dimension] ?? ''
      const column = written[dimension]?.column
      return text === ''
        ? codeOf(dimension, '', column, unsaid(catalogue, collection, measure, dimension))
        : codeOf(dimension, text, column)
    })
    const foreign = unresolved(written, codeOf).filter(
      ({ dimension, written: text }) =>
        text !== '' && !codes.some((code) => code.dimension === dimension),
    )
    const whole = codes.flatMap(({ code }) => (code === undefined ? [] : [code]))
    const key = whole.length === codes.length && foreign.every(isTotal) ? whole : undefined
    const name = key === undefined ? '' : `${measure.id} ${formatSeriesKey(key)}`
    return { measure: head, codes: [...codes, ...foreign], key, name }
  }
}

/** The code that the producer chose for a text; a text can be any word, `constructor` too. */
function chosenCode(codes: Mapping['codes'], dimension: string, text: string): string | undefined {
  const chosen = codes[dimension]
  return chosen !== undefined && Object.hasOwn(chosen, text) ? chosen[text] : undefined
}

/** A measure without a dimension says so by `_Z`, or by the total. */
function isTotal({ code }: DraftCode): boolean {
  return code === '_Z' || code === '_T' || code === 'MA'
}

function unsaid(
  catalogue: Catalogue,
  collection: Collection,
  measure: Measure,
  dimension: string,
): string | undefined {
  if (dimension === 'SOURCE') return sourceOf(collection, measure)
  if (dimension === 'REF_AREA' && !measure.dimensions.includes('REF_AREA')) return 'MA'
  return totalCodeOf(catalogue, measure, dimension) ?? undefined
}

/** The source of a measure where a file does not say it: the first of the collection that the measure carries. */
export function sourceOf(collection: Collection, measure: Measure): string | undefined {
  const sources = collection.sources ?? [collection.source]
  return sources.find((source) => measure.sources.includes(source))
}

function unresolved(written: Written, codeOf: SharedCodes): readonly DraftCode[] {
  return Object.entries(written)
    .filter(([dimension]) => dimension !== 'MEASURE')
    .map(([dimension, { text, column }]) => codeOf(dimension, text, column))
}

/** The code of a text; where none is written, the one that follows from the rest. */
type SharedCodes = (
  dimension: string,
  text: string,
  column: number | undefined,
  follows?: string,
) => DraftCode

/** Codes that many rows share are understood once, and kept once: a file may have a million rows. */
function sharedCodes(
  understand: (dimension: string, text: string) => string | undefined,
): SharedCodes {
  const known = new Map<string, Map<string, DraftCode>>()
  return (dimension, text, column, follows) => {
    const place = `${dimension} ${column ?? ''} ${follows ?? ''}`
    let codes = known.get(place)
    if (codes === undefined) {
      codes = new Map()
      known.set(place, codes)
    }
    let one = codes.get(text)
    if (one === undefined) {
      const code = follows ?? (text === '' ? undefined : understand(dimension, text))
      one = { dimension, written: text, code, column }
      codes.set(text, one)
    }
    return one
  }
}

/** Ids, titles and dataflow ids of all measures, folded; those of the collection come first. */
function measureNames(catalogue: Catalogue, collection: Collection): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const own = collection.measures.flatMap(
    (id) => catalogue.series.get(id) ?? catalogue.indicators.get(id) ?? [],
  )
  for (const measure of [...own, ...catalogue.series.values(), ...catalogue.indicators.values()]) {
    const flow = `${measure.type === 'series' ? 'DS' : 'DF'}_${measure.id.toUpperCase()}`
    for (const name of [measure.id, flow, ...Object.values(measure.title)]) {
      const folded = foldText(name ?? '')
      if (folded !== '' && !names.has(folded)) names.set(folded, measure.id)
    }
  }
  return names
}
