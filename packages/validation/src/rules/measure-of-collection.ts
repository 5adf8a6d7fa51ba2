import type { Rule } from '../rule.ts'
import { distinctKeys, oncePerCell } from './distinct-keys.ts'

/** An institution sends figures of its own collection only. */
export const measureOfCollection: Rule = {
  code: 'series.not_yours',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    oncePerCell(
      distinctKeys(prepared).flatMap(({ key, drafts }) => {
        const { id, column } = key.measure
        if (id === undefined || prepared.collection.measures.includes(id)) return []
        const title = prepared.measure(id)?.title ?? id
        return drafts.map((draft) => ({
          cell: prepared.placeOf(draft, column),
          alike: id,
          facts: { measure: title, collection: prepared.collection.title },
        }))
      }),
    ),
}
