import type { Rule } from '../rule.ts'

/** A workbook asks for what the collection asks for today. */
export const templateCurrent: Rule = {
  code: 'template.outdated',
  level: 0,
  severity: 'warning',
  check({ file: { identity }, collection, version }) {
    if (identity === null || identity.collection.text !== collection.id) return []
    const { text, place } = identity.version
    return text === version
      ? []
      : [{ cell: place, facts: { found: text || '–', expected: version } }]
  },
}
