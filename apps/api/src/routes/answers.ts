import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ProblemAnswer } from '../contract/common.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemAnswer } },
})

/** A JSON answer with its tag, the answer that it has not changed, and how it can fail. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    304: { description: 'Not changed since the tag that If-None-Match names' },
    400: problem('The request cannot be read; `errors` lists everything that is wrong with it'),
    404: problem('Nothing is at this address'),
  } as const
}

/** A file answer. */
export function fileAnswers(mediaType: string, description: string) {
  return {
    200: {
      description,
      content: { [mediaType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: { description: 'Not changed since the tag that If-None-Match names' },
    400: problem('The request cannot be read; `errors` lists everything that is wrong with it'),
    404: problem('Nothing is at this address'),
  } as const
}

/**
 * Puts the tag of an answer on it and tells whether the reader already has it.
 *
 * @param tag Changes whenever the answer does; RFC 9110 §8.8.3.
 */
export function isFresh(c: Context, tag: string): boolean {
  const etag = `"${tag}"`
  c.header('etag', etag)
  c.header('cache-control', 'no-cache')
  const held = c.req.header('if-none-match')
  if (held === undefined) return false
  return held
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
}

export const IdParameter = (example: string) => z.object({ id: z.string().openapi({ example }) })

/** A query of a data request: dimension codes and options, checked against the structure of the measure. */
export const DataQuery = z
  .object({
    asOf: z.string().optional().openapi({
      description: 'A vintage id, a day or an instant: figures as known then',
      example: 'HCP_ENE_2025',
    }),
    from: z.string().optional().openapi({ description: 'First period', example: '2017' }),
    to: z.string().optional().openapi({ description: 'Last period', example: '2025' }),
    basis: z.string().optional().openapi({
      description: 'preferred (derived where there is a value, else reported), derived or reported',
      example: 'preferred',
    }),
  })
  .catchall(z.string())
