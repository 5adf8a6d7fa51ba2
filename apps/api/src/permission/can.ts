import type { ProblemKind } from '@marsad/model'
import type { SubmissionState } from '@marsad/store'
import {
  type Actor,
  EVERYWHERE,
  holds,
  personBehind,
  type Role,
  type RoleHeld,
  type Scope,
} from './actor.ts'

/** A submission as far as rights depend on it. */
type SubmissionAtHand = {
  readonly institution: string
  readonly state: SubmissionState
  /** Who sent it for review, and who uploaded its file. */
  readonly senders: readonly string[]
}

/** What can be done, each with what it is done to. */
export type Actions = {
  'published.read': undefined
  /** What is owed, and by which clock; of submissions everybody is told as much as they may see. */
  'due.read': undefined
  'session.begin': undefined
  'session.read': undefined
  'session.end': undefined
  'password.change': undefined
  'submission.list': undefined
  /** `owners`: the institutions of the series in the file. */
  'submission.create': { readonly institution: string; readonly owners: readonly string[] }
  /** How the files of an institution are understood. */
  'mapping.read': { readonly institution: string }
  'submission.read': SubmissionAtHand
  'submission.replace': SubmissionAtHand & { readonly owners: readonly string[] }
  'submission.explain': SubmissionAtHand
  'submission.submit': SubmissionAtHand
  'submission.comment': SubmissionAtHand
  'submission.delegate': SubmissionAtHand
  'submission.return': SubmissionAtHand
  'submission.approve': SubmissionAtHand
  'submission.publish': SubmissionAtHand
  'submission.withdraw': SubmissionAtHand
  'people.read': undefined
  'people.change': undefined
  'role.change': {
    readonly person: string
    readonly role: Role
    readonly held: readonly RoleHeld[]
    readonly grant: boolean
  }
  'key.read': undefined
  'key.change': undefined
  'audit.read': undefined
}
export type Action = keyof Actions

/** Whether it may be done; if not, how that is answered. */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly kind: ProblemKind; readonly code: string }

const YES: Decision = { allowed: true }

function no(kind: ProblemKind, code: string): Decision {
  return { allowed: false, kind, code }
}

const SIGN_IN = no('unauthenticated', 'auth.required')
const UNSEEN = no('not-found', 'not_found')
const WRONG_ROLE = no('forbidden', 'role.missing')
const WRONG_STATE = no('conflict', 'submission.wrong_state')
const NO_SCOPE = no('forbidden', 'key.scope_missing')
const NOT_YOURS = no('forbidden', 'series.not_yours')

/** One action with what it is done to. */
type Deed = { [A in Action]: { readonly action: A; readonly on: Actions[A] } }[Action]

const FOR_ALL: readonly Action[] = ['published.read', 'due.read', 'session.read', 'session.begin']

/** Whether only somebody known can ever do this. */
export function needsSomebody(action: Action): boolean {
  return !FOR_ALL.includes(action)
}

/** The only source of permission: whether an actor may do something, as things stand now. */
export function can<A extends Action>(actor: Actor, action: A, on: Actions[A]): Decision
export function can(actor: Actor, action: Action, on: Actions[Action]): Decision {
  // `Deed` pairs each action with its own kind of resource, as the signature above does.
  return decide(actor, { action, on } as Deed)
}

function decide(actor: Actor, deed: Deed): Decision {
  switch (deed.action) {
    case 'published.read':
    case 'due.read':
    case 'session.read':
      return YES
    case 'session.begin':
      return actor.kind === 'key' ? NO_SCOPE : YES
    default:
  }
  if (actor.kind === 'anonymous') return SIGN_IN
  if (actor.kind === 'key' && !inScope(actor.scopes, deed.action)) return NO_SCOPE
  switch (deed.action) {
    case 'session.end':
    case 'password.change':
      return YES
    case 'submission.list':
      return holdsAny(actor, ['producer', 'validator', 'publisher']) ? YES : WRONG_ROLE
    case 'submission.create':
      return maySend(actor, deed.on)
    case 'mapping.read':
      return maySend(actor, { ...deed.on, owners: [] })
    case 'people.read':
    case 'people.change':
    case 'key.read':
    case 'key.change':
    case 'audit.read':
      return holds(actor, 'administrator') ? YES : WRONG_ROLE
    case 'role.change':
      return mayChangeRole(actor, deed.on)
    default:
      return onSubmission(actor, deed)
  }
}

const SCOPE_OF: Partial<Record<Action, Scope>> = {
  'submission.list': 'submissions:read',
  'mapping.read': 'submissions:read',
  'submission.read': 'submissions:read',
  'submission.create': 'submissions:write',
  'submission.replace': 'submissions:write',
  'submission.explain': 'submissions:write',
  'submission.submit': 'submissions:write',
}

function inScope(scopes: readonly Scope[], action: Action): boolean {
  const scope = SCOPE_OF[action]
  return scope !== undefined && scopes.includes(scope)
}

function holdsAny(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind !== 'anonymous' && actor.roles.some(({ role }) => roles.includes(role))
}

/** A producer sends for the own institution, and only series of that institution. */
function maySend(actor: Actor, on: Actions['submission.create']): Decision {
  if (!holdsAny(actor, ['producer'])) return WRONG_ROLE
  if (!holds(actor, 'producer', on.institution)) return NOT_YOURS
  return on.owners.every((owner) => owner === on.institution) ? YES : NOT_YOURS
}

/** Nobody changes the own rights, and whoever manages people has no part in figures. */
function mayChangeRole(actor: Actor, on: Actions['role.change']): Decision {
  if (!holds(actor, 'administrator')) return WRONG_ROLE
  if (personBehind(actor) === on.person) return no('forbidden', 'role.above_your_own')
  const others = on.held.map(({ role }) => role)
  const clash =
    on.grant &&
    (on.role === 'administrator'
      ? others.some((role) => IN_PRODUCTION.includes(role))
      : IN_PRODUCTION.includes(on.role) && others.includes('administrator'))
  return clash ? no('conflict', 'role.incompatible') : YES
}

const IN_PRODUCTION: readonly Role[] = ['producer', 'validator', 'publisher']

type OnSubmission = Extract<Deed, { readonly on: SubmissionAtHand }>

const STATES: Readonly<Record<OnSubmission['action'], readonly SubmissionState[]>> = {
  'submission.read': ['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'],
  'submission.replace': ['draft', 'returned'],
  'submission.explain': ['draft', 'returned'],
  'submission.submit': ['draft', 'returned'],
  'submission.comment': ['draft', 'submitted', 'returned', 'approved', 'published'],
  'submission.delegate': ['submitted'],
  'submission.return': ['submitted', 'approved'],
  'submission.approve': ['submitted'],
  'submission.publish': ['approved'],
  'submission.withdraw': ['draft', 'submitted', 'returned', 'approved', 'published'],
}

function onSubmission(actor: Actor, deed: OnSubmission): Decision {
  const { action, on } = deed
  if (!sees(actor, on)) return UNSEEN
  if (!STATES[action].includes(on.state)) return WRONG_STATE
  const person = personBehind(actor)
  if (action === 'submission.approve' && person !== undefined && on.senders.includes(person)) {
    return no('conflict', 'approval.same_person')
  }
  if (!rolesFor(deed).some((role) => holds(actor, role, institutionOf(role, on)))) return WRONG_ROLE
  if (deed.action === 'submission.replace')
    return deed.on.owners.every((owner) => owner === on.institution) ? YES : NOT_YOURS
  return YES
}

/** Publishers see what is approved and what came of it; an institution sees its own. */
function sees(actor: Actor, on: SubmissionAtHand): boolean {
  const isReleased = on.state === 'approved' || on.state === 'published'
  return (
    holds(actor, 'producer', on.institution) ||
    holds(actor, 'validator', on.institution) ||
    (isReleased && holds(actor, 'publisher'))
  )
}

function institutionOf(role: Role, on: SubmissionAtHand): string {
  return role === 'publisher' ? EVERYWHERE : on.institution
}

/** Any of these roles will do. */
function rolesFor({ action, on }: OnSubmission): readonly Role[] {
  switch (action) {
    case 'submission.read':
    case 'submission.comment':
      return ['producer', 'validator', 'publisher']
    case 'submission.replace':
    case 'submission.explain':
    case 'submission.submit':
      return ['producer']
    case 'submission.delegate':
    case 'submission.approve':
      return ['validator']
    case 'submission.return':
      return on.state === 'approved' ? ['validator', 'publisher'] : ['validator']
    case 'submission.publish':
      return ['publisher']
    case 'submission.withdraw':
      return on.state === 'approved' || on.state === 'published' ? ['publisher'] : ['producer']
  }
}
