import type { Catalogue, Measure } from '@marsad/model'
import type { Library } from '../library.ts'
import { spansOf, wholeSpan } from './spans.ts'

/** A measure as lists of other things name it, with how far it is covered by some sources. */
export async function measureItem(library: Library, measure: Measure, sources?: readonly string[]) {
  const spans = (await spansOf(library, measure)).filter(
    ({ source }) => sources === undefined || sources.includes(source),
  )
  return { id: measure.id, type: measure.type, title: measure.title, ...wholeSpan(spans) }
}

/** Every measure: base series, then indicators, in catalogue order. */
export function measuresOf(catalogue: Catalogue): readonly Measure[] {
  return [...catalogue.series.values(), ...catalogue.indicators.values()]
}

/** The measure of an id, whichever kind it is. */
export function anyMeasure(catalogue: Catalogue, id: string): Measure | undefined {
  return catalogue.series.get(id) ?? catalogue.indicators.get(id)
}
