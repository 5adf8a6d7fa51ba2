import { z } from 'zod'

/** SDMX CL_OBS_STATUS codes, version 2.2, in the order of the catalogue's list. */
export const OBS_STATUSES = [
  'A',
  'B',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'S',
  'U',
  'V',
  'W',
] as const
export const ObsStatus = /* @__PURE__ */ z.enum(OBS_STATUSES)
export type ObsStatus = z.infer<typeof ObsStatus>

/** SDMX CL_CONF_STATUS codes, most restrictive first (rule 12 of the formula language). */
export const CONF_STATUSES = ['X', 'M', 'T', 'O', 'G', 'A', 'C', 'D', 'S', 'N', 'E', 'F'] as const
export type ConfStatus = (typeof CONF_STATUSES)[number]

const WITHOUT_VALUE: ReadonlySet<ObsStatus> = new Set(['O', 'L', 'H', 'K', 'M', 'Q'])

/** Whether an observation with this status has no value (rule 8): it is missing, never zero. */
export function isMissing(status: ObsStatus): boolean {
  return WITHOUT_VALUE.has(status)
}

const WORST_FIRST = [
  'U',
  'N',
  'B',
  'D',
  'G',
  'E',
  'I',
  'F',
  'J',
  'S',
  'W',
  'P',
  'V',
  'A',
] as const satisfies readonly ObsStatus[]

/** The status of a computed value: the worst of its operands (rule 12); `A` when there is none. */
export function worstStatus(statuses: Iterable<ObsStatus>): ObsStatus {
  let worst = WORST_FIRST.length - 1
  for (const status of statuses) {
    const rank = (WORST_FIRST as readonly ObsStatus[]).indexOf(status)
    if (rank >= 0 && rank < worst) worst = rank
  }
  return WORST_FIRST[worst] ?? 'A'
}

/** The status of a result whose operands are partly missing: `Q` over `M` over `O` (rule 8). */
export function missingStatus(statuses: Iterable<ObsStatus>): 'Q' | 'M' | 'O' {
  let result: 'M' | 'O' = 'O'
  for (const status of statuses) {
    if (status === 'Q') return 'Q'
    if (status === 'M') result = 'M'
  }
  return result
}
