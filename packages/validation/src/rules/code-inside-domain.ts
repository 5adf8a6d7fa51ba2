import type { Codelist } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { distinctKeys, oncePerCell } from './distinct-keys.ts'

/** A measure about foreigners has no figures about nationals, and so on. */
export const codeInsideDomain: Rule = {
  code: 'code.outside_domain',
  level: 1,
  severity: 'error',
  spoils: true,
  check: (prepared) =>
    oncePerCell(
      distinctKeys(prepared).flatMap(({ key, drafts }) => {
        const measure = prepared.measure(key.measure.id ?? '')
        if (measure === undefined) return []
        return key.codes.flatMap(({ dimension, written, code, column }) => {
          const domain = measure.domain[dimension]
          const list = prepared.catalogue.codelists.get(
            prepared.catalogue.dimensions.get(dimension)?.codelist ?? '',
          )
          if (
            domain === undefined ||
            code === undefined ||
            list === undefined ||
            column === undefined
          )
            return []
          if (isUnder(list, code, domain)) return []
          return drafts.map((draft) => ({
            cell: prepared.placeOf(draft, column),
            alike: `${dimension} ${written}`,
            facts: { measure: measure.title, written, domain: prepared.labelOf(dimension, domain) },
          }))
        })
      }),
    ),
}

function isUnder(list: Codelist, code: string, domain: string): boolean {
  for (let at: string | undefined = code; at !== undefined; at = list.codes.get(at)?.parent)
    if (at === domain) return true
  // Groupings are listed beside the tree; what they group decides.
  const members = list.codes.get(code)?.members ?? []
  return members.length > 0 && members.every((member) => isUnder(list, member, domain))
}
