import { Problem } from '@marsad/model'
import { broughtBy, type Vintage } from '@marsad/store'
import { type Library, refuseWithdrawn, vintagesOf } from '../library.ts'
import { anyMeasure } from './measure-items.ts'

/** The publications held, newest first. */
export async function vintageList(library: Library) {
  const vintages = await vintagesOf(library)
  const items = vintages.map((vintage) => vintageAnswer(library, vintage)).reverse()
  return { items, total: items.length }
}

/** A publication as answers show it. */
export function vintageAnswer(library: Library, vintage: Vintage) {
  const provider = library.catalogue.institutions.get(vintage.provider)
  return {
    id: vintage.id,
    sequence: vintage.sequence,
    title: vintage.title,
    provider: vintage.provider,
    providerTitle: provider?.title ?? { fr: vintage.provider },
    sources: [...vintage.sources],
    date: vintage.date,
    datePrecision: vintage.datePrecision as string,
    notBefore: vintage.notBefore ?? null,
    notAfter: vintage.notAfter ?? null,
    earliest: vintage.earliest,
    latest: vintage.latest,
    press: vintage.press ?? false,
    note: vintage.note ?? null,
    series: vintage.counts.series,
    cells: vintage.counts.cells,
  }
}

/** One publication with what it brought: measures in catalogue order, what was published before what was computed from it. @throws Problem `not-found` */
export async function vintageRecord(library: Library, id: string) {
  const { catalogue } = library
  await refuseWithdrawn(library, id)
  const vintage = (await vintagesOf(library)).find((one) => one.id === id)
  if (vintage === undefined) {
    throw new Problem('not-found', 'not_found', `No publication is called "${id}".`)
  }
  const brought = await broughtBy(library.store, vintage.sequence)
  const place = new Map(
    [...catalogue.indicators.keys(), ...catalogue.series.keys()].map((one, index) => [one, index]),
  )
  return {
    ...vintageAnswer(library, vintage),
    dateBasis: catalogue.releases.get(id)?.dateBasis ?? null,
    restates: [...(catalogue.releases.get(id)?.restates ?? [])],
    brought: brought
      .flatMap(({ measure, ...counts }) => {
        const found = anyMeasure(catalogue, measure)
        return found === undefined
          ? []
          : [{ id: measure, type: found.type, title: found.title, ...counts }]
      })
      .sort(
        (a, b) =>
          (a.basis === b.basis ? 0 : a.basis === 'R' ? -1 : 1) ||
          (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
      ),
  }
}
