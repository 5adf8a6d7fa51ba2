import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OverviewAnswer } from '../contract/overview.ts'
import { headTag, type Library } from '../library.ts'
import { overview as overviewOf } from '../reading/overview.ts'
import { answers, isFresh } from './answers.ts'
import { hookOf } from './hook.ts'

const whole = createRoute({
  method: 'get',
  path: '/',
  summary: 'What is published, in one answer: lead figures, completeness, newest publications',
  request: { query: z.strictObject({}) },
  responses: answers(OverviewAnswer, 'The state of things'),
})

/** `/overview`: what a home page says. */
export const overview = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf }).openapi(whole, async (c) => {
    if (isFresh(c, await headTag(library))) return c.body(null, 304)
    return c.json(await overviewOf(library), 200)
  })
