import type { Session } from '../../answers.ts'

/** Somebody who is signed in. */
export type Person = NonNullable<Session['person']>
/** What somebody may be. */
export type RoleName = Person['roles'][number]['role']

/** Whether somebody has one of some roles, for an institution if one is named. */
export function holdsRole(
  person: Person | null | undefined,
  roles: readonly RoleName[],
  institution?: string,
): boolean {
  return (
    person?.roles.some(
      (held) =>
        roles.includes(held.role) &&
        (institution === undefined || held.institution === institution || held.institution === '*'),
    ) === true
  )
}
