import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from './library.ts'

/**
 * The OpenAPI 3.1 document of the interface. The dimensions that a data request can name come from the catalogue, so they
 * are added here and not in the routes.
 */
export function openApiDocument(
  app: OpenAPIHono,
  library: Library,
): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Marsad',
      version: library.version,
      description:
        'Labour-market and labour-migration indicators: definitions, formulas, figures, and where each figure comes from.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const operation = item.get
    if (operation === undefined || !takesDimensions(path)) continue
    operation.parameters = [...(operation.parameters ?? []), ...dimensionParameters(library)]
    if (/\.(csv|xlsx)$/.test(path)) operation.parameters.push(languageParameter)
    if (/\.csv$/.test(path)) operation.parameters.push(punctuationParameter)
  }
  return document
}

function takesDimensions(path: string): boolean {
  return /\/(data(\.csv|\.xlsx)?|availability|lineage)$/.test(path)
}

const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: 'Language of labels; in CSV also the punctuation that a spreadsheet expects',
  schema: { type: 'string' as const, enum: ['fr', 'ar', 'en'] },
}

const punctuationParameter = {
  name: 'punctuation',
  in: 'query' as const,
  required: false,
  description:
    'comma: decimal comma and semicolons; point: decimal point and commas; both with a byte order mark; machine: RFC 4180',
  schema: { type: 'string' as const, enum: ['comma', 'point', 'machine'] },
}

function dimensionParameters(library: Library) {
  const fixed = [
    { name: 'FREQ', description: 'Frequency; annual where there is one, unless named' },
    { name: 'REF_AREA', description: 'Territory; the whole country unless named' },
    { name: 'SOURCE', description: 'Source; the reference source of the measure unless named' },
  ]
  const own = [...library.catalogue.dimensions.values()]
    .filter(({ id }) => id !== 'REF_AREA')
    .map(({ id, title, codelist }) => ({
      name: id,
      description: `${title.en ?? title.fr} (codelist ${codelist}); its total unless named, for measures that have it`,
    }))
  return [...fixed, ...own].map(({ name, description }) => ({
    name,
    in: 'query' as const,
    required: false,
    description: `${description}. Several codes are separated by commas; * means all.`,
    schema: { type: 'string' as const },
  }))
}
