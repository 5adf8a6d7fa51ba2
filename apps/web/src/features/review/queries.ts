import type { Changes, Course, Effects, ReleaseTime, Reviewers, Submission } from '../../answers.ts'
import { type Query, query, reached, refused, v1 } from '../../queries.ts'
import { freshId } from '../deposit/draft.ts'

/** What part of the changes is asked for. */
export type ChangesAsked = {
  readonly kind?: string
  readonly measure?: string
  readonly limit: number
  readonly offset: number
}

type Edition = Pick<Submission, 'id' | 'edition'>

/** The figures of a submission beside what is public, the largest changes first. */
export const changesQuery = ({ id, edition }: Edition, asked: ChangesAsked): Query<Changes> => {
  const { limit, offset, ...rest } = asked
  const asTexts = { ...rest, limit: String(limit), offset: String(offset) }
  return query(
    ['submission', id, 'changes', String(edition), JSON.stringify(asked)],
    async (init) => {
      const reply = await reached(
        v1.submissions[':id'].changes.$get({ param: { id }, query: asTexts }, init),
      )
      return reply.status === 200 ? reply.json() : refused(reply)
    },
  )
}

/** Which published indicators a submission would move, or has moved: a part of them, of one indicator if it is named. */
export const effectsQuery = (
  { id, edition }: Edition,
  asked: { readonly indicator?: string; readonly limit: number; readonly offset: number },
): Query<Effects> => {
  const { limit, offset, ...rest } = asked
  const asTexts = { ...rest, limit: String(limit), offset: String(offset) }
  return query(
    ['submission', id, 'effects', String(edition), JSON.stringify(asked)],
    async (init) => {
      const reply = await reached(
        v1.submissions[':id'].effects.$get({ param: { id }, query: asTexts }, init),
      )
      return reply.status === 200 ? reply.json() : refused(reply)
    },
  )
}

/** One series with and without a submission. */
export const courseQuery = (
  { id, edition }: Edition,
  of: { readonly measure: string; readonly key: string },
): Query<Course> =>
  query(['submission', id, 'course', String(edition), of.measure, of.key], async (init) => {
    const reply = await reached(
      v1.submissions[':id'].course.$get({ param: { id }, query: { ...of } }, init),
    )
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** Who may take over a review. */
export const reviewersQuery = (id: string): Query<Reviewers> => ({
  ...query(['submission', id, 'reviewers'], async (init) => {
    const reply = await reached(
      v1.submissions[':id'].reviewers.$get({ param: { id }, query: {} }, init),
    )
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** A time of release on both clocks, and what time it is on the server. */
export const releaseTimeQuery = (at?: string): Query<ReleaseTime> => ({
  ...query(['release-time', at ?? ''], async (init) => {
    const reply = await reached(
      v1['release-time'].$get({ query: at === undefined ? {} : { at } }, init),
    )
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** A step that a reviewer or a publisher takes, with what is said in it. */
export type Step =
  | { readonly verb: 'return' | 'withdraw'; readonly body: { readonly reason: string } }
  | {
      readonly verb: 'approve'
      readonly body: { readonly sha256: string; readonly comment?: string }
    }
  | { readonly verb: 'delegate'; readonly body: { readonly to: string } }
  | {
      readonly verb: 'publish'
      readonly body: { readonly releaseAt?: string; readonly note?: string }
    }

/**
 * Takes a step with a submission as it was seen. With the same key it is the same step, however often it is sent.
 *
 * @throws ApiError
 */
export async function takeStep({ id, edition }: Edition, step: Step, key: string): Promise<void> {
  const on = v1.submissions[':id']
  const shared = {
    ...{ param: { id }, query: {} },
    header: { 'if-match': `"${edition}"`, 'idempotency-key': key },
  }
  const send = () => {
    switch (step.verb) {
      case 'return':
        return on.return.$post({ ...shared, json: step.body })
      case 'withdraw':
        return on.withdraw.$post({ ...shared, json: step.body })
      case 'approve':
        return on.approve.$post({ ...shared, json: step.body })
      case 'delegate':
        return on.delegate.$post({ ...shared, json: step.body })
      case 'publish':
        return on.publish.$post({ ...shared, json: step.body })
    }
  }
  const reply = await reached(send())
  if (reply.status !== 200) await refused(reply)
}

/** The cell that a remark is about. */
export type Place = { readonly sheet: string; readonly row: number; readonly column: number }

/** Remarks on a submission, or on a cell of its file. @throws ApiError */
export async function addComment(
  id: string,
  remark: { readonly text: string; readonly place: Place | null },
): Promise<void> {
  const reply = await reached(
    v1.submissions[':id'].comments.$post({
      ...{ param: { id }, query: {}, header: { 'idempotency-key': freshId() } },
      json: remark,
    }),
  )
  if (reply.status !== 200) await refused(reply)
}
