import { remarksOnOthers } from '../counterparts.ts'
import type { Rule } from '../rule.ts'

/** A figure that a partner abroad mirrors is not far from theirs. */
export const mirrorNear: Rule = {
  code: 'mirror.far',
  level: 5,
  severity: 'warning',
  check: (prepared) => remarksOnOthers(prepared, true, [0.5, 2]),
}
