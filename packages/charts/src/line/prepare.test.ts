import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import { BY_SEX, QUARTERLY, REMITTANCES, UNEMPLOYMENT } from '../gallery/figures.ts'
import { LINE_CASES } from '../gallery/line-cases.ts'
import { estimateWidth } from '../measure.ts'
import { arbitrarySeries, period, point, seriesOf, WORDS, yearly } from '../testing.ts'
import type { LineInput } from './model.ts'
import { prepareLine } from './prepare.ts'

const AREAS = [
  seriesOf(UNEMPLOYMENT.total, { id: '_T', label: 'Ensemble', colour: 'total' }),
  seriesOf(UNEMPLOYMENT.urban, { id: 'U', label: 'Urbain', colour: 'cat-1' }),
  seriesOf(UNEMPLOYMENT.rural, { id: 'R', label: 'Rural', colour: 'cat-3' }),
]
const SURVEY = [{ from: period('2017'), label: 'rupture : nouvelle enquête', detail: 'Refonte.' }]

function model(series: readonly ChartSeries[], more: Partial<LineInput> = {}) {
  return prepareLine({ series, width: 820, height: 400, words: WORDS, decimals: 1, ...more })
}

const subpaths = (path: string) => path.split('M').length - 1
const drawn = (lines: ReturnType<typeof model>, id: string) =>
  lines.series.find((series) => series.id === id)

describe('prepareLine: time', () => {
  it('leaves missing years their width', () => {
    const { markers } = drawn(
      model([seriesOf([point('2000', 1), point('2006', 1), point('2012', 1)])]),
      's',
    ) ?? {
      markers: [],
    }
    const [a = 0, b = 0, c = 0] = markers.map(({ x }) => x)
    expect(b - a).toBeCloseTo(c - b, 0)
    const even = drawn(
      model([seriesOf([point('2000', 1), point('2001', 1), point('2012', 1)])]),
      's',
    )
    const path = even?.solid.match(/M([\d.]+) .*L([\d.]+) /)
    expect(Number(path?.[2]) - Number(path?.[1])).toBeLessThan((c - a) / 8)
  })

  it('shows quarters with the year once', () => {
    const lines = model([seriesOf(QUARTERLY)], { width: 1100 })
    expect(lines.timeTicks.slice(0, 4).map(({ label }) => label)).toEqual(['T1', 'T2', 'T3', 'T4'])
    expect(lines.yearTicks.map(({ label }) => label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
  })

  it('runs from left to right in Arabic too, with the values left and the names right', () => {
    const arabic = model(AREAS, { words: chartWords('ar', 1) })
    const times = arabic.timeTicks.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(arabic.plot.x).toBeLessThan(60)
    expect(arabic.ends.every(({ x }) => x > arabic.plot.x + arabic.plot.width)).toBe(true)
  })
})

describe('prepareLine: what is missing', () => {
  it('cuts the line at missing years and at the break, and keeps the lone point of 2000', () => {
    const total = drawn(model(AREAS, { breaks: SURVEY }), '_T')
    expect(subpaths(total?.solid ?? '')).toBe(2)
    expect(total?.markers.map((marker) => marker.period)).toEqual(['2000', '2025'])
  })

  it('cuts one path into two when one year is missing', () => {
    expect(subpaths(drawn(model([seriesOf(BY_SEX.women)]), 's')?.solid ?? '')).toBe(2)
    expect(subpaths(drawn(model([seriesOf(yearly([1, 2, 3]))]), 's')?.solid ?? '')).toBe(1)
  })

  it('hatches the stretch and says which years it is', () => {
    const lines = model(AREAS)
    expect(lines.bands.map(({ text, whole }) => [text, whole])).toEqual([
      ['2001–2005\u00a0: pas de donnée', true],
    ])
    const [band] = lines.bands
    expect(band).toMatchObject({ y: lines.plot.y, height: lines.plot.height })
    const ticks = lines.timeTicks.map(({ at }) => at)
    expect(band?.x).toBeGreaterThan(ticks[0] ?? 0)
    expect((band?.width ?? 0) / lines.plot.width).toBeCloseTo(5 / 26, 1)
    expect(lines.annotations[0]?.text).toBe('2001–2005\u00a0: pas de donnée')
  })

  it('gives the reason of a gap on focus', () => {
    const points = [
      point('2020', 1),
      { ...point('2021', null), reason: 'enquête non réalisée' },
      point('2022', 2),
    ]
    const stops = model([seriesOf(points)]).tracks[0]?.stops
    expect(stops?.map((stop) => (stop.kind === 'gap' ? stop.text : stop.kind))).toEqual([
      'point',
      '2021\u00a0: enquête non réalisée',
      'point',
    ])
  })

  it('marks a stretch that only one series misses at the foot of the plot', () => {
    const lines = model([
      seriesOf(yearly([1, null, 3]), { id: 'a' }),
      seriesOf(yearly([1, 2, 3]), { id: 'b' }),
    ])
    const [band] = lines.bands
    expect(band?.whole).toBe(false)
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBe(lines.plot.y + lines.plot.height)
    expect(lines.annotations).toEqual([])
  })

  it('says that nothing can be drawn when all is missing, and never invents an axis', () => {
    const lines = model([seriesOf(yearly([null, null]))])
    expect(lines).toMatchObject({ empty: true, valueTicks: [], zero: undefined, ends: [] })
    expect(lines.annotations).toHaveLength(1)
  })

  it('takes no series at all', () => {
    expect(model([])).toMatchObject({ empty: true, series: [], tracks: [] })
  })
})

describe('prepareLine: breaks', () => {
  it('draws the rule between the two periods, with its words beside it', () => {
    const lines = model([seriesOf(UNEMPLOYMENT.total)], { breaks: SURVEY, width: 1100 })
    const path = drawn(lines, 's')?.solid.split('M') ?? []
    const before = Number(path[1]?.match(/L([\d.]+) [\d.]+$/)?.[1])
    const after = Number(path[2]?.match(/^([\d.]+) /)?.[1])
    expect(lines.breaks[0]?.x).toBeCloseTo((before + after) / 2, 0)
    const label = lines.annotations.find(({ key }) => key === 'break-2017')
    expect(label).toMatchObject({ text: 'rupture : nouvelle enquête', number: undefined })
  })

  it('draws no rule at the edges, where nothing is compared', () => {
    const breaks = ['2000', '2003'].map((from) => ({ from: period(from), label: 'rupture' }))
    expect(model([seriesOf(yearly([1, 2, 3]))], { breaks }).breaks).toEqual([])
  })

  it('sees the break that a figure with status B tells of', () => {
    const lines = model([seriesOf([point('2000', 1), point('2001', 2, 'B'), point('2002', 3)])])
    expect(lines.breaks).toHaveLength(1)
    expect(lines.annotations[0]?.text).toBe('rupture de série')
  })

  it('explains the break on focus', () => {
    const stops = model([seriesOf(UNEMPLOYMENT.total)], { breaks: SURVEY }).tracks[0]?.stops ?? []
    const stop = stops.find(({ kind }) => kind === 'break')
    expect(stop).toMatchObject({ period: '2017', text: 'rupture : nouvelle enquête. Refonte.' })
  })
})

describe('prepareLine: what is not final', () => {
  it('dashes the segment to a provisional figure, hollows its marker and writes its letter', () => {
    const lines = model([seriesOf(REMITTANCES)])
    const series = drawn(lines, 's')
    expect(subpaths(series?.dashed ?? '')).toBe(1)
    expect(series?.dashed.split('L')).toHaveLength(2)
    expect(series?.markers.at(-1)).toMatchObject({
      period: '2024',
      hollow: true,
      letter: undefined,
    })
    expect(lines.ends[0]?.value).toBe('117,7 p')
    expect(lines.notes).toContainEqual({ kind: 'flags', text: 'p provisoire' })
  })

  it('hollows a figure of low reliability, writes u beside it and keeps its line whole', () => {
    const lines = model([seriesOf([point('2000', 3), point('2001', 1, 'U'), point('2002', 3)])])
    const series = drawn(lines, 's')
    const [marker] = series?.markers ?? []
    expect(marker).toMatchObject({ period: '2001', hollow: true, letter: { text: 'u' } })
    expect(marker?.letter?.y).toBeGreaterThan(marker?.y ?? 0)
    expect(series?.dashed).toBe('')
  })
})

describe('prepareLine: scales', () => {
  it('starts at zero where the figures come near it', () => {
    const lines = model(AREAS)
    expect(lines.valueDomain).toEqual([0, 25])
    expect(lines.zero).toBe(lines.plot.y + lines.plot.height)
    expect(lines.axisNotZero).toBe(false)
    expect(model([seriesOf(yearly([6, 11]))]).valueDomain[0]).toBe(0)
  })

  it('says so when the axis does not start at zero', () => {
    const lines = model([seriesOf(yearly([45.8, 44.8, 43.5]))])
    expect(lines.axisNotZero).toBe(true)
    expect(lines.zero).toBeUndefined()
    expect(lines.notes).toContainEqual({ kind: 'axis', text: 'L’axe ne commence pas à zéro.' })
  })

  it('keeps zero on the axis of figures of both signs', () => {
    const lines = model([seriesOf(yearly([-30, 322]))])
    expect(lines.zero).toBeGreaterThan(lines.plot.y)
    expect(lines.zero).toBeLessThan(lines.plot.y + lines.plot.height)
  })

  it('has three to seven marks with the same decimals', () => {
    const { valueTicks } = model([seriesOf(yearly([43.5, 45.8]))])
    expect(valueTicks.length).toBeGreaterThanOrEqual(3)
    expect(valueTicks.length).toBeLessThanOrEqual(7)
    expect(new Set(valueTicks.map(({ label }) => label.split(',')[1]?.length)).size).toBe(1)
  })

  it('marks counts of persons with whole numbers only', () => {
    const { valueTicks } = model([seriesOf(yearly([0, 1]))], { decimals: 0 })
    expect(valueTicks.map(({ value }) => value)).toEqual([0, 1, 2])
  })
})

describe('prepareLine: names', () => {
  it('names each line at its end with its last figure', () => {
    expect(model(AREAS).ends.map(({ lines, value }) => [...lines, value])).toEqual([
      ['Urbain', '16,4'],
      ['Ensemble', '13,0'],
      ['Rural', '6,6'],
    ])
  })

  it('tells the period of a last figure that is older than the chart', () => {
    const old = seriesOf(yearly([5, 6]), { id: 'old' })
    expect(model([...AREAS, old]).ends.at(-1)?.value).toBe('6,0 (2001)')
  })

  it('turns to a legend above the plot under 480 pixels, in the order of the lines', () => {
    const lines = model(AREAS, { width: 479 })
    expect(lines.ends).toEqual([])
    expect(lines.legend.items.map(({ lines: text }) => text.join(' '))).toEqual([
      'Urbain\u00a0: 16,4',
      'Ensemble\u00a0: 13,0',
      'Rural\u00a0: 6,6',
    ])
    expect(lines.legend.height).toBeLessThan(lines.plot.y)
    expect(model(AREAS, { width: 480 }).legend.items).toEqual([])
  })

  it('turns to a legend when the names do not fit beside the plot', () => {
    const lines = model(
      Array.from({ length: 4 }, (_, index) =>
        seriesOf(yearly([index, index]), { id: `s${index}` }),
      ),
      { height: 70 },
    )
    expect(lines.ends).toEqual([])
    expect(lines.legend.items).toHaveLength(4)
  })

  it('marks lines along their way when no label tells them apart', () => {
    const many = (width: number) => drawn(model(AREAS, { width }), 'U')?.markers.length ?? 0
    expect(many(479)).toBeGreaterThan(4)
    expect(many(820)).toBe(2)
  })

  it('writes only the figure beside a single line on a narrow screen', () => {
    expect(model([seriesOf(REMITTANCES)], { width: 360 }).ends[0]).toMatchObject({
      lines: [''],
      value: '117,7 p',
    })
  })

  it('numbers breaks and gaps under 480 pixels and explains the numbers', () => {
    const lines = model(AREAS, { width: 360, breaks: SURVEY })
    expect(lines.annotations.map(({ number }) => number)).toEqual([1, 2])
    expect(lines.notes.filter(({ kind }) => kind === 'mark')).toEqual([
      { kind: 'mark', number: 1, text: '2001–2005\u00a0: pas de donnée' },
      { kind: 'mark', number: 2, text: 'rupture : nouvelle enquête. Refonte.' },
    ])
    expect(model(AREAS, { breaks: SURVEY }).notes).toEqual([])
  })
})

describe('prepareLine: colour', () => {
  it('follows the code and not the place', () => {
    const roles = (series: readonly ChartSeries[]) =>
      new Map(model(series).series.map(({ id, colour }) => [id, colour]))
    expect(roles(AREAS)).toEqual(roles(AREAS.toReversed()))
    expect(roles(AREAS.slice(1)).get('R')).toBe(roles(AREAS).get('R'))
  })

  it('greys all but the total and the chosen when there are more than four', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      seriesOf(yearly([index, index]), { id: `s${index}` }),
    )
    const lines = model([...many, ...AREAS.slice(0, 1)], { highlight: ['s3'] })
    const named = lines.series.filter(({ colour }) => colour !== 'other').map(({ id }) => id)
    expect(named).toEqual(['s3', '_T'])
    expect(lines.notes).toContainEqual({ kind: 'others', text: '7 autres séries, en gris' })
    expect(lines.ends.map(({ id }) => id)).toEqual(['_T', 's3'])
  })

  it('gives lines that stand out colours of their own, whatever they had in the crowd', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      seriesOf(yearly([index, index]), {
        id: `s${index}`,
        colour: (['cat-1', 'cat-2', 'cat-3'] as const)[index] ?? 'other',
      }),
    )
    const lines = model(many, { highlight: ['s1', 's7', 's8'] })
    const colours = ['s1', 's7', 's8', 's0'].map((id) => drawn(lines, id)?.colour)
    expect(colours).toEqual(['cat-2', 'cat-3', 'cat-1', 'other'])
  })

  it('never draws five lines in five colours: the highest stands out where nothing else does', () => {
    const five = Array.from({ length: 5 }, (_, index) =>
      seriesOf(yearly([index, index]), { id: `s${index}` }),
    )
    const coloured = (count: number) =>
      model(five.slice(0, count)).series.filter(({ colour }) => colour !== 'other')
    expect(coloured(4)).toHaveLength(4)
    expect(coloured(5).map(({ id }) => id)).toEqual(['s4'])
  })

  it('draws the total in front of the others', () => {
    expect(model(AREAS).series.at(-1)).toMatchObject({ id: '_T', total: true })
  })
})

describe('prepareLine: any figures', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value === 'object' && value !== null
        ? Object.values(value).every(finite)
        : typeof value !== 'string' || !value.includes('NaN')

  it('works out to finite pixels inside the drawing, with no two names touching', () => {
    fc.assert(
      fc.property(arbitrarySeries(9), fc.integer({ min: 240, max: 1400 }), (series, width) => {
        const lines = model(series, { width })
        const { plot } = lines
        expect(finite(lines)).toBe(true)
        for (const { x, y } of lines.series.flatMap(({ markers }) => markers)) {
          expect(x).toBeGreaterThanOrEqual(plot.x)
          expect(x).toBeLessThanOrEqual(plot.x + plot.width)
          expect(y).toBeGreaterThanOrEqual(plot.y - 0.1)
          expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.1)
        }
        lines.ends.slice(1).forEach((label, index) => {
          const before = lines.ends[index]
          expect(label.y - label.height / 2).toBeGreaterThanOrEqual(
            (before?.y ?? 0) + (before?.height ?? 0) / 2 - 0.11,
          )
        })
        for (const { x, width: wide } of lines.ends)
          expect(x + wide).toBeLessThanOrEqual(width + 0.1)
      }),
      { numRuns: 300 },
    )
  })

  it('stops on every figure and every gap once, in time order', () => {
    fc.assert(
      fc.property(arbitrarySeries(3), (series) => {
        for (const { series: id, stops } of model(series).tracks) {
          const points = series.find((one) => one.id === id)?.points ?? []
          const figures = points.filter(({ value }) => value !== null)
          expect(stops.filter(({ kind }) => kind === 'point')).toHaveLength(figures.length)
          const places = stops.map(({ x }) => x)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it.each(LINE_CASES.map(({ id }) => id))(
    'names and ticks of %s do not collide in either language',
    (id) => {
      const one = LINE_CASES.find((entry) => entry.id === id)
      for (const language of ['fr', 'ar'] as const) {
        const words = chartWords(language, one?.decimals ?? 1)
        for (const width of [360, 820]) {
          const lines = model(one?.series(language) ?? [], {
            width,
            words,
            breaks: one?.breaks?.(language) ?? [],
          })
          for (const row of [lines.timeTicks, lines.yearTicks]) {
            row.slice(1).forEach((tick, index) => {
              const before = row[index]
              const half = (text = '') => estimateWidth(text, 13) / 2
              expect(tick.at - half(tick.label)).toBeGreaterThan(
                (before?.at ?? 0) + half(before?.label),
              )
            })
          }
        }
      }
    },
  )
})
