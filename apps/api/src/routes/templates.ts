import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  planTemplate,
  type TemplateRequest,
  writeTemplateCsv,
  writeTemplateSdmxCsv,
  writeWorkbook,
} from '@marsad/exchange'
import { formatPeriod, templateWords } from '@marsad/language'
import { type Language, Problem } from '@marsad/model'
import type { Library } from '../library.ts'
import { heldFor, targetOf } from '../production/submission/upload.ts'
import { fileAnswers, IdParameter } from './answers.ts'
import { attachment } from './attachment.ts'
import { CSV, XLSX } from './figures-files.ts'
import { hookOf } from './hook.ts'

const SDMX_CSV = 'application/vnd.sdmx.data+csv;version=2.0.0'
const AGENCY = 'MARSAD'

const query = z.strictObject({
  period: z.string().max(40).openapi({ example: '2026-Q3' }),
  lang: z.enum(['fr', 'ar', 'en']).optional().openapi({ example: 'fr' }),
})
const params = IdParameter('CNSS_EMP')

const workbook = createRoute({
  method: 'get',
  path: '/{id}/template.xlsx',
  summary: 'The workbook to fill for a collection and a period',
  request: { params, query },
  responses: fileAnswers(XLSX, 'Identity, figures asked for with the last ones beside, code lists'),
})
const text = createRoute({
  method: 'get',
  path: '/{id}/template.csv',
  summary: 'The text file to fill for a collection and a period',
  request: { params, query },
  responses: fileAnswers(CSV, 'One figure a line, with the last one beside'),
})

const sdmx = createRoute({
  method: 'get',
  path: '/{id}/template.sdmx.csv',
  summary: 'The SDMX-CSV file to fill for a collection and a period',
  request: { params, query: query.omit({ lang: true }) },
  responses: fileAnswers(SDMX_CSV, 'SDMX-CSV 2.0, one figure a line, each naming its dataflow'),
})

/** `/collections/{id}/template`: what an institution fills. */
export const templates = (library: Library) => {
  async function requestFor(
    id: string,
    asked: { readonly period: string; readonly lang?: Language | undefined },
  ): Promise<TemplateRequest> {
    if (!library.catalogue.collections.has(id)) {
      throw new Problem('not-found', 'not_found', `The catalogue has no collection "${id}".`)
    }
    const { collection, period } = targetOf(library, { collection: id, period: asked.period })
    const { earlier } = await heldFor(library, collection)
    const { catalogue } = library
    const language = asked.lang ?? 'fr'
    return {
      ...{ catalogue, language, words: templateWords(language) },
      plan: planTemplate(catalogue, collection, period, earlier),
      formatPeriod: (one) => formatPeriod(one, language),
    }
  }
  return new OpenAPIHono({ defaultHook: hookOf })
    .openapi(workbook, async (c) => {
      const { id } = c.req.valid('param')
      const request = await requestFor(id, c.req.valid('query'))
      const { period } = request.plan
      c.header('cache-control', 'no-cache')
      c.header('content-disposition', attachment(`${id}_${period}_${request.language}.xlsx`))
      return c.body(new Uint8Array(await writeWorkbook(request)), 200, { 'content-type': XLSX })
    })
    .openapi(text, async (c) => {
      const { id } = c.req.valid('param')
      const request = await requestFor(id, c.req.valid('query'))
      const { period } = request.plan
      const punctuation = request.language === 'en' ? 'reader-en' : 'reader-fr'
      c.header('cache-control', 'no-cache')
      c.header('content-disposition', attachment(`${id}_${period}_${request.language}.csv`))
      return c.body(writeTemplateCsv(request, punctuation), 200, { 'content-type': CSV })
    })
    .openapi(sdmx, async (c) => {
      const { id } = c.req.valid('param')
      const request = await requestFor(id, c.req.valid('query'))
      c.header('cache-control', 'no-cache')
      c.header('content-disposition', attachment(`${id}_${request.plan.period}.sdmx.csv`))
      return c.body(writeTemplateSdmxCsv(request, AGENCY), 200, { 'content-type': SDMX_CSV })
    })
}
