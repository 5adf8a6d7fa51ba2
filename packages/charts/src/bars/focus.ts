import type { BarModel } from './model.ts'

/** Moves from row to row: up and down, or left and right for those who expect it, Home and End; the first key enters at the top. */
export function moveRow(
  model: BarModel,
  focus: number | null,
  key: string,
): number | null | undefined {
  const last = model.rows.length - 1
  if (last < 0) return undefined
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return focus === null ? 0 : Math.min(last, focus + 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return focus === null ? 0 : Math.max(0, focus - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The row at a height; null outside. */
export function rowAt(model: BarModel, y: number): number | null {
  const index = model.rows.findIndex(({ row }) => y >= row.y && y < row.y + row.height)
  return index === -1 ? null : index
}
