import type { Rule } from '../rule.ts'

/** The letters of a file are those that were typed. */
export const encodingSound: Rule = {
  code: 'encoding.damaged',
  level: 0,
  severity: 'error',
  check: ({ file }) =>
    file.damaged.map(({ place, text, repaired }) => ({
      cell: place,
      facts: { text, meant: repaired ?? '' },
      ...(repaired === undefined ? {} : { suggestion: repaired }),
    })),
}
