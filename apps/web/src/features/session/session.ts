import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Session } from '../../answers.ts'
import { type Query, query, reached, refused, v1 } from '../../queries.ts'
import { noteSignedIn } from '../../signed-in.ts'

export { holdsRole, type Person, type RoleName } from './roles.ts'

/** Who is signed in, and whether anybody can. */
export const sessionQuery = (): Query<Session> => ({
  ...query(['session'], async (init) => {
    const reply = await reached(v1.session.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 60_000,
})

/** Who is signed in; what is noted on this device follows what the server says. */
export function useSession() {
  const answer = useQuery(sessionQuery())
  const signedIn = answer.data === undefined ? undefined : answer.data.person !== null
  useEffect(() => {
    if (signedIn !== undefined) noteSignedIn(signedIn)
  }, [signedIn])
  return answer
}
