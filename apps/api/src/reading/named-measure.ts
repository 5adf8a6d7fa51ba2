import {
  type Catalogue,
  type Measure,
  type SeriesKey,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import { codelistOf } from './data-request.ts'

/** A measure with the names of the codes in some of its keys, so that whoever shows them asks for nothing else. */
export function namedMeasure(
  catalogue: Catalogue,
  measure: Measure,
  used: { readonly keys: readonly SeriesKey[]; readonly decimals: number },
) {
  const structure = structureOf(measure)
  return {
    id: measure.id,
    type: measure.type,
    title: measure.title,
    unit: measure.unit,
    unitMult: measure.unitMult,
    decimals: used.decimals,
    structure: [...structure],
    dimensions: structure.flatMap((dimension, index) =>
      dimension === 'SOURCE'
        ? []
        : [
            dimensionUsed(catalogue, measure, {
              dimension,
              codes: new Set(used.keys.map((key) => key[index] ?? '')),
            }),
          ],
    ),
  }
}

function dimensionUsed(
  catalogue: Catalogue,
  measure: Measure,
  { dimension, codes }: { readonly dimension: string; readonly codes: ReadonlySet<string> },
) {
  const codelist = codelistOf(catalogue, dimension)
  return {
    id: dimension,
    title: catalogue.dimensions.get(dimension)?.title ?? codelist?.title ?? { fr: dimension },
    codelist: codelist?.id ?? dimension,
    total: dimension === 'FREQ' ? null : totalCodeOf(catalogue, measure, dimension),
    codes: [...(codelist?.codes.values() ?? [])]
      .filter(({ id }) => codes.has(id))
      .map(({ id, labels }) => ({ id, title: labels, withData: true })),
    partitions: [] as string[][],
  }
}

/** Digits that show some values whole: those of an indicator are given, those of a base series found, three at most. */
export function decimalsFor(measure: Measure, values: Iterable<number>): number {
  if (measure.type === 'indicator') return measure.decimals
  let most = 0
  for (const value of values) {
    while (most < 3 && Number(value.toFixed(most)) !== Number(value.toPrecision(12))) most += 1
    if (most === 3) return 3
  }
  return most
}
