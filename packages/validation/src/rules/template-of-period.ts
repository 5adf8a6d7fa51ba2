import type { Rule } from '../rule.ts'

/** A workbook was given out for the period that it is sent for. */
export const templateOfPeriod: Rule = {
  code: 'template.other_period',
  level: 0,
  severity: 'error',
  stops: true,
  check({ file: { identity, format }, collection, period }) {
    if (format !== 'xlsx' || identity === null || identity.collection.text !== collection.id)
      return []
    const { text, place } = identity.period
    if (text === period || text === '') return []
    return [{ cell: place, facts: { found: { period: text }, expected: { period } } }]
  },
}
