import { templateVersion } from '@marsad/exchange'
import { type Catalogue, formatSeriesKey, type Series } from '@marsad/model'
import { catalogueForChecking, readCheckingCatalogue } from '@marsad/validation'
import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type Context = {
  readonly version: string
  readonly catalogue: Catalogue
  readonly earlier: readonly Series[]
  readonly others: readonly Series[]
}

describe('GET /collections/{id}/check-context', () => {
  it('gives measures, codes and the version of the workbook as they are now', async () => {
    const { version, catalogue } = await app.json<Context>(
      '/api/v1/collections/CNSS_EMP/check-context',
    )
    const whole = app.library().catalogue
    const collection = whole.collections.get('CNSS_EMP')
    expect(collection && templateVersion(whole, collection)).toBe(version)
    expect(readCheckingCatalogue(JSON.stringify(catalogue))).toEqual(catalogueForChecking(whole))
  })

  it('gives the published figures of the own sources apart from those of others', async () => {
    const { earlier, others } = await app.json<Context>(
      '/api/v1/collections/HCP_LFS_Q/check-context',
    )
    const collection = app.library().catalogue.collections.get('HCP_LFS_Q')
    const sources = collection?.sources ?? [collection?.source]
    expect(earlier.length).toBeGreaterThan(10)
    for (const { key, basis, observations } of earlier) {
      expect(sources).toContain(key[2])
      expect(basis).toBe('R')
      expect(observations.length, formatSeriesKey(key)).toBeGreaterThan(0)
    }
    for (const { key } of others) expect(sources).not.toContain(key[2])
  })

  it('is the same until something is published, and unknown for no collection', async () => {
    const first = await app.request('/api/v1/collections/CNSS_EMP/check-context')
    const again = await app.request('/api/v1/collections/CNSS_EMP/check-context', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    const none = await app.request('/api/v1/collections/NOBODY/check-context')
    expect(none.status).toBe(404)
  })
})
