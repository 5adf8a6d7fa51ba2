import { comparePeriods, type Period } from '@marsad/model'
import type { Data } from '../answers.ts'
import { statusOf } from './flags.ts'
import { newestPoint } from './points.ts'

/** The latest figure of a source, the sources never mixed. */
export type SourceFigure = {
  readonly source: string
  readonly period: Period
  readonly value: number
  readonly status: ReturnType<typeof statusOf>
}

/** The latest figure of each source in an answer that names several; annual figures before finer ones. */
export function latestBySource(data: Pick<Data, 'series'>): ReadonlyMap<string, SourceFigure> {
  const latest = new Map<string, SourceFigure & { readonly annual: boolean }>()
  for (const line of data.series) {
    const point = newestPoint(line)
    const source = line.key.SOURCE
    if (point === undefined || source === undefined) continue
    const annual = line.key.FREQ === 'A'
    const held = latest.get(source)
    const newer =
      held === undefined ||
      (annual && !held.annual) ||
      (annual === held.annual && comparePeriods(point.period, held.period) > 0)
    if (!newer) continue
    const status = statusOf(line.status[line.periods.indexOf(point.period)])
    latest.set(source, { source, period: point.period, value: point.value, status, annual })
  }
  return latest
}
