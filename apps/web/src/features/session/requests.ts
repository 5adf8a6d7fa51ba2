import { reached, refused, v1 } from '../../queries.ts'

/** Begins a session. @throws ApiError. */
export async function signIn(given: {
  readonly email: string
  readonly password: string
}): Promise<void> {
  const reply = await reached(v1['sign-in'].$post({ query: {}, json: given }))
  if (reply.status !== 200) await refused(reply)
}

/** Ends this session, or all of them. @throws ApiError. */
export async function signOut(everywhere: boolean): Promise<void> {
  const reply = await reached(v1['sign-out'].$post({ query: {}, json: { everywhere } }))
  if (reply.status !== 200 && reply.status !== 401) await refused(reply)
}

/** Sets a password with the code that an administrator handed over. @throws ApiError. */
export async function setPassword(given: {
  readonly code: string
  readonly password: string
}): Promise<void> {
  const reply = await reached(v1.password.$post({ query: {}, json: given }))
  if (reply.status !== 200) await refused(reply)
}

/** Changes the own password; every session ends. @throws ApiError. */
export async function changePassword(given: {
  readonly current: string
  readonly password: string
}): Promise<void> {
  const reply = await reached(v1.password.change.$post({ query: {}, json: given }))
  if (reply.status !== 200) await refused(reply)
}
