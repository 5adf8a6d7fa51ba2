import { translate } from '@marsad/language'
import type { ChartPoint } from '../chart-series.ts'
import type { ChartWords } from '../words.ts'
import type { Annotation } from './annotations.ts'
import type { LineContent } from './content.ts'
import type { ChartNote } from './model.ts'

/** What has to be read under the figure: the numbered marks, that the axis does not start at zero, grey lines, letters used. `named`: a legend tells of the grey lines. */
export function notesOf(
  { input, prepared, breaks }: LineContent,
  annotations: readonly Annotation[],
  { axisNotZero, named }: { readonly axisNotZero: boolean; readonly named: boolean },
): readonly ChartNote[] {
  const { words } = input
  const details = new Map(breaks.map(({ from, detail }) => [`break-${from}`, detail]))
  const marks = annotations.flatMap(({ key, number, text }): readonly ChartNote[] => {
    const detail = details.get(key)
    const whole = detail === undefined ? text : `${text}. ${detail}`
    return number === undefined ? [] : [{ kind: 'mark', number, text: whole }]
  })
  const axis: readonly ChartNote[] = axisNotZero ? [{ kind: 'axis', text: words.axisNotZero }] : []
  const others = prepared.filter(({ colour }) => colour === 'other').length
  const grey: readonly ChartNote[] =
    others === 0 || named ? [] : [{ kind: 'others', text: words.others(others) }]
  const points = prepared.flatMap((one) => one.points)
  const flags = [...intervalNotes(points, words), ...flagNotes(points, words)]
  return [...marks, ...axis, ...grey, ...flags]
}

/** The confidence of the intervals drawn: `IC 95 %`. */
export function intervalNotes(
  points: readonly Pick<ChartPoint, 'value' | 'interval'>[],
  words: ChartWords,
): readonly ChartNote[] {
  const levels = new Set(
    points.flatMap(({ value, interval }) => (value === null ? [] : (interval?.level ?? []))),
  )
  return [...levels].map((level) => ({
    kind: 'flags',
    text: translate(words.language)('chart.interval', { level: words.tick(level, 0) }),
  }))
}

/** The letters that some figures carry, with their words. */
export function flagNotes(
  points: readonly Pick<ChartPoint, 'value' | 'status'>[],
  words: ChartWords,
): readonly ChartNote[] {
  const statuses = new Set(points.flatMap(({ value, status }) => (value === null ? [] : [status])))
  return [...statuses]
    .flatMap((status) => words.flag(status) ?? [])
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
    .map(({ letter, words: text }): ChartNote => ({ kind: 'flags', text: `${letter} ${text}` }))
}
