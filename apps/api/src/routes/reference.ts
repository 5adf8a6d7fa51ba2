import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { headOf } from '@marsad/store'
import { GlossaryAnswer, TermAnswer } from '../contract/glossary.ts'
import {
  CodelistAnswer,
  CodelistsAnswer,
  HealthAnswer,
  SearchAnswer,
  SearchKindAnswer,
  ThemesAnswer,
} from '../contract/reference.ts'
import { headTag, type Library } from '../library.ts'
import { glossaryList, termRecord } from '../reading/glossary.ts'
import { codelistList, codelistRecord, themeList } from '../reading/reference.ts'
import { searchAnswer } from '../reading/search.ts'
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
const glossary = createRoute({
  method: 'get',
  path: '/glossary',
  summary: 'The words of the definitions',
  request: { query: nothing },
  responses: answers(GlossaryAnswer, 'Terms by topic, in reading order'),
})
const term = createRoute({
  method: 'get',
  path: '/glossary/{id}',
  summary: 'One word with its standards and what to read with it',
  request: { params: IdParameter('unemployed'), query: nothing },
  responses: answers(TermAnswer, 'The term in three languages'),
})
const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search in three languages, accents and Arabic variants folded',
  request: {
    query: z.strictObject({
      q: z.string().min(1).max(200).openapi({ example: 'chomage' }),
      lang: z.enum(['fr', 'ar', 'en']).optional().openapi({ example: 'fr' }),
      kind: SearchKindAnswer.optional().openapi({
        description: 'One kind, listed to its end; else a dozen of each',
        example: 'indicator',
      }),
    }),
  },
  responses: answers(SearchAnswer, 'What was found, best first'),
})

/** Themes, codelists, glossary, search and the state of the server. */
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
    .openapi(glossary, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(glossaryList(library), 200)
    })
    .openapi(term, async (c) => {
      const answer = await termRecord(library, c.req.valid('param').id)
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(answer, 200)
    })
    .openapi(search, async (c) => {
      if (isFresh(c, await headTag(library))) return c.body(null, 304)
      return c.json(await searchAnswer(library, c.req.valid('query')), 200)
    })
