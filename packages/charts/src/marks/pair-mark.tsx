import type { ReactNode } from 'react'
import { markerPath } from '../line/marker-path.ts'
import type { PairHead } from '../selection/pairs.ts'

const RADIUS = 5

/** The mark of a figure of a pair: a marker, or a short stroke for what it is compared with. */
export function PairMark({
  shape,
  x,
  y,
  hollow,
}: {
  readonly shape: PairHead['shape']
  readonly x: number
  readonly y: number
  readonly hollow: boolean
}): ReactNode {
  return (
    <path
      className={hollow ? 'mc-dot mc-hollow' : 'mc-dot'}
      d={shape === 'tick' ? `M${x - 1.5} ${y - 7}h3v14h-3Z` : markerPath(shape, x, y, RADIUS)}
    />
  )
}
