import type { MarkerShape } from '../colour.ts'

const SIDES: Readonly<Record<Exclude<MarkerShape, 'circle'>, readonly [number, number, number]>> = {
  square: [4, 45, 1.15],
  diamond: [4, 0, 1.25],
  triangle: [3, -90, 1.3],
  wedge: [3, 90, 1.3],
  pentagon: [5, -90, 1.15],
}

/** The outline of a marker around a point, of about the same area whatever its shape. */
export function markerPath(shape: MarkerShape, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
  }
  const [sides, turn, scale] = SIDES[shape]
  const corners = Array.from({ length: sides }, (_, index) => {
    const angle = ((turn + (index * 360) / sides) * Math.PI) / 180
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)].map((part) => part * radius * scale)
    return `${round(x + (dx ?? 0))} ${round(y + (dy ?? 0))}`
  })
  return `M${corners.join('L')}Z`
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100 || 0
}
