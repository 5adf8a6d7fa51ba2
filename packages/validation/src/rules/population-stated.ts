import type { Rule } from '../rule.ts'

/** Who is counted is said. */
export const populationStated: Rule = {
  code: 'declaration.population_missing',
  level: 1,
  severity: 'error',
  check({ file }) {
    const { text, place } = file.declarations.population
    return text !== '' || file.drafts.length === 0 ? [] : [{ cell: place, facts: {} }]
  },
}
