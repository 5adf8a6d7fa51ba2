import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type Parameter = {
  readonly name: string
  readonly in: string
  readonly example?: unknown
  readonly schema?: { readonly example?: unknown }
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly summary?: string
          readonly parameters?: readonly Parameter[]
          readonly security?: unknown
        }
      }
    >
  >
}

const exampleOf = (parameter: Parameter): unknown => parameter.example ?? parameter.schema?.example

/** The address of a path with the examples of its document in the places of its parameters. */
function addressOf(path: string, parameters: readonly Parameter[], withQuery: boolean): string {
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((text, one) => text.replace(`{${one.name}}`, String(exampleOf(one))), path)
  const query = parameters
    .filter((one) => one.in === 'query' && exampleOf(one) !== undefined)
    .map((one) => `${one.name}=${encodeURIComponent(String(exampleOf(one)))}`)
  return withQuery && query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** What everybody may read. */
function publicPaths({ paths }: Document): string[] {
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined || get.security !== undefined ? [] : [path],
  )
}

const REQUIRED_QUERY: Readonly<Record<string, string>> = {
  '/api/v1/search': '?q=chomage',
  '/api/v1/indicators/{id}/lineage': '?period=2023',
  '/api/v1/collections/{id}/template.csv': '?period=2026-Q3',
  '/api/v1/collections/{id}/template.sdmx.csv': '?period=2026-Q3',
  '/api/v1/collections/{id}/template.xlsx': '?period=2026-Q3',
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names every route of the read interface', async () => {
    const document = await app.json<Document>('/api/v1/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    expect(publicPaths(document).sort()).toEqual([
      '/api/v1/codelists',
      '/api/v1/codelists/{id}',
      '/api/v1/collections',
      '/api/v1/collections/due',
      '/api/v1/collections/{id}/check-context',
      '/api/v1/collections/{id}/template.csv',
      '/api/v1/collections/{id}/template.sdmx.csv',
      '/api/v1/collections/{id}/template.xlsx',
      '/api/v1/geography',
      '/api/v1/glossary',
      '/api/v1/glossary/{id}',
      '/api/v1/health',
      '/api/v1/indicators',
      '/api/v1/indicators/{id}',
      '/api/v1/indicators/{id}/availability',
      '/api/v1/indicators/{id}/data',
      '/api/v1/indicators/{id}/data.csv',
      '/api/v1/indicators/{id}/data.xlsx',
      '/api/v1/indicators/{id}/lineage',
      '/api/v1/institutions',
      '/api/v1/institutions/{id}',
      '/api/v1/overview',
      '/api/v1/release-time',
      '/api/v1/search',
      '/api/v1/series',
      '/api/v1/series/{id}',
      '/api/v1/series/{id}/availability',
      '/api/v1/series/{id}/data',
      '/api/v1/series/{id}/data.csv',
      '/api/v1/series/{id}/data.xlsx',
      '/api/v1/session',
      '/api/v1/sources',
      '/api/v1/sources/{id}',
      '/api/v1/themes',
      '/api/v1/vintages',
      '/api/v1/vintages/{id}',
    ])
  })

  it('has examples that answer, for every route, with and without its query', async () => {
    const document = await app.json<Document>('/api/v1/openapi.json')
    for (const path of publicPaths(document)) {
      const get = document.paths[path]?.get
      const parameters = get?.parameters ?? []
      expect(get?.summary, path).toMatch(/\S/)
      const addresses = [
        addressOf(path, parameters, true),
        addressOf(path, parameters, false) + (REQUIRED_QUERY[path] ?? ''),
      ]
      for (const address of addresses) {
        const response = await app.request(address)
        expect(response.status, address).toBe(200)
        expect((await response.arrayBuffer()).byteLength, address).toBeGreaterThan(10)
      }
    }
  })

  it('offers the dimensions of the catalogue to data requests', async () => {
    const document = await app.json<Document>('/api/v1/openapi.json')
    const parameters = document.paths['/api/v1/indicators/{id}/data']?.get?.parameters ?? []
    expect(parameters.map((one) => one.name)).toEqual(
      expect.arrayContaining([
        'FREQ',
        'REF_AREA',
        'SOURCE',
        'SEX',
        'ACTIVITY',
        'asOf',
        'from',
        'to',
        'basis',
      ]),
    )
  })
})

describe('tags', () => {
  it.each([
    '/api/v1/indicators',
    '/api/v1/indicators/UNEMPLOYMENT_RATE',
    '/api/v1/indicators/UNEMPLOYMENT_RATE/data?SEX=*',
    '/api/v1/indicators/UNEMPLOYMENT_RATE/data.csv',
    '/api/v1/series/labour_force/data',
    '/api/v1/themes',
  ])('%s answers 304 to a reader who has it', async (path) => {
    const first = await app.request(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/)
    const again = await app.request(path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await app.request(path, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })
})

describe('reading from another origin', () => {
  it('is allowed, without credentials', async () => {
    const response = await app.request('/api/v1/health', {
      headers: { origin: 'https://example.org' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})
