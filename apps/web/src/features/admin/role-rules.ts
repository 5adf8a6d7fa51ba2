import type { Person, RoleName } from '../session/session.ts'

/** What people may be, in the order of the work. */
export const ROLES = [
  'viewer',
  'producer',
  'validator',
  'publisher',
  'administrator',
  'trainer',
] as const satisfies readonly RoleName[]

const IN_PRODUCTION: readonly RoleName[] = ['producer', 'validator', 'publisher']

type Held = Person['roles']

/** Whether a role is held in one institution. */
export function isOfInstitution(role: RoleName): boolean {
  return role === 'producer' || role === 'validator'
}

/** Why a role cannot be given beside those held: whoever manages accounts has no part in figures. */
export function clashOf(held: Held, role: RoleName): 'administrator' | 'production' | undefined {
  const has = (roles: readonly RoleName[]) => held.some((one) => roles.includes(one.role))
  if (role === 'administrator' && has(IN_PRODUCTION)) return 'production'
  if (IN_PRODUCTION.includes(role) && has(['administrator'])) return 'administrator'
  return undefined
}

/** Whether giving a role would change something. */
export function grantable(held: Held, role: RoleName, institution: string): boolean {
  return !held.some((one) => one.role === role && one.institution === institution)
}
