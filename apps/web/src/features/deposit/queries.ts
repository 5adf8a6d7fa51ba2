import type { MappingMemory } from '@marsad/exchange'
import type { DueList, Findings, Submission, Submissions } from '../../answers.ts'
import { type Query, query, reached, refused, v1 } from '../../queries.ts'

/** The submissions that the person may see, newest change first. */
export const submissionsQuery = (): Query<Submissions> => ({
  ...query(['submissions'], async (init) => {
    const reply = await reached(v1.submissions.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** What each institution owes, and how late it is. */
export const dueQuery = (): Query<DueList> =>
  query(['due'], async (init) => {
    const reply = await reached(v1.collections.due.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
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

/** What a file of a collection is checked against, as text: it is read in the thread that checks. */
export const contextQuery = (id: string): Query<string> =>
  query(['check-context', id], async (init) => {
    const reply = await reached(
      v1.collections[':id']['check-context'].$get({ param: { id }, query: {} }, init),
    )
    return reply.status === 200 ? reply.text() : refused(reply)
  })

/** What the institution confirmed of the columns of earlier files. */
export const memoryQuery = (id: string): Query<MappingMemory> =>
  query(['mapping', id], async (init) => {
    const reply = await reached(
      v1.collections[':id'].mapping.$get({ param: { id }, query: {} }, init),
    )
    if (reply.status !== 200) return refused(reply)
    const { heads, constants, codes } = await reply.json()
    // The schema of the route takes it from the same type.
    return { heads, constants, codes } as MappingMemory
  })
