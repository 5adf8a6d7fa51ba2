import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import { namesOf } from '@marsad/store'
import { MappingAnswer } from '../contract/mappings.ts'
import type { Library } from '../library.ts'
import type { Gated } from '../permission/gate.ts'
import { requireRight } from '../permission/require-right.ts'
import { memoryOf } from '../production/submission/mappings.ts'
import { IdParameter } from './answers.ts'
import { hookOf } from './hook.ts'
import { privateAnswers, SIGNED_IN } from './written.ts'

const remembered = createRoute({
  ...{ method: 'get', path: '/{id}/mapping', security: SIGNED_IN },
  summary: 'What your institution confirmed of the columns of its files for a collection',
  request: { params: IdParameter('CNSS_EMP'), query: z.strictObject({}) },
  responses: privateAnswers(MappingAnswer, 'Empty until a file was sent with its mapping'),
})

/** `/collections/{id}/mapping`: what is proposed for the next file of an institution. */
export const mappings = (library: Library) =>
  new OpenAPIHono<Gated>({ defaultHook: hookOf }).openapi(remembered, async (c) => {
    const { id } = c.req.valid('param')
    const { reader } = library.store
    const institution = library.catalogue.collections.get(id)?.institution
    if (institution === undefined) {
      throw new Problem('not-found', 'not_found', `The catalogue has no collection "${id}".`)
    }
    requireRight(c.get('actor'), 'mapping.read', { institution })
    const known = await memoryOf(reader, library.catalogue, { institution, collection: id })
    if (known === undefined) {
      const nothing = { heads: {}, constants: {}, codes: {} }
      return c.json({ ...nothing, confirmedAt: null, confirmedBy: null }, 200)
    }
    const { usable, confirmedAt, confirmedBy } = known
    const names = await namesOf(reader, [confirmedBy])
    const person = { id: confirmedBy, name: names.get(confirmedBy) ?? '' }
    return c.json({ ...usable, confirmedAt, confirmedBy: person }, 200)
  })
