import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { GeographyAnswer } from '../contract/territory.ts'
import type { Library } from '../library.ts'
import { geographyOf } from '../reading/geography.ts'
import { answers, isFresh } from './answers.ts'
import { hookOf } from './hook.ts'

const territories = createRoute({
  method: 'get',
  path: '/',
  summary: 'Shapes and tiles of the territories, with their attribution',
  request: { query: z.strictObject({}) },
  responses: answers(GeographyAnswer, 'Tiles always; shapes where a boundary file is installed'),
})

/** `/geography`: what maps are drawn on. */
export const geography = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf }).openapi(territories, async (c) => {
    const { geography, tag } = await geographyOf(library)
    if (isFresh(c, tag)) return c.body(null, 304)
    return c.json(geography, 200)
  })
