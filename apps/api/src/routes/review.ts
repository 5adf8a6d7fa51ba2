import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  ChangesAnswer,
  ChangesQuery,
  CourseAnswer,
  CourseQuery,
  ReviewersAnswer,
} from '../contract/review.ts'
import type { Library } from '../library.ts'
import type { Gated } from '../permission/gate.ts'
import { requireRight } from '../permission/require-right.ts'
import { atHand, visibleSubmission } from '../production/submission/desk.ts'
import { changesAnswer, courseAnswer } from '../reading/changes.ts'
import { reviewersOf } from '../reading/reviewers.ts'
import { IdParameter } from './answers.ts'
import { hookOf } from './hook.ts'
import { privateAnswers, SIGNED_IN } from './written.ts'

const params = IdParameter('2b0c5f2e-6f0f-4c7a-9a55-0d6c2f1c9d10')
const security = SIGNED_IN

const changes = createRoute({
  ...{ method: 'get', path: '/{id}/changes', security },
  summary: 'The figures of the file beside what is public, the largest changes first',
  request: { params, query: ChangesQuery },
  responses: privateAnswers(ChangesAnswer, 'Changes with their cells, and how many of each kind'),
})
const course = createRoute({
  ...{ method: 'get', path: '/{id}/course', security },
  summary: 'One series before and after',
  request: { params, query: CourseQuery },
  responses: privateAnswers(CourseAnswer, 'Every period with the public figure and the one to be'),
})
const reviewers = createRoute({
  ...{ method: 'get', path: '/{id}/reviewers', security },
  summary: 'Who may approve it: to whom a review can be handed',
  request: { params, query: z.strictObject({}) },
  responses: privateAnswers(ReviewersAnswer, 'People by name'),
})

/** `/submissions/{id}/…`: what a reviewer looks at before deciding. */
export const review = (library: Library) => {
  const { reader } = library.store
  return new OpenAPIHono<Gated>({ defaultHook: hookOf })
    .openapi(changes, async (c) => {
      const one = await visibleSubmission(reader, c.get('actor'), c.req.valid('param').id)
      return c.json(await changesAnswer(library, one, c.req.valid('query')), 200)
    })
    .openapi(course, async (c) => {
      const one = await visibleSubmission(reader, c.get('actor'), c.req.valid('param').id)
      return c.json(await courseAnswer(library, one, c.req.valid('query')), 200)
    })
    .openapi(reviewers, async (c) => {
      const actor = c.get('actor')
      const one = await visibleSubmission(reader, actor, c.req.valid('param').id)
      requireRight(actor, 'submission.delegate', atHand(one))
      return c.json(await reviewersOf(library, one), 200)
    })
}
