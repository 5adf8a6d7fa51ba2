/** What people may be. Producers and validators are so in one institution, the others everywhere. */
export const ROLES = [
  'viewer',
  'producer',
  'validator',
  'publisher',
  'administrator',
  'trainer',
] as const
export type Role = (typeof ROLES)[number]

/** The institution of a role that is of no institution. */
export const EVERYWHERE = '*'

/** Whether a role is held in one institution. */
export function isOfInstitution(role: Role): boolean {
  return role === 'producer' || role === 'validator'
}

export type RoleHeld = { readonly role: Role; readonly institution: string }

/** What a key may be used for. */
export const SCOPES = ['submissions:read', 'submissions:write'] as const
export type Scope = (typeof SCOPES)[number]

/** Who asks, with the rights held at this moment. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly name: string
      readonly email: string
      readonly roles: readonly RoleHeld[]
      /** The session of the request. */
      readonly session: string
    }
  | {
      readonly kind: 'key'
      readonly id: string
      readonly name: string
      /** The person who answers for it. */
      readonly owner: string
      /** What the owner may do now: a key never does more. */
      readonly roles: readonly RoleHeld[]
      readonly scopes: readonly Scope[]
      readonly institution: string
    }

export const ANONYMOUS: Actor = { kind: 'anonymous' }

/** The person who answers for what is done; `undefined` for nobody known. */
export function personBehind(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'anonymous':
      return undefined
    case 'person':
      return actor.id
    case 'key':
      return actor.owner
  }
}

/** Whether an actor holds a role, in an institution where the role is of one. */
export function holds(actor: Actor, role: Role, institution: string = EVERYWHERE): boolean {
  if (actor.kind === 'anonymous') return false
  if (actor.kind === 'key' && institution !== actor.institution) return false
  return actor.roles.some((one) => one.role === role && one.institution === institution)
}
