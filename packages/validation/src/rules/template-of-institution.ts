import type { Rule } from '../rule.ts'

/** A workbook was given out to the institution that sends it. */
export const templateOfInstitution: Rule = {
  code: 'template.other_institution',
  level: 0,
  severity: 'error',
  stops: true,
  check({ file: { identity }, collection, catalogue }) {
    if (identity === null || identity.institution.text === '') return []
    const { text, place } = identity.institution
    if (text === collection.institution) return []
    const titleOf = (id: string) => catalogue.institutions.get(id)?.title ?? { fr: id }
    return [
      { cell: place, facts: { found: titleOf(text), expected: titleOf(collection.institution) } },
    ]
  },
}
