import type { Effects, Findings, Submission, Submissions } from '../../answers.ts'
import { type Query, query, reached, refused, v1 } from '../../queries.ts'

/** The submissions that the person may see, newest change first. */
export const submissionsQuery = (): Query<Submissions> => ({
  ...query(['submissions'], async (init) => {
    const reply = await reached(v1.submissions.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** One submission with its remarks and its history. */
export const submissionQuery = (id: string): Query<Submission> => ({
  ...query(['submission', id], async (init) => {
    const reply = await reached(v1.submissions[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** Everything found in the last file of a submission. */
export const findingsQuery = (
  { id, round }: Pick<Submission, 'id' | 'round'>,
  lang: 'fr' | 'ar' | 'en',
): Query<Findings> =>
  query(['submission', id, 'findings', String(round), lang], async (init) => {
    const reply = await reached(
      v1.submissions[':id'].findings.$get({ param: { id }, query: { lang } }, init),
    )
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** Which published indicators a submission would move. */
export const effectsQuery = ({ id, round }: Pick<Submission, 'id' | 'round'>): Query<Effects> =>
  query(['submission', id, 'effects', String(round)], async (init) => {
    const reply = await reached(
      v1.submissions[':id'].effects.$get({ param: { id }, query: {} }, init),
    )
    return reply.status === 200 ? reply.json() : refused(reply)
  })
