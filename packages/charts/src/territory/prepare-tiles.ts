import { isTentative, isUnreliable } from '../colour.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { tenth } from '../line/axes.ts'
import type { Box } from '../line/model.ts'
import { smallSize, wrapText } from '../measure.ts'
import { type AreaFigure, type Areas, abbreviations, areaFigures, tileShort } from './areas.ts'
import { areaCode, type Tile } from './geography.ts'
import type { DrawnTile, TilesModel } from './model.ts'
import {
  areaText,
  classLegend,
  MISSING,
  type Shading,
  shade,
  shadingOf,
  shortNames,
  territoryNotes,
} from './shading.ts'
import { areaStop } from './stops.ts'

const LARGEST = 74
const BETWEEN = 4
const BAR = 6

type Frame = {
  readonly input: PreparedFrom
  readonly room: Room
  readonly areas: Areas
  readonly shading: Shading
  readonly size: number
  readonly lineHeight: number
  readonly side: number
  readonly left: number
  readonly top: number
  /** Largest count; 0 where tiles have shades. */
  readonly most: number
}

/** Works one equal square a territory out to the pixel. */
export function prepareTiles(input: PreparedFrom, room: Room): TilesModel {
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
  if (typeof areas === 'string' || geography === undefined) {
    const nothing = { tiles: [], tracks: [], notes: [], shades: [] }
    return { ...base, ...nothing, height: 80, empty: true, legend: { items: [], height: 0 } }
  }
  const absolute = input.quantity === 'absolute'
  const shading = absolute ? { classes: undefined, shadeOf: () => undefined } : shadingOf(input)
  const legend = classLegend(shading, areas, { input, ...room, size, lineHeight })
  const { columns, rows, tiles } = geography.tiles
  const side = Math.min(LARGEST, (room.width + BETWEEN) / columns) - BETWEEN
  const values = areas.figures.map(({ point }) => Math.abs(point?.value ?? 0))
  const frame: Frame = {
    input,
    room,
    areas,
    shading,
    size,
    lineHeight,
    side,
    left: (room.width - columns * (side + BETWEEN) + BETWEEN) / 2,
    top: legend.height,
    most: absolute ? Math.max(0, ...values) : 0,
  }
  const placed = tiles.map((tile) => ({ tile, figure: figureOf(tile, areas) }))
  const drawn = placed.flatMap(({ tile, figure }) =>
    figure === undefined ? [] : [drawTile(tile, figure, frame)],
  )
  const names = shortNames(input, (tile) => tileShort(tile, words))
  return {
    ...base,
    height: tenth(legend.height + rows * (side + BETWEEN)),
    empty: areas.figures.every(({ point }) => point?.value == null),
    tiles: drawn,
    legend,
    shades: shadesOf(shading),
    tracks: [{ id: 'areas', stops: areas.figures.map((one, at) => stopOf(one, at, frame)) }],
    notes: [
      ...territoryNotes(input, areas, {
        classes: shading.classes,
        attribution: undefined,
        nameOf: (area) => names.get(area) ?? area,
      }),
      ...abbreviations(geography, words).map((text) => ({ kind: 'others' as const, text })),
    ],
  }
}

/** The shades of the entries of a legend. */
export function shadesOf({ classes }: Shading): TilesModel['shades'] {
  const count = (classes?.limits.length ?? 1) - 1
  return [
    ...Array.from({ length: count }, (_, index) => ({
      id: String(index),
      shade: shade(index, count),
    })),
    { id: MISSING, shade: undefined },
  ]
}

function figureOf(tile: Tile, { figures }: Areas): AreaFigure | undefined {
  return figures.find(({ areas }) => areas.includes(areaCode(tile.code)))
}

function boxOf({ col, row }: Tile, { left, top, side }: Frame): Box {
  return {
    x: tenth(left + col * (side + BETWEEN)),
    y: tenth(top + row * (side + BETWEEN)),
    width: tenth(side),
    height: tenth(side),
  }
}

function drawTile(tile: Tile, figure: AreaFigure, frame: Frame): DrawnTile {
  const { input, room, shading, size, lineHeight, side, most } = frame
  const { words } = input
  const box = boxOf(tile, frame)
  const { value = null, status = 'A' } = figure.point ?? {}
  const middle = tenth(box.x + side / 2)
  const centre = box.y + side / 2 - (most > 0 ? BAR / 2 : 0)
  const wrapped = (text: string, strong: boolean, most: number) =>
    wrapText(text, side - 4, most, (part) =>
      room.measure(part, strong ? size : smallSize(size), strong),
    )
  const told = figure.areas[Math.floor((figure.areas.length - 1) / 2)] === areaCode(tile.code)
  const rows = Math.floor((side - (most > 0 ? BAR : 0)) / lineHeight)
  const name = rows < 2 ? [] : wrapped(tileShort(tile, words), false, Math.min(2, rows - 1))
  const first = centre - (name.length * lineHeight) / 2
  const small = smallSize(size)
  return {
    id: areaCode(tile.code),
    box,
    shade: shading.shadeOf(figure),
    missing: value === null,
    hollow: value !== null && (isTentative(status) || isUnreliable(status)),
    name: name.map((text, line) => ({
      text,
      x: middle,
      y: tenth(first + line * lineHeight + small * 0.36),
      anchor: 'middle',
    })),
    figure: {
      text: told ? wrapped(areaText(figure, words), true, 1).join(' ') : '',
      x: middle,
      y: tenth(first + name.length * lineHeight + size * 0.36),
      anchor: 'middle',
    },
    bar:
      most > 0 && value !== null
        ? {
            x: box.x,
            y: tenth(box.y + side - BAR),
            width: tenth((side * Math.max(0, value)) / most),
            height: BAR,
          }
        : undefined,
  }
}

function stopOf(figure: AreaFigure, at: number, frame: Frame) {
  const tiles = frame.input.geography?.tiles.tiles ?? []
  const boxes = figure.areas.flatMap((area) => {
    const tile = tiles.find(({ code }) => areaCode(code) === area)
    return tile === undefined ? [] : [boxOf(tile, frame)]
  })
  const main = boxes[Math.floor((boxes.length - 1) / 2)] ?? { x: 0, y: 0, width: 0, height: 0 }
  const path = boxes
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`)
    .join('')
  return areaStop(figure, frame.areas, frame.input, {
    x: tenth(main.x + main.width / 2),
    y: tenth(main.y + main.height),
    at,
    mark: { kind: 'outline', path },
    zones: boxes,
  })
}
