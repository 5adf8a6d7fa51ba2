import { CONF_STATUSES, type ConfStatus } from '@marsad/model'

/** The confidentiality of a computed value: that of its most restrictive operand (rule 12); `F`, free, when there is none. */
export function strictestConfidentiality(statuses: Iterable<ConfStatus>): ConfStatus {
  let strictest = CONF_STATUSES.length - 1
  for (const status of statuses) strictest = Math.min(strictest, CONF_STATUSES.indexOf(status))
  return CONF_STATUSES[strictest] ?? 'F'
}
