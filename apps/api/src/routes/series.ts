import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { revisionOf } from '@marsad/store'
import { AvailabilityAnswer, DataAnswer } from '../contract/data.ts'
import { SeriesListAnswer, SeriesRecordAnswer } from '../contract/measures.ts'
import { headTag, type Library, measureOf, measureTag } from '../library.ts'
import { codesWithFigures } from '../reading/availability.ts'
import { readDataRequest } from '../reading/data-request.ts'
import { answerOf, figuresOf } from '../reading/figures.ts'
import { seriesList } from '../reading/lists.ts'
import { seriesRecord } from '../reading/records.ts'
import { answers, DataQuery, fileAnswers, IdParameter, isFresh } from './answers.ts'
import { answerFile, CSV, XLSX } from './figures-files.ts'
import { hookOf } from './hook.ts'

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const params = IdParameter('labour_force')

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The base series, with coverage and the indicators that use them',
  request: {
    query: z.strictObject({
      institution: z.string().optional().openapi({ example: 'HCP' }),
      q: z.string().max(200).optional().openapi({ example: 'chomeurs' }),
      withData: Flag.optional().openapi({
        type: 'string',
        enum: ['true', 'false'],
        example: 'true',
      }),
    }),
  },
  responses: answers(SeriesListAnswer, 'Base series in catalogue order, or best match first'),
})

const record = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'The whole record of a base series',
  request: { params, query: z.strictObject({}) },
  responses: answers(SeriesRecordAnswer, 'Dimensions, sources, coverage, indicators that use it'),
})

const data = createRoute({
  method: 'get',
  path: '/{id}/data',
  summary: 'Figures of a base series',
  request: { params, query: DataQuery },
  responses: answers(DataAnswer, 'Lines of figures, values unrounded'),
})

const availability = createRoute({
  method: 'get',
  path: '/{id}/availability',
  summary: 'Which codes of a base series have figures together',
  request: { params, query: z.object({}).catchall(z.string()) },
  responses: answers(AvailabilityAnswer, 'Codes per dimension, the others being as asked'),
})

const csv = createRoute({
  method: 'get',
  path: '/{id}/data.csv',
  summary: 'Figures of a base series as CSV',
  request: { params, query: DataQuery },
  responses: fileAnswers(CSV, 'One observation a line'),
})

const xlsx = createRoute({
  method: 'get',
  path: '/{id}/data.xlsx',
  summary: 'Figures of a base series as a workbook',
  request: { params, query: DataQuery },
  responses: fileAnswers(XLSX, 'Sheets of figures, facts and notes'),
})

/** `/series`: the list of base series, one record, its figures. */
export const series = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf })
    .openapi(list, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await seriesList(library, c.req.valid('query')), 200)
    })
    .openapi(record, async (c) => {
      const one = measureOf(library, 'series', c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await seriesRecord(library, one), 200)
    })
    .openapi(data, async (c) => {
      const one = measureOf(library, 'series', c.req.valid('param').id)
      const request = readDataRequest(library.catalogue, one, c.req.valid('query'))
      if (isFresh(c, await measureTag(library, one))) return c.body(null, 304)
      const figures = await figuresOf(library, one, request)
      return c.json(answerOf(library, figures, await revisionOf(library.store, one.id)), 200)
    })
    .openapi(availability, async (c) => {
      const one = measureOf(library, 'series', c.req.valid('param').id)
      const request = readDataRequest(library.catalogue, one, c.req.valid('query'))
      if (isFresh(c, await measureTag(library, one))) return c.body(null, 304)
      return c.json(await codesWithFigures(library, one, request), 200)
    })
    .openapi(csv, (c) =>
      answerFile(c, library, measureOf(library, 'series', c.req.valid('param').id), 'csv'),
    )
    .openapi(xlsx, (c) =>
      answerFile(c, library, measureOf(library, 'series', c.req.valid('param').id), 'xlsx'),
    )
