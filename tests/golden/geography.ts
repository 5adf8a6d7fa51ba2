import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Geography } from '@marsad/charts'
import { PROJECT } from '../house/project.ts'

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(PROJECT, 'data/geo', file), 'utf8'))
}

/** The territories of the data of the project. */
export const GEOGRAPHY: Geography = {
  tiles: read<Geography['tiles']>('morocco-tile-grid-12.json'),
  topology: read<NonNullable<Geography['topology']>>('morocco-regions-12.topo.json'),
  attribution: '© OpenStreetMap contributors, ODbL 1.0',
  groups: { MA_SUD: ['MA10', 'MA11', 'MA12'] },
}
