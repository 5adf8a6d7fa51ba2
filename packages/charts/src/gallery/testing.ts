import type { Geography } from '../territory/geography.ts'
import { REGIONS } from './places.ts'

/** The twelve regions as squares on a grid, where the shapes of the data folder are out of reach. */
export function testGeography(): Geography {
  const codes = Object.keys(REGIONS).filter((code) => /^MA\d\d$/.test(code))
  return {
    tiles: {
      columns: 3,
      rows: 4,
      tiles: codes.map((code, index) => ({
        code: `${code.slice(0, 2)}-${code.slice(2)}`,
        col: index % 3,
        row: Math.floor(index / 3),
        short_fr: code,
        name_fr: code,
        name_en: code,
        name_ar: code,
      })),
    },
    topology: {
      objects: {
        regions: {
          geometries: codes.map((code, index) => ({
            type: 'Polygon',
            id: `${code.slice(0, 2)}-${code.slice(2)}`,
            arcs: [[index]],
          })),
        },
      },
      arcs: codes.map((_, index) => {
        const [x, y] = [index % 3, 36 - Math.floor(index / 3)]
        return [
          [x, y],
          [x + 1, y],
          [x + 1, y - 1],
          [x, y - 1],
          [x, y],
        ]
      }),
    },
    groups: { MA_SUD: ['MA10', 'MA11', 'MA12'] },
  }
}
