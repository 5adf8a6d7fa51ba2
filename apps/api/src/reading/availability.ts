import type { Measure } from '@marsad/model'
import { availabilityOf, codesLeft } from '@marsad/store'
import { type Library, measureTag } from '../library.ts'
import type { DataRequest } from './data-request.ts'

/**
 * For each dimension, the codes that have figures once the other dimensions are narrowed as asked. What the request does
 * not name stays open.
 */
export async function codesWithFigures(library: Library, measure: Measure, request: DataRequest) {
  const held = await library.memo(
    `availability ${measure.type} ${measure.id}`,
    await measureTag(library, measure),
    () => availabilityOf(library.store, measure.id),
  )
  const asked = Object.entries(request.codes).filter(
    ([dimension, codes]) => codes !== null && request.named.has(dimension),
  )
  const left = codesLeft(
    held,
    Object.fromEntries(asked.map(([dimension, codes]) => [dimension, codes ?? []])),
  )
  return {
    measure: measure.id,
    codes: Object.fromEntries(
      held.structure.map((dimension) => [dimension, [...(left.get(dimension) ?? [])]]),
    ),
  }
}
