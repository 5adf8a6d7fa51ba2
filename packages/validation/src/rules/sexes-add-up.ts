import type { Rule } from '../rule.ts'
import { remarksOnSums } from './sum-of-parts.ts'

/** Men and women together are the total. */
export const sexesAddUp: Rule = {
  code: 'sex.total',
  level: 1,
  severity: 'error',
  check: (prepared) => remarksOnSums(prepared, (dimension) => dimension === 'SEX'),
}
