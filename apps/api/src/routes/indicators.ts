import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { revisionOf } from '@marsad/store'
import { AvailabilityAnswer, DataAnswer, LineageAnswer } from '../contract/data.ts'
import { IndicatorListAnswer, IndicatorRecordAnswer } from '../contract/measures.ts'
import { headTag, type Library, measureOf, measureTag } from '../library.ts'
import { codesWithFigures } from '../reading/availability.ts'
import { readDataRequest } from '../reading/data-request.ts'
import { eachFacet, type FacetId } from '../reading/facets.ts'
import { answerOf, figuresOf } from '../reading/figures.ts'
import { lineageOf } from '../reading/lineage.ts'
import { indicatorList } from '../reading/lists.ts'
import { indicatorRecord } from '../reading/records.ts'
import { answers, DataQuery, fileAnswers, IdParameter, isFresh } from './answers.ts'
import { answerFile, CSV, XLSX } from './figures-files.ts'
import { hookOf } from './hook.ts'

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const EXAMPLES: Readonly<Record<FacetId, string>> = {
  theme: 'DW01,DW03',
  state: 'held',
  institution: 'HCP',
  kind: 'rate',
  sourceType: 'SURVEY',
  frequency: 'A',
  headline: 'true',
  sdg: '*',
  ilostat: '*',
}
/** One or several codes of a filter, parted by commas; `*` is any. */
const Codes = (example: string) =>
  z
    .string()
    .transform((text) => text.split(','))
    .optional()
    .openapi({
      type: 'string',
      description: 'One or several codes, parted by commas; * for any',
      example,
    })
const params = IdParameter('UNEMPLOYMENT_RATE')

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The indicators, with coverage and latest value',
  request: {
    query: z.strictObject({
      ...eachFacet((id) => Codes(EXAMPLES[id])),
      q: z.string().max(200).optional().openapi({ example: 'chomage' }),
      withData: Flag.optional().openapi({
        type: 'string',
        enum: ['true', 'false'],
        example: 'true',
      }),
      recent: z.coerce.number().int().min(1).max(60).optional().openapi({
        description: 'How many of the newest points come along',
        example: 12,
      }),
      lang: z.enum(['fr', 'ar', 'en']).optional().openapi({
        description: 'The definition in this language comes along; titles in it are found first',
        example: 'fr',
      }),
      facets: Flag.optional().openapi({
        type: 'string',
        enum: ['true', 'false'],
        description:
          'The codes of each filter come along with how many indicators each would leave',
        example: 'true',
      }),
    }),
  },
  responses: answers(IndicatorListAnswer, 'Indicators in catalogue order, or best match first'),
})

const record = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'The whole record of an indicator',
  request: { params, query: z.strictObject({}) },
  responses: answers(IndicatorRecordAnswer, 'Definition, formula, dimensions, sources, coverage'),
})

const data = createRoute({
  method: 'get',
  path: '/{id}/data',
  summary: 'Figures of an indicator',
  request: { params, query: DataQuery },
  responses: answers(DataAnswer, 'Lines of figures, values unrounded'),
})

const availability = createRoute({
  method: 'get',
  path: '/{id}/availability',
  summary: 'Which codes of an indicator have figures together',
  request: { params, query: z.object({}).catchall(z.string()) },
  responses: answers(AvailabilityAnswer, 'Codes per dimension, the others being as asked'),
})

const csv = createRoute({
  method: 'get',
  path: '/{id}/data.csv',
  summary: 'Figures of an indicator as CSV',
  request: { params, query: DataQuery },
  responses: fileAnswers(CSV, 'One observation a line'),
})

const xlsx = createRoute({
  method: 'get',
  path: '/{id}/data.xlsx',
  summary: 'Figures of an indicator as a workbook',
  request: { params, query: DataQuery },
  responses: fileAnswers(XLSX, 'Sheets of figures, facts and notes'),
})

const lineage = createRoute({
  method: 'get',
  path: '/{id}/lineage',
  summary: 'How one figure was computed, down to the cells it came from',
  request: {
    params,
    query: z
      .object({
        period: z.string().optional().openapi({ example: '2023' }),
        asOf: z.string().optional().openapi({ example: 'HCP_ENE_2025' }),
      })
      .catchall(z.string()),
  },
  responses: answers(LineageAnswer, 'The calculation, its operands and what was published'),
})

/** `/indicators`: the list, one record, its figures, and how a figure was made. */
export const indicators = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf })
    .openapi(list, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await indicatorList(library, c.req.valid('query')), 200)
    })
    .openapi(record, async (c) => {
      const indicator = measureOf(library, 'indicators', c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await indicatorRecord(library, indicator), 200)
    })
    .openapi(data, async (c) => {
      const indicator = measureOf(library, 'indicators', c.req.valid('param').id)
      const request = readDataRequest(library.catalogue, indicator, c.req.valid('query'))
      if (isFresh(c, await measureTag(library, indicator))) return c.body(null, 304)
      const figures = await figuresOf(library, indicator, request)
      return c.json(answerOf(library, figures, await revisionOf(library.store, indicator.id)), 200)
    })
    .openapi(availability, async (c) => {
      const one = measureOf(library, 'indicators', c.req.valid('param').id)
      const request = readDataRequest(library.catalogue, one, c.req.valid('query'))
      if (isFresh(c, await measureTag(library, one))) return c.body(null, 304)
      return c.json(await codesWithFigures(library, one, request), 200)
    })
    .openapi(csv, (c) =>
      answerFile(c, library, measureOf(library, 'indicators', c.req.valid('param').id), 'csv'),
    )
    .openapi(xlsx, (c) =>
      answerFile(c, library, measureOf(library, 'indicators', c.req.valid('param').id), 'xlsx'),
    )
    .openapi(lineage, async (c) => {
      const indicator = measureOf(library, 'indicators', c.req.valid('param').id)
      const answer = await lineageOf(library, indicator, c.req.valid('query'))
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
