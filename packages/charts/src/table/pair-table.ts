import type { DotInput } from '../dot/prepare.ts'
import { cellOf } from './cell.ts'
import type { FigureTable } from './figure-table.ts'

/** Rows of two figures, with what stands beside them. */
export function pairTable({ input, pairs, aside, asideHead }: DotInput): FigureTable {
  const { words } = input
  if (pairs === undefined) return { corner: '', columns: [], rows: [] }
  const [one, other] = pairs.heads
  return {
    corner: pairs.corner,
    columns: [
      { id: 'first', label: one.label },
      { id: 'second', label: other.label },
      { id: 'aside', label: asideHead },
    ],
    rows: pairs.rows.map((pair) => {
      const [first, second] = [cellOf(pair.first.point, words), cellOf(pair.second.point, words)]
      const both = first.value !== null && second.value !== null && !pair.broken
      return {
        id: pair.id,
        label: pair.label,
        cells: [
          first,
          second,
          {
            value: both ? (second.value ?? 0) - (first.value ?? 0) : null,
            text: aside(pair),
            status: both ? 'A' : pair.broken ? 'B' : 'O',
          },
        ],
      }
    }),
  }
}
