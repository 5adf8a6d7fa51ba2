import type { Rule } from '../rule.ts'

/** A workbook was given out for the collection that it is sent for. */
export const templateOfCollection: Rule = {
  code: 'template.other_collection',
  level: 0,
  severity: 'error',
  stops: true,
  check({ file: { identity }, collection, catalogue }) {
    if (identity === null || identity.collection.text === collection.id) return []
    const { text, place } = identity.collection
    const found = catalogue.collections.get(text)
    // That it is another institution's is said already.
    if (
      found !== undefined &&
      found.institution !== collection.institution &&
      identity.institution.text !== ''
    )
      return []
    return [{ cell: place, facts: { found: found?.title ?? text, expected: collection.title } }]
  },
}
