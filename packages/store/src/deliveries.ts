import {
  type Basis,
  formatSeriesKey,
  ObsStatus,
  type Period,
  parsePeriod,
  type SeriesKey,
} from '@marsad/model'
import type { Kysely } from 'kysely'
import { digest } from './content-hash.ts'
import { readerOf, type Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Where a figure was read. */
export type Citation = {
  readonly title: string
  readonly ref: string
  /** Day it was read, `YYYY-MM-DD`. */
  readonly retrieved: string
}

/** One figure as it arrived. `cell` is the file and the line or cell, `lfs_hcp.csv:12`. */
export type DeliveredCell = {
  readonly period: Period
  readonly value: number | null
  readonly status: ObsStatus
  readonly unitMult: number
  readonly cell: string
  readonly citation: Citation
  /**
   * The figure as it was published, its digits kept: `13.0`; `1580e3` when it was published in another power of ten
   * than `unitMult`.
   */
  readonly text?: string
  /** What the producer remarks on this very figure. */
  readonly note?: string
}

/** What a publication brought for one series: also values equal to those held, also two for one period. */
export type Delivery = {
  readonly measure: string
  readonly basis: Basis
  readonly key: SeriesKey
  readonly cells: readonly DeliveredCell[]
}

/** A delivered figure with the vintage that brought it. */
export type DeliveredFigure = Omit<DeliveredCell, 'period'> & {
  /** Id of the vintage. */
  readonly vintage: string
  readonly sequence: number
}

/** Columns of a delivery. JSON has no -0: it travels as text. */
type PackedCells = {
  readonly periods: readonly string[]
  readonly values: readonly (number | null | '-0')[]
  readonly statuses: readonly string[]
  readonly unitMults: readonly number[]
  readonly cells: readonly string[]
  /** Ids of citations, and which of them each cell has. */
  readonly citations: readonly string[]
  readonly cited: readonly number[]
  /** Left out where no cell has one. */
  readonly texts?: readonly (string | null)[]
  readonly notes?: readonly (string | null)[]
}

/** The id of a citation: a hash of what it says. */
export function citationId({ title, ref, retrieved }: Citation): string {
  return digest(JSON.stringify([title, ref, retrieved])).slice(0, 32)
}

export function packCells(cells: readonly DeliveredCell[]): string {
  const ids = cells.map((cell) => citationId(cell.citation))
  const citations = [...new Set(ids)]
  const packed: PackedCells = {
    periods: cells.map((cell) => cell.period),
    values: cells.map((cell) => (Object.is(cell.value, -0) ? '-0' : cell.value)),
    statuses: cells.map((cell) => cell.status),
    unitMults: cells.map((cell) => cell.unitMult),
    cells: cells.map((cell) => cell.cell),
    citations,
    cited: ids.map((id) => citations.indexOf(id)),
    ...(cells.some(({ text }) => text !== undefined)
      ? { texts: cells.map(({ text }) => text ?? null) }
      : {}),
    ...(cells.some(({ note }) => note !== undefined)
      ? { notes: cells.map(({ note }) => note ?? null) }
      : {}),
  }
  return JSON.stringify(packed)
}

/** A delivered figure before its citation is looked up. */
export type PackedFigure = Omit<DeliveredCell, 'citation'> & { readonly citation: string }

/** The inverse of `packCells`; only ever reads what that wrote. */
export function unpackCells(text: string): readonly PackedFigure[] {
  const packed: PackedCells = JSON.parse(text)
  return packed.periods.map((spelled, index) => {
    const value = packed.values[index] ?? null
    const period = parsePeriod(spelled)
    if (period === undefined) throw new Error(`A delivery has the period ${spelled}`)
    const [text, note] = [packed.texts?.[index] ?? null, packed.notes?.[index] ?? null]
    return {
      period,
      value: value === '-0' ? -0 : value,
      status: ObsStatus.parse(packed.statuses[index]),
      unitMult: packed.unitMults[index] ?? 0,
      cell: packed.cells[index] ?? '',
      citation: packed.citations[packed.cited[index] ?? 0] ?? '',
      ...(text === null ? {} : { text }),
      ...(note === null ? {} : { note }),
    }
  })
}

/**
 * Every figure delivered for one observation, with its file and cell and where it was read; in the order of the
 * publications, then as delivered; what was withdrawn is left out, and what a withdrawal delivered again. Empty when none was.
 */
export async function deliveriesOf(
  store: Store,
  wanted: {
    readonly measure: string
    readonly basis: Basis
    readonly key: SeriesKey
    readonly period: Period
    /** Last vintage known; the newest when absent. */
    readonly asOf?: number
  },
): Promise<readonly DeliveredFigure[]> {
  return await deliveredFigures(readerOf(store), wanted)
}

/** As `deliveriesOf`, also within a transaction. */
export async function deliveredFigures(
  db: Kysely<Tables>,
  wanted: Parameters<typeof deliveriesOf>[1],
): Promise<readonly DeliveredFigure[]> {
  const rows = await db
    .selectFrom('delivery as d')
    .innerJoin('series as s', 's.id', 'd.series')
    .innerJoin('vintage as v', 'v.sequence', 'd.vintage')
    .select(['v.id', 'v.sequence', 'd.cells'])
    .where('s.measure', '=', wanted.measure)
    .where('s.basis', '=', wanted.basis)
    .where('s.key', '=', formatSeriesKey(wanted.key))
    .where('d.vintage', 'not in', db.selectFrom('withdrawal').select('withdrawal.vintage'))
    .where('d.vintage', 'not in', db.selectFrom('withdrawal').select('withdrawal.restored_by'))
    .$if(wanted.asOf !== undefined, (query) => query.where('d.vintage', '<=', wanted.asOf ?? 0))
    .orderBy('d.vintage')
    .orderBy('d.part')
    .execute()
  const figures = rows.flatMap(({ id, sequence, cells }) =>
    unpackCells(cells)
      .filter((figure) => figure.period === wanted.period)
      .map((figure) => ({ figure, id, sequence })),
  )
  const citations = await citationsOf(
    db,
    figures.map(({ figure }) => figure.citation),
  )
  return figures.map(({ figure: { period: _, ...figure }, id, sequence }) => ({
    ...figure,
    vintage: id,
    sequence,
    citation: citations.get(figure.citation) ?? { title: '', ref: '', retrieved: '' },
  }))
}

/** What publications say of one series when one of them is taken back. */
export type LeftWithout = {
  /** The periods of which the one taken back delivered a figure. */
  readonly periods: ReadonlySet<Period>
  /** The last figure delivered for each period by a publication that is not taken back. */
  readonly last: ReadonlyMap<Period, PackedFigure>
}

/** The figures of one series that stand without a vintage and without those taken back before it. */
export async function figuresWithout(
  db: Kysely<Tables>,
  vintage: number,
  of: Pick<Delivery, 'measure' | 'basis' | 'key'>,
): Promise<LeftWithout> {
  const rows = await db
    .selectFrom('delivery as d')
    .innerJoin('series as s', 's.id', 'd.series')
    .select(['d.vintage', 'd.cells'])
    .where('s.measure', '=', of.measure)
    .where('s.basis', '=', of.basis)
    .where('s.key', '=', formatSeriesKey(of.key))
    .where('d.vintage', 'not in', db.selectFrom('withdrawal').select('withdrawal.vintage'))
    .where('d.vintage', 'not in', db.selectFrom('withdrawal').select('withdrawal.restored_by'))
    .orderBy('d.vintage')
    .orderBy('d.part')
    .execute()
  const periods = new Set<Period>()
  const last = new Map<Period, PackedFigure>()
  for (const row of rows) {
    for (const figure of unpackCells(row.cells)) {
      if (row.vintage === vintage) periods.add(figure.period)
      else last.set(figure.period, figure)
    }
  }
  return { periods, last }
}

async function citationsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Citation>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('citation')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, ...citation }) => [id, citation]))
}

/** The rows of the citations in a delivery, each once. */
export function citationRows(cells: readonly DeliveredCell[]): Tables['citation'][] {
  const rows = new Map<string, Tables['citation']>()
  for (const { citation } of cells) {
    const id = citationId(citation)
    rows.set(id, { id, title: citation.title, ref: citation.ref, retrieved: citation.retrieved })
  }
  return [...rows.values()]
}
