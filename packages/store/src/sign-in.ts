import type { Work } from './work.ts'

/** Attempts to sign in since an instant: of one account, and from one address, with the oldest of each. */
export type Attempts = Readonly<
  Record<'account' | 'address', { readonly count: number; readonly oldest: string | null }>
>

/** Counts recent attempts and forgets older ones. */
export async function attemptsSince(
  { db }: Work,
  who: { readonly account: string; readonly address: string },
  since: string,
): Promise<Attempts> {
  await db.deleteFrom('sign_in_attempt').where('at', '<', since).execute()
  const of = async (column: 'account' | 'address') => {
    const row = await db
      .selectFrom('sign_in_attempt')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('at').as('oldest')])
      .where(column, '=', who[column])
      .executeTakeFirst()
    return { count: Number(row?.count ?? 0), oldest: row?.oldest ?? null }
  }
  return { account: await of('account'), address: await of('address') }
}

/** Writes down that somebody tries to sign in, before it is known whether the password is right. */
export async function noteAttempt(
  { db }: Work,
  attempt: {
    readonly id: string
    readonly account: string
    readonly address: string
    readonly at: string
  },
): Promise<void> {
  await db.insertInto('sign_in_attempt').values(attempt).execute()
}

/** Forgets the attempts of an account once it has signed in, and its attempt among those of the address. */
export async function forgetAttempts({ db }: Work, account: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('account', '=', account).execute()
}

/** Keeps the hash of a link with which a person may set a password once. Earlier links of the person end. */
export async function addPasswordLink(
  { db }: Work,
  link: {
    readonly hash: string
    readonly person: string
    readonly createdBy: string
    readonly createdAt: string
    readonly expiresAt: string
  },
): Promise<void> {
  await db
    .updateTable('password_link')
    .set({ used_at: link.createdAt })
    .where('person', '=', link.person)
    .where('used_at', 'is', null)
    .execute()
  await db
    .insertInto('password_link')
    .values({
      hash: link.hash,
      person: link.person,
      created_by: link.createdBy,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Uses up a link. @returns The person it was made for; `undefined` when it has ended, was used or never was. */
export async function usePasswordLink(
  { db }: Work,
  hash: string,
  at: string,
): Promise<string | undefined> {
  const row = await db
    .updateTable('password_link')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('person')
    .executeTakeFirst()
  return row?.person
}
