import { encloses } from '../figure/outline.ts'
import type { Topology, TopologyShape } from './geography.ts'

/** A closed outline in degrees: longitude, latitude. */
export type Ring = readonly (readonly [number, number])[]

/** A territory with all its outlines, holes among them. */
export type Shape = {
  readonly id: string
  readonly rings: readonly Ring[]
  /** Where its figure is written. */
  readonly inner: readonly [number, number]
}

const READ = new WeakMap<Topology, readonly Shape[]>()

/** The shapes of a topology, each outline put together from the arcs it shares with its neighbours. TopoJSON specification, 2.1. */
export function shapesOf(topology: Topology): readonly Shape[] {
  const known = READ.get(topology)
  if (known !== undefined) return known
  const arcs = topology.arcs.map((arc) => decode(arc, topology.transform))
  const shapes = Object.values(topology.objects).flatMap(({ geometries }) =>
    geometries.map((shape) => {
      const rings = polygonsOf(shape).map((ring) => stitch(ring, arcs))
      return { id: String(shape.id ?? ''), rings, inner: innerPoint(largest(rings)) }
    }),
  )
  READ.set(topology, shapes)
  return shapes
}

function decode(arc: Topology['arcs'][number], transform: Topology['transform']): Ring {
  if (transform === undefined) return arc.map(([x = 0, y = 0]) => [x, y])
  const [scaleX = 1, scaleY = 1] = transform.scale
  const [left = 0, top = 0] = transform.translate
  let [x, y] = [0, 0]
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX
    y += stepY
    return [x * scaleX + left, y * scaleY + top]
  })
}

/** Outlines as lists of arc numbers; a negative number is the arc backwards. */
function polygonsOf({ type, arcs }: TopologyShape): readonly (readonly number[])[] {
  const numbers = (list: unknown): readonly number[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'number') : []
  if (!Array.isArray(arcs)) return []
  if (type === 'Polygon') return arcs.map(numbers)
  return type === 'MultiPolygon'
    ? arcs.flatMap((polygon) => (Array.isArray(polygon) ? polygon.map(numbers) : []))
    : []
}

function stitch(ring: readonly number[], arcs: readonly Ring[]): Ring {
  return ring.flatMap((number, index) => {
    const arc = arcs[number < 0 ? ~number : number] ?? []
    const points = number < 0 ? arc.toReversed() : arc
    return index === 0 ? points : points.slice(1)
  })
}

/** Takes degrees to the plane. */
export type Projection = (place: readonly [number, number]) => readonly [number, number]

/**
 * The cylindrical equal-area projection through the middle of some shapes, fitted into a box: areas keep their proportions,
 * which is what a map in colours is read by.
 */
export function equalArea(
  shapes: readonly Shape[],
  box: { readonly width: number; readonly height: number },
): Projection & { readonly height: number; readonly width: number } {
  const places = shapes.flatMap(({ rings }) => rings.flat())
  const latitudes = places.map(([, latitude]) => latitude)
  const middle = radians((Math.min(...latitudes) + Math.max(...latitudes)) / 2)
  const flat = ([longitude, latitude]: readonly [number, number]) =>
    [
      radians(longitude) * Math.cos(middle),
      -Math.sin(radians(latitude)) / Math.cos(middle),
    ] as const
  const plane = places.map(flat)
  const [left, right] = ends(plane.map(([x]) => x))
  const [top, bottom] = ends(plane.map(([, y]) => y))
  const scale = Math.min(box.width / (right - left), box.height / (bottom - top))
  const project: Projection = (place) => {
    const [x, y] = flat(place)
    return [tenth((x - left) * scale), tenth((y - top) * scale)]
  }
  return Object.assign(project, {
    width: (right - left) * scale,
    height: (bottom - top) * scale,
  })
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/** Points tried along each side of an outline. */
const TRIED = 14

/** The point of an outline that is farthest from its edges: where a figure is written. */
export function innerPoint(ring: Ring): readonly [number, number] {
  const [left, right] = ends(ring.map(([x]) => x))
  const [top, bottom] = ends(ring.map(([, y]) => y))
  let best: readonly [number, number] = ring[0] ?? [0, 0]
  let far = 0
  for (let row = 0.5; row < TRIED; row += 1) {
    for (let column = 0.5; column < TRIED; column += 1) {
      const x = left + ((right - left) * column) / TRIED
      const y = top + ((bottom - top) * row) / TRIED
      const distance = encloses(ring, x, y) ? edgeDistance(ring, x, y) : 0
      if (distance > far) {
        far = distance
        best = [x, y]
      }
    }
  }
  return best
}

function edgeDistance(ring: Ring, x: number, y: number): number {
  return ring.reduce((nearest, [x2, y2], index) => {
    const [x1, y1] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x2, y2]
    const [dx, dy] = [x2 - x1, y2 - y1]
    const length = dx * dx + dy * dy
    const part =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
    return Math.min(nearest, Math.hypot(x - x1 - part * dx, y - y1 - part * dy))
  }, Number.POSITIVE_INFINITY)
}

/** Twice the area inside an outline. */
export function areaOf(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x2, y2], index) => {
      const [x1, y1] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x2, y2]
      return sum + x1 * y2 - x2 * y1
    }, 0),
  )
}

/** The outline that encloses most. */
export function largest(rings: readonly Ring[]): Ring {
  return rings.reduce<Ring>((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best), [])
}
