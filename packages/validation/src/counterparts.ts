import {
  type Counterpart,
  type Draft,
  frequencyOf,
  type Observation,
  type Source,
} from '@marsad/model'
import { alignedName } from './aligned-name.ts'
import { inUnits, type Prepared, seriesByName } from './prepare.ts'
import type { Remark } from './rule.ts'

const ABROAD = new Set(['international', 'foreign'])

/** Whether figures of a source come from abroad: a partner country or an international organisation. */
function isAbroad({ catalogue }: Prepared, source: Source | undefined): boolean {
  return ABROAD.has(catalogue.institutions.get(source?.institution ?? '')?.category ?? '')
}

/**
 * Remarks on figures that are far from what others have for the same: the same measure from another source, and the
 * counterparts that the collection names.
 *
 * @param usual Between what and what the quotient lies where the collection does not say.
 */
export function remarksOnOthers(
  prepared: Prepared,
  abroad: boolean,
  usual: readonly [number, number],
): readonly Remark[] {
  const others = seriesByName(prepared.others ?? [])
  if (others.size === 0) return []
  return prepared.sound().flatMap((draft) => {
    for (const counterpart of counterpartsOf(prepared, draft, usual)) {
      const source = prepared.catalogue.sources.get(counterpart.source)
      const measure = prepared.measure(counterpart.with)
      if (source === undefined || measure === undefined || isAbroad(prepared, source) !== abroad)
        continue
      const found = nearest(prepared, draft, counterpart, others)
      if (found === undefined) continue
      const theirs = inUnits(found.value ?? 0, found.unitMult)
      const ratio = theirs === 0 ? 1 : prepared.plain(draft) / theirs
      const [least, most] = counterpart.ratio
      if (theirs <= 0 || (ratio >= least && ratio <= most)) continue
      return [
        {
          cell: prepared.placeOf(draft),
          alike: `${draft.key.measure.id} ${counterpart.source}`,
          facts: {
            value: prepared.plain(draft),
            source: source.title,
            measure: measure.title,
            theirs,
            period: { period: found.period },
            ratio: Number(ratio.toPrecision(2)),
          },
        },
      ]
    }
    return []
  })
}

function counterpartsOf(
  prepared: Prepared,
  draft: Draft,
  usual: readonly [number, number],
): readonly Counterpart[] {
  const measure = prepared.measureOf(draft)
  if (measure === undefined) return []
  const own = draft.key.key?.[2]
  const named = (prepared.collection.counterparts ?? []).filter((one) => one.measure === measure.id)
  const same = measure.sources
    .filter((source) => source !== own)
    .map((source) => ({ measure: measure.id, with: measure.id, source, within: 0, ratio: usual }))
  return [...named, ...same]
}

/** Their figure of the same period, else of its year, else of the nearest year that is allowed. */
function nearest(
  prepared: Prepared,
  draft: Draft,
  { with: id, source, within }: Counterpart,
  others: ReadonlyMap<string, { readonly observations: readonly Observation[] }>,
): Observation | undefined {
  const measure = prepared.measure(id)
  const { period } = draft
  if (measure === undefined || period === undefined) return undefined
  const own = others.get(alignedName(prepared, draft, measure, { source }) ?? '')
  const exact = own?.observations.find((one) => one.period === period && one.value !== null)
  if (exact !== undefined) return exact
  const isFlow = measure.type === 'series' && measure.nature === 'flow'
  if (isFlow && frequencyOf(period) !== 'A') return undefined
  const yearly = others.get(alignedName(prepared, draft, measure, { source, frequency: 'A' }) ?? '')
  const year = Number(period.slice(0, 4))
  return (yearly?.observations ?? [])
    .filter(
      (one) => one.value !== null && Math.abs(Number(one.period.slice(0, 4)) - year) <= within,
    )
    .toSorted(
      (a, b) =>
        Math.abs(Number(a.period.slice(0, 4)) - year) -
        Math.abs(Number(b.period.slice(0, 4)) - year),
    )[0]
}
