import type { FigureModel, FigureStop, FigureTrack } from './model.ts'
import { encloses } from './outline.ts'

/** Where the reader is in a figure: a track and one of its stops. */
export type FigureFocus = { readonly track: number; readonly stop: number }

/** Keys that move inside a figure. */
export const FIGURE_KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
] as const
export type FigureKey = (typeof FIGURE_KEYS)[number]

type Moving = Pick<FigureModel, 'tracks' | 'movement'>

/** The stop in focus with its track; `undefined` when there is none. */
export function stopAt(
  { tracks }: Moving,
  focus: FigureFocus | undefined,
): { readonly track: FigureTrack; readonly stop: FigureStop } | undefined {
  const track = focus === undefined ? undefined : tracks[focus.track]
  const stop = focus === undefined ? undefined : track?.stops[focus.stop]
  return track === undefined || stop === undefined ? undefined : { track, stop }
}

/**
 * Moves the focus. Left and right go along a track in the order seen, up and down to the track above or below at the
 * nearest place, Home and End to the ends: of the track, or of the list where tracks are rows. In `space` arrows go to the
 * nearest stop in their direction. The first key enters: at the last figure of the first line, at the first row or territory.
 */
export function moveTo(
  model: Moving,
  focus: FigureFocus | undefined,
  key: FigureKey,
): FigureFocus | undefined {
  const here = stopAt(model, focus)
  if (focus === undefined || here === undefined) return enter(model, key)
  if (model.movement === 'space') return inSpace(model, focus, here.stop, key)
  const last = here.track.stops.length - 1
  const rows = model.movement === 'rows'
  switch (key) {
    case 'ArrowLeft':
      return { ...focus, stop: Math.max(0, focus.stop - 1) }
    case 'ArrowRight':
      return { ...focus, stop: Math.min(last, focus.stop + 1) }
    case 'Home':
      return rows ? endRow(model, here.stop, 1) : { ...focus, stop: 0 }
    case 'End':
      return rows ? endRow(model, here.stop, -1) : { ...focus, stop: last }
    case 'ArrowUp':
      return otherTrack(model, focus, -1)
    case 'ArrowDown':
      return otherTrack(model, focus, 1)
  }
}

function enter(model: Moving, key: FigureKey): FigureFocus | undefined {
  const first = endTrack(model, 1)
  if (first === undefined || model.movement !== 'tracks') {
    return key === 'End' ? (endTrack(model, -1) ?? first) : first
  }
  const stops = model.tracks[first.track]?.stops.length ?? 1
  return key === 'Home' ? first : { ...first, stop: stops - 1 }
}

/** The first stop of the first (or last) track that has one. */
function endTrack({ tracks }: Moving, step: 1 | -1): FigureFocus | undefined {
  const has = ({ stops }: FigureTrack) => stops.length > 0
  const track = step === 1 ? tracks.findIndex(has) : tracks.findLastIndex(has)
  return track === -1 ? undefined : { track, stop: 0 }
}

/** The first or last row, at the place that is nearest to the stop left. */
function endRow(model: Moving, from: FigureStop, step: 1 | -1): FigureFocus | undefined {
  const end = endTrack(model, step)
  const stops = end === undefined ? [] : (model.tracks[end.track]?.stops ?? [])
  return end === undefined
    ? undefined
    : { ...end, stop: nearest(stops, (stop) => Math.abs(stop.at - from.at)) }
}

function otherTrack(model: Moving, focus: FigureFocus, step: 1 | -1): FigureFocus {
  const at = stopAt(model, focus)?.stop.at ?? 0
  for (let track = focus.track + step; model.tracks[track] !== undefined; track += step) {
    const stops = model.tracks[track]?.stops ?? []
    if (stops.length > 0) return { track, stop: nearest(stops, (stop) => Math.abs(stop.at - at)) }
  }
  return focus
}

function nearest<Item>(items: readonly Item[], distance: (item: Item) => number): number {
  return items.reduce(
    (best, item, index) => {
      const far = distance(item)
      return far < best.far ? { far, index } : best
    },
    { far: Number.POSITIVE_INFINITY, index: 0 },
  ).index
}

const WAYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const

type Placed = { readonly focus: FigureFocus; readonly stop: FigureStop }

function allStops({ tracks }: Moving): readonly Placed[] {
  return tracks.flatMap(({ stops }, track) =>
    stops.map((stop, index) => ({ focus: { track, stop: index }, stop })),
  )
}

function inSpace(
  model: Moving,
  focus: FigureFocus,
  from: FigureStop,
  key: FigureKey,
): FigureFocus | undefined {
  const all = allStops(model)
  if (key === 'Home') return all[0]?.focus
  if (key === 'End') return all.at(-1)?.focus
  const [right, down] = WAYS[key]
  const ahead = all.flatMap(({ focus: place, stop }) => {
    const along = (stop.x - from.x) * right + (stop.y - from.y) * down
    const aside = Math.abs((stop.x - from.x) * down) + Math.abs((stop.y - from.y) * right)
    return along > 1 && along >= aside * AHEAD ? [{ place, along, aside }] : []
  })
  const straight = ahead.filter(({ along, aside }) => along >= aside * STRAIGHT)
  const near = (straight.length > 0 ? straight : ahead).toSorted(
    (a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside,
  )
  return near[0]?.place ?? focus
}

/** How far ahead a stop has to be for what it is aside; where none is straight ahead, one that is roughly ahead will do. */
const STRAIGHT = 0.5
const AHEAD = 0.1

/** The stop a pointer means; `undefined` when the figure has none. */
export function stopUnder(model: Moving, x: number, y: number): FigureFocus | undefined {
  const all = allStops(model)
  const inside = all.find(({ stop }) => within(stop, x, y))
  if (inside !== undefined) return inside.focus
  const free = all.filter(
    ({ focus, stop }) =>
      stop.zones === undefined &&
      stop.outlines === undefined &&
      holds(model.tracks[focus.track]?.area, x, y),
  )
  const index = nearest(free, ({ stop }) => Math.abs(stop.x - x) * 1000 + Math.abs(stop.y - y))
  return free[index]?.focus
}

function within({ zones, outlines }: FigureStop, x: number, y: number): boolean {
  if (outlines !== undefined)
    return outlines.filter((ring) => encloses(ring, x, y)).length % 2 === 1
  return zones?.some((zone) => holds(zone, x, y)) ?? false
}

function holds(box: FigureTrack['area'], x: number, y: number): boolean {
  return (
    box === undefined ||
    (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
  )
}
