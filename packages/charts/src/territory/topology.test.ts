import { describe, expect, it } from 'vitest'
import { encloses } from '../figure/outline.ts'
import type { Topology } from './geography.ts'
import { areaOf, equalArea, innerPoint, shapesOf } from './topology.ts'

/* Two unit squares side by side that share an edge: arc 0 is the shared one, upwards. */
const SQUARES: Topology = {
  objects: {
    regions: {
      geometries: [
        { type: 'Polygon', id: 'west', arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: 'east', arcs: [[[2, ~0]]] },
      ],
    },
  },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  transform: { scale: [0.1, 0.1], translate: [-8, 30] },
}

describe('shapesOf', () => {
  it('puts outlines together from shared arcs, forwards and backwards', () => {
    const [west, east] = shapesOf(SQUARES)
    expect(west?.rings).toEqual([
      [
        [-7, 30],
        [-7, 31],
        [-8, 31],
        [-8, 30],
        [-7, 30],
      ],
    ])
    expect(east?.rings[0]?.at(0)).toEqual([-7, 30])
    expect(east?.rings[0]?.at(-1)).toEqual([-7, 30])
  })

  it('reads a topology once', () => {
    expect(shapesOf(SQUARES)).toBe(shapesOf(SQUARES))
  })
})

describe('equalArea', () => {
  it('keeps the proportion of areas between north and south, and fits its box', () => {
    const square = (south: number) =>
      [
        [0, south],
        [1, south],
        [1, south + 1],
        [0, south + 1],
      ] as const
    const shapes = [21, 35].map((south) => ({
      id: String(south),
      rings: [square(south)],
      inner: [0, 0] as const,
    }))
    const project = equalArea(shapes, { width: 5000, height: 5000 })
    const [low, high] = shapes.map(({ rings }) => areaOf((rings[0] ?? []).map(project)))
    /* On the sphere: sin 22° - sin 21° against sin 36° - sin 35°. */
    const true_ = (Math.sin(0.38397) - Math.sin(0.36652)) / (Math.sin(0.62832) - Math.sin(0.61087))
    expect((low ?? 0) / (high ?? 1)).toBeCloseTo(true_, 1)
    expect(project.height).toBeLessThanOrEqual(5000)
  })

  it('puts north on top and east on the right', () => {
    const project = equalArea(shapesOf(SQUARES), { width: 100, height: 100 })
    expect(project([-8, 31])[1]).toBeLessThan(project([-8, 30])[1])
    expect(project([-7, 30])[0]).toBeGreaterThan(project([-8, 30])[0])
  })
})

describe('innerPoint', () => {
  it('lies inside, even where the middle does not', () => {
    const hook = [
      [0, 0],
      [10, 0],
      [10, 2],
      [2, 2],
      [2, 10],
      [0, 10],
    ] as const
    const [x, y] = innerPoint(hook)
    expect(encloses(hook, x, y)).toBe(true)
    expect(encloses(hook, 5, 5)).toBe(false)
  })
})
