import { type Draft, structureOf } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Remark } from '../rule.ts'
import { isCount } from './is-count.ts'
import { roundingOf } from './rounding-of.ts'

/** Remarks on totals that are not the sum of the codes of a partition, over some dimensions. */
export function remarksOnSums(
  prepared: Prepared,
  isOver: (dimension: string) => boolean,
): readonly Remark[] {
  return prepared.sound().flatMap((draft) => {
    const measure = prepared.measureOf(draft)
    const { key } = draft.key
    if (measure?.type !== 'series' || !isCount(measure) || key === undefined) return []
    return structureOf(measure).flatMap((dimension, index) => {
      if (!isOver(dimension) || measure.notAdditiveOver.includes(dimension)) return []
      return key[index] === prepared.totalOf(measure, dimension)
        ? remarkOnTotal(prepared, draft, dimension, key[index] ?? '')
        : []
    })
  })
}

function remarkOnTotal(
  prepared: Prepared,
  whole: Draft,
  dimension: string,
  total: string,
): readonly Remark[] {
  const list = prepared.catalogue.codelists.get(
    prepared.catalogue.dimensions.get(dimension)?.codelist ?? '',
  )
  for (const [name, codes] of list?.partitions ?? []) {
    if ((list?.partitionTotals[name] ?? list?.totalCode) !== total) continue
    const parts = partsOf(prepared, whole, dimension, codes)
    if (parts === undefined) continue
    const sum = parts.reduce((added, part) => added + prepared.plain(part), 0)
    const scale = 10 ** whole.unitMult
    const gap = sum - prepared.plain(whole)
    if (Math.abs(gap) <= roundingOf([...parts, whole])) return []
    return [
      {
        cell: prepared.placeOf(whole),
        also: parts.map((part) => prepared.placeOf(part)),
        alike: dimension,
        facts: {
          dimension: prepared.catalogue.dimensions.get(dimension)?.title ?? dimension,
          parts: codes
            .filter((code) => list?.codes.get(code)?.residual !== true)
            .map((code) => prepared.labelOf(dimension, code)),
          sum: rounded(sum / scale),
          total: whole.value ?? 0,
          gap: rounded(Math.abs(gap) / scale),
        },
      },
    ]
  }
  return []
}

/** The parts of a total; `undefined` unless all are there and sound. What is residual counts as zero when it is absent. */
function partsOf(
  prepared: Prepared,
  whole: Draft,
  dimension: string,
  codes: readonly string[],
): readonly Draft[] | undefined {
  const parts: Draft[] = []
  const list = prepared.catalogue.codelists.get(
    prepared.catalogue.dimensions.get(dimension)?.codelist ?? '',
  )
  for (const code of codes) {
    const part = prepared.figureWith(whole, dimension, code)
    if (part !== undefined && prepared.isSound(part)) parts.push(part)
    else if (part !== undefined || list?.codes.get(code)?.residual !== true) return undefined
  }
  return parts.length === 0 ? undefined : parts
}

function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
