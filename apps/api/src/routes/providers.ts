import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  CollectionsAnswer,
  InstitutionAnswer,
  InstitutionsAnswer,
  SourceRecordAnswer,
  SourcesAnswer,
  VintageRecordAnswer,
  VintagesAnswer,
} from '../contract/providers.ts'
import { headTag, type Library } from '../library.ts'
import { collectionList } from '../reading/collections.ts'
import { institutionList, institutionRecord } from '../reading/institutions.ts'
import { vintageList, vintageRecord } from '../reading/publications.ts'
import { sourceList, sourceRecord } from '../reading/sources.ts'
import { answers, IdParameter, isFresh } from './answers.ts'
import { hookOf } from './hook.ts'

const nothing = z.strictObject({})

const institutions = createRoute({
  method: 'get',
  path: '/institutions',
  summary: 'The institutions and what they produce',
  request: { query: nothing },
  responses: answers(InstitutionsAnswer, 'Institutions with counts'),
})
const institution = createRoute({
  method: 'get',
  path: '/institutions/{id}',
  summary: 'One institution: sources, indicators, what it owes, what it published',
  request: { params: IdParameter('HCP'), query: nothing },
  responses: answers(InstitutionAnswer, 'The institution'),
})
const sources = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'The instruments: surveys, censuses, registers',
  request: { query: nothing },
  responses: answers(SourcesAnswer, 'Sources with what they give'),
})
const source = createRoute({
  method: 'get',
  path: '/sources/{id}',
  summary: 'One source: population, limits, breaks, terms, what is held of it',
  request: { params: IdParameter('HCP_ENE'), query: nothing },
  responses: answers(SourceRecordAnswer, 'The source'),
})
const collections = createRoute({
  method: 'get',
  path: '/collections',
  summary: 'What each institution owes, how often and how soon',
  request: { query: nothing },
  responses: answers(CollectionsAnswer, 'Collections with how far they are held'),
})
const vintages = createRoute({
  method: 'get',
  path: '/vintages',
  summary: 'The publications held, newest first',
  request: { query: nothing },
  responses: answers(VintagesAnswer, 'Publications with their dates as precisely as known'),
})
const vintage = createRoute({
  method: 'get',
  path: '/vintages/{id}',
  summary: 'One publication with what it brought',
  request: { params: IdParameter('HCP_ENE_2017Q1'), query: nothing },
  responses: answers(VintageRecordAnswer, 'Measures it delivered or changed'),
})

/** Institutions, their sources, what they owe and what they published. */
export const providers = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf })
    .openapi(institutions, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await institutionList(library), 200)
    })
    .openapi(institution, async (c) => {
      const answer = await institutionRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
    .openapi(sources, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await sourceList(library), 200)
    })
    .openapi(source, async (c) => {
      const answer = await sourceRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
    .openapi(collections, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await collectionList(library), 200)
    })
    .openapi(vintages, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await vintageList(library), 200)
    })
    .openapi(vintage, async (c) => {
      const answer = await vintageRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
