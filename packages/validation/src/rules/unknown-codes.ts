import type { Codelist, FindingFact } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Remark } from '../rule.ts'
import { distinctKeys, oncePerCell } from './distinct-keys.ts'

type Judgement = {
  readonly suggestion?: string
  readonly facts: Readonly<Record<string, FindingFact>>
}

/** Remarks on codes that were not understood; each text is judged once, and said at every cell that has it. */
export function unknownCodes(
  prepared: Prepared,
  judge: (dimension: string, written: string, list: Codelist) => Judgement | undefined,
): readonly Remark[] {
  const { catalogue, placeOf } = prepared
  const judged = new Map<string, Judgement | undefined>()
  const remarks = distinctKeys(prepared).flatMap(({ key, drafts }) =>
    key.codes.flatMap(({ dimension, written, code, column }) => {
      const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
      if (code !== undefined || written === '' || column === undefined || list === undefined)
        return []
      const alike = `${dimension} ${written}`
      if (!judged.has(alike)) judged.set(alike, judge(dimension, written, list))
      const judgement = judged.get(alike)
      if (judgement === undefined) return []
      const title = catalogue.dimensions.get(dimension)?.title ?? { fr: dimension }
      return drafts.map((draft) => ({
        ...judgement,
        cell: placeOf(draft, column),
        alike,
        facts: { dimension: title, ...judgement.facts },
      }))
    }),
  )
  return oncePerCell(remarks)
}
