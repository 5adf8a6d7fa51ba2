import type { Rule } from '../rule.ts'
import { remarksOnSums } from './sum-of-parts.ts'

/** The codes of a partition add up to its total. */
export const partsAddUp: Rule = {
  code: 'parts.total',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    remarksOnSums(
      prepared,
      (dimension) => dimension !== 'SEX' && dimension !== 'FREQ' && dimension !== 'SOURCE',
    ),
}
