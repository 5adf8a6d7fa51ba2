import { listPeople, type Submission } from '@marsad/store'
import { rolesOf } from '../accounts/actor-of.ts'
import type { Library } from '../library.ts'
import { can } from '../permission/can.ts'
import { atHand } from '../production/submission/desk.ts'

/** Who may approve a submission, by name. */
export async function reviewersOf({ store }: Library, one: Submission) {
  const people = await listPeople(store.reader)
  const items = people
    .filter(({ id, name, email, memberships }) => {
      const actor = { kind: 'person', id, name, email, session: '' } as const
      const roles = rolesOf(memberships)
      return can({ ...actor, roles }, 'submission.approve', atHand(one)).allowed
    })
    .map(({ id, name }) => ({ id, name }))
  return { items, total: items.length }
}
