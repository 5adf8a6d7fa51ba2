import type { SubmissionState } from '@marsad/store'
import { describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS, ROLES, type RoleHeld, type Scope } from './actor.ts'
import { type Action, type Actions, can } from './can.ts'

function person(id: string, ...roles: readonly string[]): Actor {
  return { kind: 'person', id, name: id, email: `${id}@x.example`, roles: held(roles), session: id }
}

function key(owner: string, scopes: readonly Scope[], ...roles: readonly string[]): Actor {
  return {
    ...{ kind: 'key', id: `key-${owner}`, name: 'nightly', owner, scopes },
    ...{ roles: held(roles), institution: 'CNSS' },
  }
}

/** `producer@CNSS`, `publisher`. */
function held(texts: readonly string[]): readonly RoleHeld[] {
  return texts.map((text) => {
    const [name = '', institution = '*'] = text.split('@')
    const role = ROLES.find((one) => one === name)
    if (role === undefined) throw new Error(`there is no role ${name}`)
    return { role, institution }
  })
}

const BOTH: readonly Scope[] = ['submissions:read', 'submissions:write']

/** Everybody who could ask, in the order of the columns below. CNSS is the institution of the submission. */
const WHO: Readonly<Record<string, Actor>> = {
  anonymous: ANONYMOUS,
  'nobody in particular': person('eve'),
  viewer: person('vera', 'viewer'),
  producer: person('paula', 'producer@CNSS'),
  'producer elsewhere': person('pedro', 'producer@DGSN'),
  validator: person('victor', 'validator@CNSS'),
  'validator elsewhere': person('vanda', 'validator@DGSN'),
  publisher: person('petra', 'publisher'),
  administrator: person('adam', 'administrator'),
  trainer: person('tara', 'trainer'),
  sender: person('sam', 'producer@CNSS'),
  uploader: person('ugo', 'producer@CNSS'),
  'sender with every role': person('sam', 'producer@CNSS', 'validator@CNSS', 'publisher'),
  'uploader who validates': person('ugo', 'validator@CNSS'),
  key: key('paula', BOTH, 'producer@CNSS'),
  'key to read': key('paula', ['submissions:read'], 'producer@CNSS'),
  'key of one who left': key('paula', BOTH),
  'key of a validator': key('victor', BOTH, 'validator@CNSS', 'publisher'),
}

/**
 * What each may do to a submission of CNSS that sam sent and ugo uploaded, where its state allows it.
 * y may, n 403 role.missing, u 404 not_found, i 401 auth.required, s 409 approval.same_person, k 403 key.scope_missing,
 * p as y where it is approved or published and else u, q as n there and else u.
 *                          anonymous, nobody, viewer | producer, elsewhere | validator, elsewhere |
 *                          publisher, administrator, trainer | sender, uploader, sender+, uploader+ |
 *                          key, key to read, key of one who left, key of a validator
 */
const TABLE: Readonly<Record<string, string>> = {
  'submission.read': '     iuu yu yu puu yyyy yyuy',
  'submission.replace': '  iuu yu nu quu yyyn ykun',
  'submission.explain': '  iuu yu nu quu yyyn ykun',
  'submission.submit': '   iuu yu nu quu yyyn ykun',
  'submission.comment': '  iuu yu yu puu yyyy kkkk',
  'submission.delegate': ' iuu nu yu quu nnyy kkkk',
  'submission.return': '   iuu nu yu puu nnyy kkkk',
  'submission.approve': '  iuu nu yu quu ssss kkkk',
  'submission.publish': '  iuu nu nu puu nnyn kkkk',
}

/** Withdrawing is for producers before approval, and for publishers after it. */
const WITHDRAW = {
  before: 'iuu yu nu uuu yyyn kkkk',
  after: ' iuu nu nu yuu nnyn kkkk',
}

const STATES: readonly SubmissionState[] = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
]

const POSSIBLE: Readonly<Record<string, string>> = {
  'submission.read': 'draft submitted returned approved published withdrawn',
  'submission.replace': 'draft returned',
  'submission.explain': 'draft returned',
  'submission.submit': 'draft returned',
  'submission.comment': 'draft submitted returned approved published',
  'submission.delegate': 'submitted',
  'submission.return': 'submitted approved',
  'submission.approve': 'submitted',
  'submission.publish': 'approved',
  'submission.withdraw': 'draft submitted returned approved published',
}

const CODES: Readonly<Record<string, string>> = {
  y: 'yes',
  n: 'forbidden role.missing',
  u: 'not-found not_found',
  i: 'unauthenticated auth.required',
  s: 'conflict approval.same_person',
  k: 'forbidden key.scope_missing',
}

function expected(action: string, who: number, state: SubmissionState): string {
  const isReleased = state === 'approved' || state === 'published'
  const row =
    action === 'submission.withdraw'
      ? isReleased
        ? WITHDRAW.after
        : WITHDRAW.before
      : (TABLE[action] ?? '')
  const mark = row.replaceAll(' ', '')[who] ?? '?'
  const seen =
    mark === 'p' ? (isReleased ? 'y' : 'u') : mark === 'q' ? (isReleased ? 'n' : 'u') : mark
  const inState = POSSIBLE[action]?.split(' ').includes(state) === true
  if (!inState && ['y', 'n', 's'].includes(seen)) return 'conflict submission.wrong_state'
  return CODES[seen] ?? `no code for ${mark}`
}

function answer<A extends Action>(actor: Actor, action: A, on: Actions[A]): string {
  const decision = can(actor, action, on)
  return decision.allowed ? 'yes' : `${decision.kind} ${decision.code}`
}

describe('can', () => {
  it('answers for every person, deed, state and institution as the table says', () => {
    let cells = 0
    const names = Object.keys(WHO)
    for (const action of Object.keys(POSSIBLE)) {
      for (const [index, name] of names.entries()) {
        for (const state of STATES) {
          for (const institution of ['CNSS', 'ANAPEC']) {
            const on = { institution, state, senders: ['sam', 'ugo'], owners: [institution] }
            const actor = WHO[name] ?? ANONYMOUS
            const ours = institution === 'CNSS'
            const wanted = ours ? expected(action, index, state) : elsewhere(actor, action, state)
            const given = answer(actor, action as 'submission.replace', on)
            expect(given, `${name}: ${action} ${state} of ${institution}`).toBe(wanted)
            cells += 1
          }
        }
      }
    }
    expect(cells).toBeGreaterThanOrEqual(2000)
  })

  it('lets a producer send for the own institution only, and only its own series', () => {
    const of = (name: string, institution: string, ...owners: string[]) =>
      answer(WHO[name] ?? ANONYMOUS, 'submission.create', { institution, owners })
    expect(of('producer', 'CNSS', 'CNSS')).toBe('yes')
    expect(of('key', 'CNSS', 'CNSS')).toBe('yes')
    expect(of('producer', 'DGSN', 'DGSN')).toBe('forbidden series.not_yours')
    expect(of('producer', 'CNSS', 'CNSS', 'DGSN')).toBe('forbidden series.not_yours')
    expect(of('key', 'DGSN', 'DGSN')).toBe('forbidden series.not_yours')
    expect(of('validator', 'CNSS', 'CNSS')).toBe('forbidden role.missing')
    expect(of('administrator', 'CNSS', 'CNSS')).toBe('forbidden role.missing')
    expect(of('publisher', 'CNSS', 'CNSS')).toBe('forbidden role.missing')
    expect(of('key to read', 'CNSS', 'CNSS')).toBe('forbidden key.scope_missing')
    expect(of('key of one who left', 'CNSS', 'CNSS')).toBe('forbidden role.missing')
    expect(of('anonymous', 'CNSS', 'CNSS')).toBe('unauthenticated auth.required')
  })

  it('shows what an institution confirmed of its files to its producers', () => {
    const of = (name: string, institution: string) =>
      answer(WHO[name] ?? ANONYMOUS, 'mapping.read', { institution })
    for (const name of ['producer', 'sender', 'key', 'key to read'])
      expect(of(name, 'CNSS'), name).toBe('yes')
    for (const name of ['validator', 'publisher', 'administrator', 'viewer', 'trainer'])
      expect(of(name, 'CNSS'), name).toBe('forbidden role.missing')
    expect(of('producer elsewhere', 'CNSS')).toBe('forbidden series.not_yours')
    expect(of('key', 'DGSN')).toBe('forbidden series.not_yours')
    expect(of('key of one who left', 'CNSS')).toBe('forbidden role.missing')
    expect(of('anonymous', 'CNSS')).toBe('unauthenticated auth.required')
  })

  it('refuses a file with series of another institution in a submission of the own', () => {
    const on = {
      institution: 'CNSS',
      state: 'draft',
      senders: [],
      owners: ['CNSS', 'DGSN'],
    } as const
    expect(answer(WHO.producer ?? ANONYMOUS, 'submission.replace', on)).toBe(
      'forbidden series.not_yours',
    )
  })

  it('keeps people and keys to administrators', () => {
    const deeds = ['people.read', 'people.change', 'key.read', 'key.change', 'audit.read'] as const
    for (const [name, actor] of Object.entries(WHO)) {
      for (const deed of deeds) {
        const wanted =
          name === 'administrator'
            ? 'yes'
            : actor.kind === 'anonymous'
              ? 'unauthenticated auth.required'
              : actor.kind === 'key'
                ? 'forbidden key.scope_missing'
                : 'forbidden role.missing'
        expect(answer(actor, deed, undefined), `${name}: ${deed}`).toBe(wanted)
      }
    }
  })

  it('lets nobody change their own rights, nor mix accounts with figures', () => {
    const change = (who: Actor, role: RoleHeld['role'], person: string, ...roles: string[]) =>
      answer(who, 'role.change', { person, role, held: held(roles), grant: true })
    const adam = WHO.administrator ?? ANONYMOUS
    expect(change(adam, 'publisher', 'petra')).toBe('yes')
    expect(change(adam, 'publisher', 'adam', 'administrator')).toBe('forbidden role.above_your_own')
    expect(change(adam, 'producer', 'other', 'administrator')).toBe('conflict role.incompatible')
    expect(change(adam, 'administrator', 'petra', 'publisher')).toBe('conflict role.incompatible')
    expect(change(adam, 'administrator', 'vera', 'viewer')).toBe('yes')
    expect(change(WHO.publisher ?? ANONYMOUS, 'publisher', 'eve')).toBe('forbidden role.missing')
  })

  it('shows what is published to everybody, and lets no key begin a session', () => {
    for (const [name, actor] of Object.entries(WHO)) {
      expect(answer(actor, 'published.read', undefined), name).toBe('yes')
      expect(answer(actor, 'due.read', undefined), name).toBe('yes')
      expect(answer(actor, 'session.read', undefined), name).toBe('yes')
      expect(answer(actor, 'session.begin', undefined), name).toBe(
        actor.kind === 'key' ? 'forbidden key.scope_missing' : 'yes',
      )
    }
  })
})

/** Of a submission of ANAPEC, with which nobody here has to do, publishers alone see anything. */
function elsewhere(actor: Actor, action: string, state: SubmissionState): string {
  if (actor.kind === 'anonymous') return 'unauthenticated auth.required'
  if (actor.kind === 'key') {
    const [reads, writes] = [
      action === 'submission.read',
      ['submission.replace', 'submission.explain', 'submission.submit'].includes(action),
    ]
    const inScope =
      (reads && actor.scopes.includes('submissions:read')) ||
      (writes && actor.scopes.includes('submissions:write'))
    return inScope ? 'not-found not_found' : 'forbidden key.scope_missing'
  }
  const publishes = actor.roles.some(({ role }) => role === 'publisher')
  if (!publishes || (state !== 'approved' && state !== 'published')) return 'not-found not_found'
  if (POSSIBLE[action]?.split(' ').includes(state) !== true)
    return 'conflict submission.wrong_state'
  const may = ['read', 'comment', 'return', 'publish', 'withdraw'].map((one) => `submission.${one}`)
  return may.includes(action) ? 'yes' : 'forbidden role.missing'
}
