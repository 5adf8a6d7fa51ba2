import type { Vintage } from '@marsad/store'
import type { Figure } from './figure.ts'
import type { PublishedRelease } from './publish-release.ts'
import type { LeftOut } from './read-left-out.ts'

/**
 * What became of published cells: `read = added + revised + equal + earlier + leftOut`. A cell that is filed under two
 * measures counts once, under the first; its second line is in `filedAgain`.
 */
export type CellCounts = {
  readonly read: number
  /** A period that had no value. */
  readonly added: number
  /** Another value than the one held; the one before stays under its vintage. */
  readonly revised: number
  /** The value that is held: one more citation for it. */
  readonly equal: number
  /** Cells of releases that were in the store before this load. */
  readonly earlier: number
  readonly leftOut: number
  readonly filedAgain: number
}

export type LoadReport = {
  readonly cells: CellCounts
  readonly bySource: ReadonlyMap<string, CellCounts>
  /** Figures left out, by reason. */
  readonly reasons: ReadonlyMap<string, number>
  /** Publications that this load made vintages of, and those of the same files that were there before. */
  readonly releases: { readonly published: number; readonly earlier: number }
  /** Releases published earlier whose lines are no longer as many in the files: what is published stays as it is. */
  readonly changed: readonly {
    readonly release: string
    readonly published: number
    readonly inFiles: number
  }[]
  /** Computed series written, counted each time a release changed them. */
  readonly derived: number
  /** What became of the cells, in one sentence whose numbers add up. */
  readonly sentence: string
}

type Counts = { -readonly [K in keyof CellCounts]: number }

const NONE: CellCounts = {
  read: 0,
  added: 0,
  revised: 0,
  equal: 0,
  earlier: 0,
  leftOut: 0,
  filedAgain: 0,
}

const FIELD = { new: 'added', revised: 'revised', equal: 'equal' } as const

/** Counts a load as it goes. */
export function startReport(leftOut: readonly LeftOut[]) {
  const bySource = new Map<string, Counts>()
  const reasons = new Map<string, number>()
  const releases = { published: 0, earlier: 0 }
  const changed: { release: string; published: number; inFiles: number }[] = []
  let derived = 0
  const count = (source: string, field: keyof CellCounts): void => {
    const counts = bySource.get(source) ?? { ...NONE }
    bySource.set(source, counts)
    counts[field] += 1
    if (field !== 'filedAgain') counts.read += 1
  }
  const line = (figure: Figure, field: keyof CellCounts): void =>
    count(figure.source, figure.sameCellAs === undefined ? field : 'filedAgain')
  for (const { source, reason } of leftOut) {
    count(source, 'leftOut')
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    alreadyPublished(vintage: Vintage, figures: readonly Figure[]): void {
      releases.earlier += 1
      if (vintage.counts.cells !== figures.length)
        changed.push({
          release: vintage.id,
          published: vintage.counts.cells,
          inFiles: figures.length,
        })
      for (const figure of figures) line(figure, 'earlier')
    },
    published(release: PublishedRelease): void {
      releases.published += 1
      derived += release.derived
      for (const [figure, outcome] of release.outcomes) line(figure, FIELD[outcome])
    },
    end(): LoadReport {
      const cells = sumOf([...bySource.values()])
      const sentence = sentenceOf(cells)
      return { cells, bySource, reasons, releases, changed, derived, sentence }
    },
  }
}

function sentenceOf({ read, added, revised, equal, earlier, leftOut }: CellCounts): string {
  const parts: readonly (readonly [number, string])[] = [
    [added, 'new'],
    [revised, 'revised'],
    [equal, 'equal to the value held'],
    [earlier, 'loaded before'],
    [leftOut, 'left out with a reason'],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return `${read} cells read = ${said.join(' + ')}.`
}

function sumOf(all: readonly CellCounts[]): CellCounts {
  const sum: Counts = { ...NONE }
  for (const counts of all)
    for (const field of Object.keys(NONE) as (keyof CellCounts)[]) sum[field] += counts[field]
  return sum
}
