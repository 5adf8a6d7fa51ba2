import { codeResolver } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { unknownCodes } from './unknown-codes.ts'

/** A code that begins with zeros has them; a spreadsheet takes them away from what it takes for a number. */
export const codeHasItsZeros: Rule = {
  code: 'code.leading_zero',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    unknownCodes(prepared, (dimension, written, list) => {
      const found = codeResolver(list).withLeadingZero(written)
      return found === undefined
        ? undefined
        : {
            suggestion: found.code,
            facts: {
              written,
              meant: found.written,
              label: prepared.labelOf(dimension, found.code),
            },
          }
    }),
}
