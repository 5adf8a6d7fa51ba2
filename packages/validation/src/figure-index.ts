import {
  type CellPlace,
  type Draft,
  type DraftFile,
  type DraftKey,
  formatSeriesKey,
  type Period,
} from '@marsad/model'

/** The figures of a file by name and period; relations between keys are found once for all their periods. */
export type FigureIndex = {
  /** The first figure of a name (measure and key) and period. */
  readonly figure: (name: string, period: Period) => Draft | undefined
  /** The figure of the same period under another code at a position of the key. */
  readonly figureWith: (draft: Draft, position: number, code: string) => Draft | undefined
  readonly isSpoiled: (draft: Draft) => boolean
  readonly spoil: (place: CellPlace) => void
}

type Figures = ReadonlyMap<Period, Draft>

// More than the columns that a table may have.
const COLUMNS = 32_768

/** Indexes a file. */
export function indexFigures(file: DraftFile): FigureIndex {
  const byName = figuresByName(file.drafts)
  const neighbours = new Map<DraftKey, Map<string, Figures | undefined>>()
  const spoiled = new Map<string, Set<number>>()
  return {
    figure: (name, period) => byName.get(name)?.get(period),
    figureWith(draft, position, code) {
      if (draft.period === undefined || draft.key.key === undefined) return undefined
      let known = neighbours.get(draft.key)
      if (known === undefined) {
        known = new Map()
        neighbours.set(draft.key, known)
      }
      const way = `${position} ${code}`
      if (!known.has(way))
        known.set(
          way,
          byName.get(
            `${draft.key.measure.id} ${formatSeriesKey(draft.key.key.with(position, code))}`,
          ),
        )
      return known.get(way)?.get(draft.period)
    },
    isSpoiled: ({ table, row, column }) =>
      spoiled.get(file.tables[table]?.sheet ?? file.name)?.has(row * COLUMNS + column) === true,
    spoil({ sheet, row, column }) {
      const cells = spoiled.get(sheet) ?? new Set()
      spoiled.set(sheet, cells.add(row * COLUMNS + column))
    },
  }
}

function figuresByName(drafts: readonly Draft[]): ReadonlyMap<string, Figures> {
  const byName = new Map<string, Map<Period, Draft>>()
  for (const draft of drafts) {
    if (draft.key.name === '' || draft.period === undefined) continue
    const figures = byName.get(draft.key.name)
    if (figures === undefined) byName.set(draft.key.name, new Map([[draft.period, draft]]))
    else if (!figures.has(draft.period)) figures.set(draft.period, draft)
  }
  return byName
}
