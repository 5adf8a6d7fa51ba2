import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { headOf } from '@marsad/store'
import {
  CodelistAnswer,
  CodelistsAnswer,
  HealthAnswer,
  InstitutionAnswer,
  InstitutionsAnswer,
  SearchAnswer,
  ThemesAnswer,
  VintagesAnswer,
} from '../contract/reference.ts'
import { headTag, type Library } from '../library.ts'
import {
  codelistList,
  codelistRecord,
  institutionList,
  institutionRecord,
  searchAnswer,
  themeList,
  vintageList,
} from '../reading/reference.ts'
import { answers, IdParameter, isFresh } from './answers.ts'
import { hookOf } from './hook.ts'

const nothing = z.strictObject({})

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server answers, and with which figures',
  request: { query: nothing },
  responses: answers(HealthAnswer, 'State of the server'),
})
const themes = createRoute({
  method: 'get',
  path: '/themes',
  summary: 'Themes with their indicators counted',
  request: { query: nothing },
  responses: answers(ThemesAnswer, 'Themes in order'),
})
const codelists = createRoute({
  method: 'get',
  path: '/codelists',
  summary: 'The codelists',
  request: { query: nothing },
  responses: answers(CodelistsAnswer, 'Codelists by name'),
})
const codelist = createRoute({
  method: 'get',
  path: '/codelists/{id}',
  summary: 'One codelist with its codes and partitions',
  request: { params: IdParameter('SEX'), query: nothing },
  responses: answers(CodelistAnswer, 'Codes in the order people read them'),
})
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
  summary: 'One institution: sources, indicators, what it owes',
  request: { params: IdParameter('HCP'), query: nothing },
  responses: answers(InstitutionAnswer, 'The institution'),
})
const vintages = createRoute({
  method: 'get',
  path: '/vintages',
  summary: 'The publications held, newest first',
  request: { query: nothing },
  responses: answers(VintagesAnswer, 'Publications with their dates as precisely as known'),
})
const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search in three languages, accents and Arabic variants folded',
  request: {
    query: z.strictObject({
      q: z.string().min(1).max(200).openapi({ example: 'chomage' }),
      lang: z.enum(['fr', 'ar', 'en']).optional().openapi({ example: 'fr' }),
    }),
  },
  responses: answers(SearchAnswer, 'What was found, best first'),
})

/** Catalogue, vintages, search and the state of the server. */
export const reference = (library: Library) =>
  new OpenAPIHono({ defaultHook: hookOf })
    .openapi(health, async (c) => {
      c.header('cache-control', 'no-store')
      const head = await headOf(library.store)
      const { dialect } = library.store
      return c.json(
        {
          status: 'ok' as const,
          version: library.version,
          engine: dialect,
          vintage: head?.id ?? null,
        },
        200,
      )
    })
    .openapi(themes, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await themeList(library), 200)
    })
    .openapi(codelists, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(codelistList(library), 200)
    })
    .openapi(codelist, async (c) => {
      const answer = codelistRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
    .openapi(institutions, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await institutionList(library), 200)
    })
    .openapi(institution, async (c) => {
      const answer = await institutionRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
    .openapi(vintages, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await vintageList(library), 200)
    })
    .openapi(search, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      const { q, lang } = c.req.valid('query')
      return c.json(await searchAnswer(library, q, lang), 200)
    })
