import type { Rule } from '../rule.ts'

/** A file has a table whose head is understood. */
export const headFound: Rule = {
  code: 'head.missing',
  level: 0,
  severity: 'error',
  stops: true,
  check: ({ file }) => (file.tables.length > 0 ? [] : [{ cell: null, facts: { name: file.name } }]),
}
