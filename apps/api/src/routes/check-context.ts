import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { templateVersion } from '@marsad/exchange'
import { Problem } from '@marsad/model'
import { catalogueForChecking, writeCheckingCatalogue } from '@marsad/validation'
import { CheckContextAnswer } from '../contract/check-context.ts'
import { headTag, type Library } from '../library.ts'
import { heldFor } from '../production/submission/upload.ts'
import { answers, IdParameter, isFresh } from './answers.ts'
import { hookOf } from './hook.ts'

const context = createRoute({
  method: 'get',
  path: '/{id}/check-context',
  summary: 'What a file of a collection is checked against before it is sent',
  request: { params: IdParameter('CNSS_EMP'), query: z.strictObject({}) },
  responses: answers(CheckContextAnswer, 'Definitions, codes, and the figures published so far'),
})

/** `/collections/{id}/check-context`: with it the rules find in a browser what they find here. */
export const checkContext = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf }).openapi(context, async (c) => {
    const { catalogue, memo } = library
    const { id } = c.req.valid('param')
    const collection = catalogue.collections.get(id)
    if (collection === undefined) {
      throw new Problem('not-found', 'not_found', `The catalogue has no collection "${id}".`)
    }
    if (isFresh(c, await headTag(library))) return c.body(null, 304)
    const slice: unknown = await memo('for-checking', catalogue.hash, async () =>
      JSON.parse(writeCheckingCatalogue(catalogueForChecking(catalogue))),
    )
    const { earlier, others } = await heldFor(library, collection)
    const version = templateVersion(catalogue, collection)
    return c.json(
      { version, catalogue: slice, earlier: earlier.map(plain), others: others.map(plain) },
      200,
    )
  })

type Held = Awaited<ReturnType<typeof heldFor>>['earlier'][number]

/** A series as JSON has it. */
function plain({ measure, basis, key, observations }: Held) {
  return {
    ...{ measure, basis, key: [...key] },
    observations: observations.map((one) => ({ ...one, period: one.period as string })),
  }
}
