import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import { type GeographyAnswer, TilesAnswer, TopologyAnswer } from '../contract/territory.ts'
import type { Library } from '../library.ts'

type Geography = z.infer<typeof GeographyAnswer>

const TILES = 'morocco-tile-grid-12.json'
const SHAPES = 'morocco-regions-12.topo.json'
const ATTRIBUTION = '© OpenStreetMap contributors'
const LICENCE = 'ODbL 1.0'

/** The territories of the deployment, with the tag of their content. Read once while the server runs. */
export function geographyOf(
  library: Library,
): Promise<{ readonly geography: Geography; readonly tag: string }> {
  return library.memo('geography', library.catalogue.hash, async () => {
    const geography = await readGeography(library)
    const tag = createHash('sha256').update(JSON.stringify(geography)).digest('hex').slice(0, 16)
    return { geography, tag }
  })
}

/**
 * The territories of a data folder: tiles always, shapes where the deployment has installed a boundary file.
 *
 * @throws Problem `unprocessable` `geography.unreadable` when a file is there and cannot be read.
 */
async function readGeography({ data, catalogue }: Library): Promise<Geography> {
  const tiles = await readJson(join(data, 'geo', TILES))
  const shapes = await readJson(join(data, 'geo', SHAPES))
  const regions = catalogue.codelists.get('REGION')?.codes.values() ?? []
  return {
    tiles: parsed(TilesAnswer, tiles, TILES),
    topology: shapes === undefined ? null : parsed(TopologyAnswer, shapes, SHAPES),
    attribution: shapes === undefined ? null : ATTRIBUTION,
    licence: shapes === undefined ? null : LICENCE,
    groups: Object.fromEntries(
      [...regions].flatMap(({ id, members }) => (members.length === 0 ? [] : [[id, [...members]]])),
    ),
  }
}

/** The content of a file; `undefined` where there is none. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw unreadable(path)
  }
}

function parsed<T>(schema: z.ZodType<T>, content: unknown, file: string): T {
  const result = schema.safeParse(content)
  if (result.success) return result.data
  throw unreadable(file)
}

function unreadable(file: string): Problem {
  return new Problem(
    'unprocessable',
    'geography.unreadable',
    `The boundary file ${file} is not what maps read: see data/geo/README.md.`,
  )
}
