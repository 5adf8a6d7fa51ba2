import { isTentative, isUnreliable } from '../colour.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { tenth } from '../line/axes.ts'
import type { PlacedText } from '../mirror.ts'
import { type AreaFigure, areaFigures, tileName } from './areas.ts'
import { areaCode, type Topology } from './geography.ts'
import type { MapModel } from './model.ts'
import { shadesOf } from './prepare-tiles.ts'
import { areaText, classLegend, shadingOf, shortNames, territoryNotes } from './shading.ts'
import { areaStop } from './stops.ts'
import { areaOf, equalArea, largest, type Projection, type Ring, shapesOf } from './topology.ts'

const TALLEST = 520
const EDGE = 2

/** A territory in pixels. */
type Outline = {
  readonly id: string
  readonly rings: readonly Ring[]
  readonly inner: readonly [number, number]
}

/** Works a map in classes out to the pixel. Counts have none: without classes nothing is coloured. */
export function prepareMap(input: PreparedFrom, room: Room): MapModel {
  const { words, geography } = input
  const size = Math.max(12, input.textSize ?? 13)
  const lineHeight = Math.round(size * (words.direction === 'rtl' ? 1.5 : 1.3))
  const areas = areaFigures(input, words)
  const base = {
    width: room.width,
    textSize: size,
    lineHeight,
    direction: words.direction,
    movement: 'space',
  } as const
  const topology = geography?.topology
  if (typeof areas === 'string' || topology === undefined || input.quantity === 'absolute') {
    const nothing = { areas: [], labels: [], tracks: [], notes: [], shades: [] }
    return { ...base, ...nothing, height: 80, empty: true, legend: { items: [], height: 0 } }
  }
  const shading = shadingOf(input)
  const legend = classLegend(shading, areas, { input, ...room, size, lineHeight })
  const { outlines, height } = outlinesOf(topology, room.width, legend.height)
  const figureOf = (id: string) => areas.figures.find((figure) => figure.areas.includes(id))
  const names = shortNames(input, (tile) => tileName(tile, words))
  return {
    ...base,
    height: tenth(legend.height + height),
    empty: areas.figures.every(({ point }) => point?.value == null),
    areas: outlines.flatMap(({ id, rings }) => {
      const figure = figureOf(id)
      if (figure === undefined) return []
      const { status = 'A' } = figure.point ?? {}
      const hollow = isTentative(status) || isUnreliable(status)
      return [{ id, path: pathOf(rings), shade: shading.shadeOf(figure), hollow }]
    }),
    labels: labelsOf(areas.figures, outlines, { input, room, size }),
    legend,
    shades: shadesOf(shading),
    tracks: [
      {
        id: 'areas',
        stops: areas.figures.flatMap((figure, at) => {
          const own = outlines.filter(({ id }) => figure.areas.includes(id))
          const rings = own.flatMap((outline) => outline.rings)
          const main = mainOf(own)
          if (main === undefined) return []
          const [x, y] = main.inner
          return [
            areaStop(figure, areas, input, {
              x: tenth(x),
              y: tenth(y),
              at,
              mark: { kind: 'outline', path: pathOf(rings) },
              outlines: rings,
            }),
          ]
        }),
      },
    ],
    notes: territoryNotes(input, areas, {
      classes: shading.classes,
      attribution: geography?.attribution,
      nameOf: (area) => names.get(area) ?? area,
    }),
  }
}

function outlinesOf(
  topology: Topology,
  width: number,
  top: number,
): { readonly outlines: readonly Outline[]; readonly height: number } {
  const shapes = shapesOf(topology)
  const project = equalArea(shapes, { width: width - 2 * EDGE, height: TALLEST })
  const left = (width - project.width) / 2
  const shifted: Projection = (place) => {
    const [x, y] = project(place)
    return [tenth(x + left), tenth(y + top + EDGE)]
  }
  return {
    outlines: shapes.map(({ id, rings, inner }) => ({
      id: areaCode(id),
      rings: rings.map((ring) => ring.map(shifted)),
      inner: shifted(inner),
    })),
    height: project.height + 2 * EDGE,
  }
}

function pathOf(rings: readonly Ring[]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('')
}

/** Of the territories of a figure the largest, where the figure is written. */
function mainOf(outlines: readonly Outline[]): Outline | undefined {
  return outlines.toSorted((a, b) => areaOf(largest(b.rings)) - areaOf(largest(a.rings)))[0]
}

/** Figures in the middle of their territories; of two that touch, that of the smaller territory is left out. One for a group. */
function labelsOf(
  figures: readonly AreaFigure[],
  outlines: readonly Outline[],
  {
    input,
    room,
    size,
  }: { readonly input: PreparedFrom; readonly room: Room; readonly size: number },
): readonly PlacedText[] {
  const wanted = figures
    .flatMap((figure) => {
      const main = mainOf(outlines.filter(({ id }) => figure.areas.includes(id)))
      if (figure.point?.value == null || main === undefined) return []
      const [x, y] = main.inner
      const text = areaText(figure, input.words)
      const area = areaOf(largest(main.rings))
      return [{ text, x, y, width: room.measure(text, size, true) + 4, area }]
    })
    .sort((a, b) => b.area - a.area)
  const placed: (typeof wanted)[number][] = []
  for (const label of wanted) {
    const free = placed.every(
      (other) =>
        Math.abs(other.x - label.x) >= (other.width + label.width) / 2 ||
        Math.abs(other.y - label.y) >= size + 2,
    )
    if (free) placed.push(label)
  }
  return placed.map(({ text, x, y }) => ({
    text,
    x: tenth(x),
    y: tenth(y + size * 0.36),
    anchor: 'middle',
  }))
}
