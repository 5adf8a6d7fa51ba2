import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureStop, FigureTrack, Movement } from './model.ts'
import { FIGURE_KEYS, type FigureFocus, moveTo, stopAt, stopUnder } from './move.ts'

const stop = (x: number, y: number, more: Partial<FigureStop> = {}): FigureStop => ({
  x,
  y,
  at: x,
  mark: { kind: 'ring' },
  heading: `${x} ${y}`,
  rows: [],
  ...more,
})
const tracks: readonly FigureTrack[] = [
  { id: 'high', stops: [stop(10, 10), stop(20, 12), stop(30, 11)] },
  { id: 'empty', stops: [] },
  { id: 'low', stops: [stop(12, 50), stop(31, 51)] },
]
const walk = (movement: Movement, keys: readonly (typeof FIGURE_KEYS)[number][]) =>
  keys.reduce<FigureFocus | undefined>(
    (focus, key) => moveTo({ tracks, movement }, focus, key),
    undefined,
  )

describe('moveTo', () => {
  it('enters lines at the last figure of the first, or at its first with Home', () => {
    expect(walk('tracks', ['ArrowLeft'])).toEqual({ track: 0, stop: 2 })
    expect(walk('tracks', ['Home'])).toEqual({ track: 0, stop: 0 })
  })

  it('goes along a line and stays at its ends', () => {
    expect(walk('tracks', ['End', 'ArrowRight'])).toEqual({ track: 0, stop: 2 })
    expect(walk('tracks', ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])).toEqual({
      track: 0,
      stop: 0,
    })
    expect(walk('tracks', ['End', 'Home'])).toEqual({ track: 0, stop: 0 })
  })

  it('goes up and down to the nearest place of the next line that has one', () => {
    expect(walk('tracks', ['Home', 'ArrowDown'])).toEqual({ track: 2, stop: 0 })
    expect(walk('tracks', ['End', 'ArrowDown'])).toEqual({ track: 2, stop: 1 })
    expect(walk('tracks', ['End', 'ArrowDown', 'ArrowUp'])).toEqual({ track: 0, stop: 2 })
    expect(walk('tracks', ['End', 'ArrowUp'])).toEqual({ track: 0, stop: 2 })
  })

  it('enters rows at the first and goes to the first and the last with Home and End, at the same place', () => {
    expect(walk('rows', ['ArrowDown'])).toEqual({ track: 0, stop: 0 })
    expect(walk('rows', ['ArrowDown', 'ArrowRight', 'ArrowRight', 'End'])).toEqual({
      track: 2,
      stop: 1,
    })
    expect(walk('rows', ['End', 'Home'])).toEqual({ track: 0, stop: 0 })
  })

  it('goes in space to the nearest stop in the direction of the arrow', () => {
    const places = [
      { id: 'areas', stops: [stop(50, 50), stop(60, 10), stop(90, 52), stop(10, 48)] },
    ]
    const from = { track: 0, stop: 0 }
    const to = (key: (typeof FIGURE_KEYS)[number]) =>
      moveTo({ tracks: places, movement: 'space' }, from, key)?.stop
    expect([to('ArrowUp'), to('ArrowRight'), to('ArrowLeft'), to('ArrowDown')]).toEqual([
      1, 2, 3, 0,
    ])
    expect([to('Home'), to('End')]).toEqual([0, 3])
  })

  it('goes nowhere in an empty figure', () => {
    expect(moveTo({ tracks: [], movement: 'rows' }, undefined, 'Home')).toBeUndefined()
  })

  it('never leaves the figure, whatever the keys', () => {
    const stops = fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(stops, { minLength: 1, maxLength: 5 }),
        fc.constantFrom<Movement>('tracks', 'rows', 'space'),
        fc.array(fc.constantFrom(...FIGURE_KEYS), { maxLength: 30 }),
        (lists, movement, keys) => {
          const model = {
            movement,
            tracks: lists.map((list, id) => ({
              id: String(id),
              stops: list.map(([x, y]) => stop(x, y)),
            })),
          }
          let focus: FigureFocus | undefined
          for (const key of keys) focus = moveTo(model, focus, key)
          const any = model.tracks.some((track) => track.stops.length > 0)
          if (keys.length > 0) expect(stopAt(model, focus) !== undefined).toBe(any)
        },
      ),
    )
  })

  it('goes to what is ahead but far aside where nothing is straight ahead', () => {
    const places = [{ id: 'areas', stops: [stop(0, 0), stop(300, 40)] }]
    const down = moveTo({ tracks: places, movement: 'space' }, { track: 0, stop: 0 }, 'ArrowDown')
    expect(down).toEqual({ track: 0, stop: 1 })
  })
})

describe('stopUnder', () => {
  it('means the nearest along the line, then in height', () => {
    expect(stopUnder({ tracks, movement: 'tracks' }, 29, 49)).toEqual({ track: 0, stop: 2 })
    expect(stopUnder({ tracks, movement: 'tracks' }, 12, 30)).toEqual({ track: 2, stop: 0 })
  })

  it('means a zone or an outline only from inside', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const
    const places = [
      {
        id: 'areas',
        stops: [
          stop(5, 5, { outlines: [square] }),
          stop(25, 5, { zones: [{ x: 20, y: 0, width: 10, height: 10 }] }),
        ],
      },
    ]
    const under = (x: number, y: number) =>
      stopUnder({ tracks: places, movement: 'space' }, x, y)?.stop
    expect([under(3, 3), under(22, 8), under(15, 5)]).toEqual([0, 1, undefined])
  })

  it('means the small chart that the pointer is in', () => {
    const panel = (x: number): FigureTrack => ({
      id: String(x),
      area: { x, y: 0, width: 100, height: 100 },
      stops: [stop(x + 5, 50)],
    })
    const panels = { tracks: [panel(0), panel(100)], movement: 'tracks' } as const
    expect(stopUnder(panels, 99, 50)).toEqual({ track: 0, stop: 0 })
  })
})
