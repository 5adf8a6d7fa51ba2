import { periodEnd, periodStart } from '@marsad/model'
import type { Line } from './merge.ts'
import { valuedOf } from './newest.ts'

/** The years of a measure from the first that has a figure to the last, forecasts apart. */
export type YearsHeld = {
  readonly first: number
  /** One digit a year: 2 the line shown first has a figure, 1 only another line or source has one, 0 none has. */
  readonly marks: string
}

/** In which years there are figures; `null` when there are none. A range covers each of its years. */
export function yearsHeld(lines: readonly Line[], shown: Line | undefined): YearsHeld | null {
  const every = new Set(lines.flatMap(yearsOf))
  if (every.size === 0) return null
  const own = new Set(shown === undefined ? [] : yearsOf(shown))
  const [first, last] = [Math.min(...every), Math.max(...every)]
  const marks = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return own.has(year) ? '2' : every.has(year) ? '1' : '0'
  })
  return { first, marks: marks.join('') }
}

function yearsOf(line: Line): readonly number[] {
  return valuedOf(line)
    .filter(({ status }) => status !== 'F')
    .flatMap(({ period }) => {
      const [start, end] = [periodStart(period), periodEnd(period)].map((day) =>
        Number(day.slice(0, 4)),
      )
      if (start === undefined || end === undefined) return []
      return Array.from({ length: end - start + 1 }, (_, index) => start + index)
    })
}
