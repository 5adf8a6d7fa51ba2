import { remarksOnOthers } from '../counterparts.ts'
import type { Rule } from '../rule.ts'

/** A figure that another institution of the country has too is near theirs. */
export const institutionsAgree: Rule = {
  code: 'institutions.differ',
  level: 4,
  severity: 'warning',
  check: (prepared) => remarksOnOthers(prepared, false, [0.8, 1.25]),
}
