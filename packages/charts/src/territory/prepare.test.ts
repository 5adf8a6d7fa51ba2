import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { collisions } from '../figure/testing.ts'
import { estimateWidth } from '../measure.ts'
import { period, point, seriesOf, WORDS } from '../testing.ts'
import { map } from '../types/map.tsx'
import { tiles } from '../types/tiles.tsx'
import { areaFigures } from './areas.ts'
import type { Geography } from './geography.ts'
import { prepareMap } from './prepare-map.ts'
import { prepareTiles } from './prepare-tiles.ts'

const CODES = ['MA-01', 'MA-02', 'MA-03', 'MA-04', 'MA-05', 'MA-06'] as const

/** Six squares in two columns, as shapes and as tiles. */
const GEOGRAPHY: Geography = {
  tiles: {
    columns: 2,
    rows: 3,
    tiles: CODES.map((code, index) => ({
      code,
      col: index % 2,
      row: Math.floor(index / 2),
      short_fr: `R${index + 1}`,
      name_fr: `Région ${index + 1}`,
      name_en: `Region ${index + 1}`,
      name_ar: `جهة ${index + 1} - الثانية`,
    })),
  },
  topology: {
    objects: {
      regions: {
        geometries: CODES.map((id, index) => ({ type: 'Polygon', id, arcs: [[index]] })),
      },
    },
    arcs: CODES.map((_, index) => {
      const [x, y] = [index % 2, 36 - Math.floor(index / 2)]
      return [
        [x, y],
        [x + 1, y],
        [x + 1, y - 1],
        [x, y - 1],
        [x, y],
      ]
    }),
  },
  attribution: '© OpenStreetMap contributors, ODbL 1.0',
  groups: { MA_SUD: ['MA05', 'MA06'] },
}

const REGION = {
  id: 'REF_AREA',
  label: 'Région',
  codes: ['MA', 'MA01', 'MA02', 'MA03', 'MA04', 'MA05', 'MA06', 'MA_SUD'].map((id) => ({
    id,
    label: id,
    ...(id === 'MA' ? { role: 'total' as const } : {}),
  })),
}

const regions = (values: Readonly<Record<string, number | null>>): readonly ChartSeries[] =>
  Object.entries(values).map(([id, value]) =>
    seriesOf([point('2024', value)], { id, label: id, codes: { REF_AREA: id } }),
  )
const input = (series: readonly ChartSeries[], more: Partial<PreparedFrom> = {}): PreparedFrom => ({
  series,
  dimensions: [REGION],
  geography: GEOGRAPHY,
  quantity: 'rate',
  decimals: 1,
  words: WORDS,
  ...more,
})
const ROOM = { width: 480, measure: estimateWidth }
const FOUR = regions({ MA: 21.3, MA01: 19.6, MA02: 30.4, MA03: 23.3, MA_SUD: 10.6 })

describe('areaFigures', () => {
  it('gives every territory exactly one figure, those without one too', () => {
    const areas = areaFigures(input(FOUR))
    if (typeof areas === 'string') throw new Error(areas)
    const covered = areas.figures.flatMap((figure) => figure.areas)
    expect(covered.toSorted()).toEqual(['MA01', 'MA02', 'MA03', 'MA04', 'MA05', 'MA06'])
    expect(areas.total?.id).toBe('MA')
  })

  it('prefers the members of a group to the group where they have figures', () => {
    const both = regions({ MA01: 1, MA02: 2, MA05: 3, MA06: 4, MA_SUD: 9 })
    const areas = areaFigures(input(both))
    if (typeof areas === 'string') throw new Error(areas)
    expect(areas.figures.map(({ id }) => id)).not.toContain('MA_SUD')
    const group = areaFigures(input(regions({ MA01: 1, MA02: 2, MA05: null, MA_SUD: 9 })))
    if (typeof group === 'string') throw new Error(group)
    expect(group.figures.find(({ id }) => id === 'MA_SUD')?.areas).toEqual(['MA05', 'MA06'])
    expect(group.figures.map(({ id }) => id)).not.toContain('MA05')
  })

  it('tells of all territories where too few are known for a map', () => {
    const few = { ...input(regions({ MA01: 1, MA02: null })), language: 'fr' as const, decimals: 1 }
    expect(map.fits(few).score).toBe(0)
    expect(map.describe(few).replace(/\s/g, ' ')).toBe(
      '2024, MA01 : 1,0. Pas de donnée : 5 catégories.',
    )
    expect(map.rowsOf(few).rows).toHaveLength(6)
  })

  it('says why it cannot place a selection', () => {
    const { geography: _geography, ...bare } = input(FOUR)
    expect(areaFigures(bare)).toBe('no-shapes')
    expect(areaFigures(input(regions({ MA01: 1, MA02: 2 })))).toBe('no-territories')
    const sexes = { id: 'SEX', label: '', codes: ['F', 'M'].map((id) => ({ id, label: id })) }
    const crossed = FOUR.map((one, index) => ({
      ...one,
      codes: { ...one.codes, SEX: index % 2 === 0 ? 'F' : 'M' },
    }))
    expect(areaFigures(input(crossed, { dimensions: [REGION, sexes] }))).toBe('one-per-territory')
  })
})

describe('prepareMap', () => {
  it('shades territories by class and hatches those without a figure', () => {
    const { areas } = prepareMap(input(FOUR), ROOM)
    expect(areas.map(({ id, shade }) => [id, shade])).toEqual([
      ['MA01', 2],
      ['MA02', 5],
      ['MA03', 3],
      ['MA04', undefined],
      ['MA05', 1],
      ['MA06', 1],
    ])
  })

  it('states limits in the legend, method, country, group and origin under the map', () => {
    const { legend, notes } = prepareMap(input(FOUR, { unit: '%' }), ROOM)
    expect(legend.items.map(({ lines }) => lines.join(' '))).toEqual([
      '10 à 15',
      '15 à 20',
      '20 à 25',
      '25 à 30',
      '30 à 35\u00a0%',
      'pas de donnée',
    ])
    expect(notes.map(({ text }) => text)).toEqual([
      '5 classes d’amplitude égale, borne inférieure comprise',
      'MA\u00a0: 21,3',
      'Région 5, Région 6\u00a0: une seule valeur, publiée pour «\u00a0MA_SUD\u00a0»',
      '© OpenStreetMap contributors, ODbL 1.0',
    ])
  })

  it('keeps classes that are given whatever is selected, and says quantiles', () => {
    const classes = { method: 'quantile', limits: [0, 20, 40], decimals: 0 } as const
    const { areas, notes } = prepareMap(input(FOUR, { classes }), ROOM)
    expect(areas.find(({ id }) => id === 'MA01')?.shade).toBe(1)
    expect(areas.find(({ id }) => id === 'MA02')?.shade).toBe(5)
    expect(notes[0]?.text).toContain('quantiles')
  })

  it('takes its classes from all dates, so that they stay when the date changes', () => {
    const series = FOUR.map((one) => ({ ...one, points: [...one.points, point('2014', 45)] }))
    const at = (year: string) =>
      prepareMap(input(series, { period: period(year) }), ROOM).legend.items.map(({ lines }) =>
        lines.join(' '),
      )
    const classes = ['10 à 20', '20 à 30', '30 à 40', '40 à 50']
    expect(at('2024').slice(0, 4)).toEqual(classes)
    expect(at('2014').slice(0, 4)).toEqual(classes)
  })

  it('draws a group as its shapes with one figure and one stop', () => {
    const { labels, tracks } = prepareMap(input(FOUR), ROOM)
    expect(labels.filter(({ text }) => text === '10,6')).toHaveLength(1)
    const group = tracks[0]?.stops.find(({ place }) => place?.series === 'MA_SUD')
    expect(group?.mark.kind === 'outline' && group.mark.path.split('M').length - 1).toBe(2)
  })

  it('draws nothing of counts', () => {
    expect(prepareMap(input(FOUR, { quantity: 'absolute' }), ROOM)).toMatchObject({ areas: [] })
  })

  it('lets no two figures touch', () => {
    for (const width of [200, 320, 480, 800]) {
      const { labels } = prepareMap(input(FOUR), { ...ROOM, width })
      expect(collisions(labels, (text) => estimateWidth(text, 13, true), 13)).toEqual([])
    }
  })

  it('stops at every territory, with its name, figure and what is missing', () => {
    const stops = prepareMap(input(FOUR), ROOM).tracks[0]?.stops ?? []
    expect(stops).toHaveLength(5)
    const missing = stops.find(({ rows }) => rows[0]?.label === 'Région 4')
    expect(missing?.rows[0]).toMatchObject({ value: ':', note: 'non disponible' })
  })
})

describe('prepareTiles', () => {
  it('gives each territory one equal square at its place, in Arabic too', () => {
    const french = prepareTiles(input(FOUR), ROOM)
    const arabic = prepareTiles(input(FOUR, { words: chartWords('ar', 1) }), ROOM)
    const boxes = ({ tiles: drawn }: typeof french) => drawn.map(({ box }) => [box.x, box.width])
    expect(new Set(french.tiles.map(({ box }) => `${box.width} ${box.height}`)).size).toBe(1)
    expect(boxes(arabic)).toEqual(boxes(french))
    expect(french.tiles[0]?.box.x).toBeLessThan(french.tiles[1]?.box.x ?? 0)
  })

  it('writes the code and the figure, one figure for a group', () => {
    const texts = prepareTiles(input(FOUR), ROOM).tiles.map(({ name, figure }) => [
      name[0]?.text,
      figure.text,
    ])
    expect(texts).toEqual([
      ['R1', '19,6'],
      ['R2', '30,4'],
      ['R3', '23,3'],
      ['R4', ':'],
      ['R5', '10,6'],
      ['R6', ''],
    ])
  })

  it('says under the grid what the abbreviations stand for; Arabic has names in its tiles', () => {
    const notes = prepareTiles(input(FOUR), ROOM).notes.map(({ text }) => text)
    expect(notes).toContain('R1\u00a0Région 1')
    const arabic = prepareTiles(input(FOUR, { words: chartWords('ar', 1) }), ROOM)
    expect(arabic.tiles[0]?.name[0]?.text).toBe('جهة 1')
  })

  it('shows counts as bars from zero in proportion, without any shade', () => {
    const counts = regions({ MA01: 4030, MA02: 2015, MA03: 0, MA04: null })
    const { tiles: drawn, legend } = prepareTiles(input(counts, { quantity: 'absolute' }), ROOM)
    expect(drawn.every(({ shade }) => shade === undefined)).toBe(true)
    const [first, second, third, fourth] = drawn.map(({ bar }) => bar?.width)
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(0.5, 1)
    expect([third, fourth]).toEqual([0, undefined])
    expect(legend.items.map(({ lines }) => lines.join(' '))).toEqual(['pas de donnée'])
  })

  it('marks what is provisional', () => {
    const series = FOUR.map((one) =>
      one.id === 'MA01' ? { ...one, points: [point('2024', 19.6, 'P')] } : one,
    )
    const { tiles: drawn, notes } = prepareTiles(input(series), ROOM)
    expect(drawn[0]).toMatchObject({ hollow: true, figure: { text: '19,6 p' } })
    expect(notes.map(({ text }) => text)).toContain('p provisoire')
  })
})

describe('fits', () => {
  const selection = (series: readonly ChartSeries[], more: Partial<PreparedFrom> = {}) =>
    input(series, more)

  it('draws rates as tiles or as a map, tiles first', () => {
    expect(tiles.fits(selection(FOUR))).toEqual({ score: 3, reason: 'chart.fit.territories' })
    expect(map.fits(selection(FOUR))).toEqual({ score: 2, reason: 'chart.fit.territories' })
  })

  it('never draws a map of counts, and says why', () => {
    const counts = selection(FOUR, { quantity: 'absolute' })
    expect(map.fits(counts)).toEqual({ score: 0, reason: 'chart.fit.absolute-counts' })
    expect(tiles.fits(counts).score).toBeGreaterThan(0)
  })

  it('draws tiles but no map where there are no shapes', () => {
    const { topology: _topology, ...grid } = GEOGRAPHY
    const bare = selection(FOUR, { geography: grid })
    expect(map.fits(bare)).toEqual({ score: 0, reason: 'chart.fit.no-shapes' })
    expect(tiles.fits(bare).score).toBe(3)
  })
})
