import { codeResolver } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { unknownCodes } from './unknown-codes.ts'

const LISTED = 8

/** A code is one of its list. */
export const codeKnown: Rule = {
  code: 'code.unknown',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    unknownCodes(prepared, (dimension, written, list) => {
      const resolver = codeResolver(list)
      if (resolver.withLeadingZero(written) !== undefined) return undefined
      const nearest = resolver.nearest(written)
      const codes = [...list.codes.keys()].filter((code) => code !== '_Z' && code !== '_U')
      return {
        ...(nearest === undefined ? {} : { suggestion: nearest }),
        facts: {
          written,
          codes: [...codes.slice(0, LISTED), ...(codes.length > LISTED ? ['…'] : [])],
          nearest: nearest ?? '',
          label: nearest === undefined ? '' : prepared.labelOf(dimension, nearest),
        },
      }
    }),
}
