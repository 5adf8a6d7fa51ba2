import type { LineModel, Stop, Track } from './model.ts'

/** Where the reader is in a line chart: a track and one of its stops. */
export type LineFocus = { readonly track: number; readonly stop: number }

/** Keys that move inside a line chart. */
export const LINE_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
export type LineKey = (typeof LINE_KEYS)[number]

/** The stop in focus with its track; `undefined` when there is none. */
export function focused(
  model: LineModel,
  focus: LineFocus | undefined,
): { readonly track: Track; readonly stop: Stop } | undefined {
  const track = focus === undefined ? undefined : model.tracks[focus.track]
  const stop = focus === undefined ? undefined : track?.stops[focus.stop]
  return track === undefined || stop === undefined ? undefined : { track, stop }
}

/**
 * Moves the focus: left and right along a line in the order seen, up and down to the line above or below at the nearest
 * place in time, Home and End to its ends. The first key enters at the last figure of the highest line.
 */
export function moveFocus(
  model: LineModel,
  focus: LineFocus | undefined,
  key: LineKey,
): LineFocus | undefined {
  const here = focused(model, focus)
  if (focus === undefined || here === undefined) return enter(model, key)
  const last = here.track.stops.length - 1
  switch (key) {
    case 'ArrowLeft':
      return { ...focus, stop: Math.max(0, focus.stop - 1) }
    case 'ArrowRight':
      return { ...focus, stop: Math.min(last, focus.stop + 1) }
    case 'Home':
      return { ...focus, stop: 0 }
    case 'End':
      return { ...focus, stop: last }
    case 'ArrowUp':
      return otherTrack(model, focus, -1)
    case 'ArrowDown':
      return otherTrack(model, focus, 1)
  }
}

function enter(model: LineModel, key: LineKey): LineFocus | undefined {
  const track = model.tracks.findIndex(({ stops }) => stops.length > 0)
  const stops = model.tracks[track]?.stops
  if (stops === undefined) return undefined
  return { track, stop: key === 'Home' ? 0 : stops.length - 1 }
}

function otherTrack(model: LineModel, focus: LineFocus, step: 1 | -1): LineFocus {
  const x = focused(model, focus)?.stop.x ?? 0
  for (let track = focus.track + step; model.tracks[track] !== undefined; track += step) {
    const stops = model.tracks[track]?.stops ?? []
    if (stops.length > 0)
      return { track, stop: nearestIndex(stops, (stop) => Math.abs(stop.x - x)) }
  }
  return focus
}

function nearestIndex(stops: readonly Stop[], distance: (stop: Stop) => number): number {
  return stops.reduce(
    (best, stop, index) => {
      const far = distance(stop)
      return far < best.far ? { far, index } : best
    },
    { far: Number.POSITIVE_INFINITY, index: 0 },
  ).index
}

/** How near a pointer has to be to a break for the break to be meant, in pixels. */
const BREAK_REACH = 6

/** The stop a pointer means: a break when it is on its rule, else the nearest in time and then in height. */
export function focusAt(model: LineModel, x: number, y: number): LineFocus | undefined {
  const all = model.tracks.flatMap(({ stops }, track) =>
    stops.map((stop, index) => ({ track, stop: index, at: stop })),
  )
  const meant = all.filter(({ at }) => at.kind !== 'break' || Math.abs(at.x - x) <= BREAK_REACH)
  const distance = ({ x: left, y: top, kind }: Stop) =>
    kind === 'break' ? 0 : Math.abs(left - x) * 1000 + Math.abs(top - y)
  const index = nearestIndex(
    meant.map(({ at }) => at),
    distance,
  )
  const found = meant[index]
  return found === undefined ? undefined : { track: found.track, stop: found.stop }
}
