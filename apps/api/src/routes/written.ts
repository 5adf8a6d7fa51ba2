import type { z } from '@hono/zod-openapi'
import { ProblemAnswer } from '../contract/common.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemAnswer } },
})

/** How requests that change something, or show what is not public, can fail. */
const failures = {
  400: problem('The request cannot be read'),
  401: problem('Nobody is signed in, or the key is not known'),
  403: problem('The right is missing'),
  404: problem('Nothing is here, or nothing that you may see'),
  409: problem('Not possible in the present state'),
  422: problem('What was sent is refused; `errors` lists everything that is wrong with it'),
  429: problem('Too many requests; Retry-After says when to come back'),
} as const

/** A JSON answer to somebody with a right. */
export function privateAnswers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    ...failures,
  } as const
}

/** A JSON body that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** By session or by key. */
export const SIGNED_IN = [{ session: [] }, { key: [] }]
