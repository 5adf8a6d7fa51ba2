import type { Place } from '../chart-type.ts'
import type { FigureTrack } from '../figure/model.ts'
import type { BarModel } from './model.ts'

/** The rows of bars as stops, for charts of our own drawing that are built on bars. */
export function barTracks(
  { rows }: BarModel,
  placeOf: (row: string) => Place | undefined,
): readonly FigureTrack[] {
  return rows.map(({ id, row, box, spoken }): FigureTrack => {
    const place = placeOf(id)
    return {
      id,
      stops: [
        {
          x: box.x + box.width / 2,
          y: row.y + row.height,
          at: 0,
          mark: { kind: 'box', box: row },
          zones: [row],
          heading: spoken,
          rows: [],
          ...(place === undefined ? {} : { place }),
        },
      ],
    }
  })
}
