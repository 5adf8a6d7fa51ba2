import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from './load.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))
const loading = loadCatalogue(DATA)

type Named = {
  readonly code: string
  readonly name_fr: string
  readonly name_en: string
  readonly name_ar: string
}
type Ring = readonly (readonly [number, number])[]
type Feature = {
  readonly id: string
  readonly properties: Named
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

const json = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(`${DATA}/geo/${name}`, 'utf8')) as T

/** The twelve regions of the codelist, by ISO code, with their labels. */
async function regions(): Promise<readonly Named[]> {
  const loaded = await loading
  const codes = loaded.ok
    ? [...(loaded.catalogue.codelists.get('REGION')?.codes.values() ?? [])]
    : []
  return codes.flatMap(({ attributes, labels }) =>
    attributes.iso_3166_2 === undefined
      ? []
      : [
          {
            code: attributes.iso_3166_2,
            name_fr: labels.fr,
            name_en: labels.en ?? '',
            name_ar: labels.ar ?? '',
          },
        ],
  )
}

const byCode = (a: Named, b: Named): number => (a.code < b.code ? -1 : 1)
const named = ({ code, name_fr, name_en, name_ar }: Named): Named => ({
  code,
  name_fr,
  name_en,
  name_ar,
})

/** Twice the signed area of a ring: positive counter-clockwise. */
function turn(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

describe('data/geo', () => {
  it('has the twelve regions of the codelist in each file, with the same names', async () => {
    const expected = (await regions()).toSorted(byCode)
    expect(expected).toHaveLength(12)
    const geojson = await json<{ readonly features: readonly Feature[] }>(
      'morocco-regions-12.geojson',
    )
    const topojson = await json<{
      readonly objects: { readonly regions: { readonly geometries: readonly Feature[] } }
    }>('morocco-regions-12.topo.json')
    const tiles = await json<{ readonly tiles: readonly Named[] }>('morocco-tile-grid-12.json')
    const shapes = topojson.objects.regions.geometries
    for (const set of [geojson.features, shapes]) {
      expect(set.map(({ properties }) => named(properties)).toSorted(byCode)).toEqual(expected)
      expect(set.every(({ id, properties }) => id === properties.code)).toBe(true)
    }
    expect(tiles.tiles.map(named).toSorted(byCode)).toEqual(expected)
  })

  it('carries the attribution that its licence asks for', async () => {
    for (const name of ['morocco-regions-12.geojson', 'morocco-regions-12.topo.json', 'README.md'])
      expect(await readFile(`${DATA}/geo/${name}`, 'utf8')).toMatch(
        /© OpenStreetMap contributors, \[?ODbL 1\.0/,
      )
  })

  it('runs the outer rings of the GeoJSON counter-clockwise (RFC 7946, section 3.1.6)', async () => {
    const { features } = await json<{ readonly features: readonly Feature[] }>(
      'morocco-regions-12.geojson',
    )
    const outer = features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? geometry.coordinates.slice(0, 1)
        : geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1)),
    )
    expect(outer.length).toBeGreaterThanOrEqual(12)
    expect(outer.every((ring) => turn(ring) > 0)).toBe(true)
  })

  it('gives each region a tile of its own on the grid', async () => {
    const { columns, rows, tiles } = await json<{
      readonly columns: number
      readonly rows: number
      readonly tiles: readonly { readonly col: number; readonly row: number }[]
    }>('morocco-tile-grid-12.json')
    expect(new Set(tiles.map(({ col, row }) => `${col} ${row}`)).size).toBe(12)
    expect(tiles.every(({ col, row }) => col < columns && row < rows)).toBe(true)
  })
})
