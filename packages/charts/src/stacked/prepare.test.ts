import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import { EDGES } from '../figure/testing.ts'
import { SECTORS } from '../gallery/shares.ts'
import { estimateWidth } from '../measure.ts'
import type { Selection } from '../selection/selection.ts'
import { period, point, seriesOf, WORDS, yearly } from '../testing.ts'
import { prepareStacked } from './prepare.ts'

const ROOM = { width: 820, measure: estimateWidth }
const shares = (
  values: Readonly<Record<string, readonly (number | null)[]>>,
): readonly ChartSeries[] =>
  Object.entries(values).map(([id, list]) => seriesOf(yearly(list), { id, label: id }))
const model = (series: readonly ChartSeries[], more: Partial<Selection> = {}, width = 820) =>
  prepareStacked({ series, quantity: 'share', words: WORDS, ...more }, { ...ROOM, width })
const SECTOR_SHARES = shares(SECTORS)

describe('prepareStacked', () => {
  it('stands every stack on zero and fills it to 100', () => {
    const { layers, plot } = model(SECTOR_SHARES)
    const years = layers[0]?.segments.length ?? 0
    expect(years).toBe(33)
    for (let at = 0; at < years; at += 1) {
      const boxes = layers.flatMap(({ segments }) => segments[at]?.box ?? [])
      const [lowest, highest] = [boxes[0], boxes.at(-1)]
      expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeCloseTo(plot.y + plot.height, 0)
      expect(highest?.y).toBeCloseTo(plot.y, 0)
      const sum = boxes.reduce((total, { height }) => total + height, 0)
      expect(sum).toBeCloseTo(plot.height, 0)
    }
  })

  it('gives each part a height in proportion to its share (ILO, 1991: agriculture 49.9 %)', () => {
    const { layers, plot } = model(SECTOR_SHARES)
    const box = layers.find(({ id }) => id === 'AGR')?.segments[0]?.box
    expect((box?.height ?? 0) / plot.height).toBeCloseTo(0.4993, 2)
  })

  it('draws published shares as they are, and says what they add up to where it is not 100', () => {
    const rounded = shares({ Family: [50.3, 50], Work: [20.3, 25], Study: [20, 20], Other: [9, 5] })
    const { layers, plot, tracks, notes } = model(rounded)
    const shown = tracks.map(({ id, stops }) => [
      id,
      stops[0]?.rows?.find((row) => row.current)?.value,
    ])
    expect(Object.fromEntries(shown)).toEqual({
      Family: '50,3\u00a0%',
      Work: '20,3\u00a0%',
      Study: '20,0\u00a0%',
      Other: '9,0\u00a0%',
    })
    const height = layers.reduce((sum, { segments }) => sum + (segments[0]?.box.height ?? 0), 0)
    expect(height / plot.height).toBeCloseTo(0.996, 3)
    expect(notes.map(({ text }) => text.replace(/\s/g, ' '))).toEqual([
      'Parts telles que publiées : leur somme va de 99,6 % à 100,0 %',
    ])
    expect(
      model(SECTOR_SHARES)
        .notes.map(({ text }) => text)
        .join(),
    ).not.toContain('somme')
  })

  it('says that shares of counts are computed here', () => {
    const sexes = ['F', 'M'].map((id, index) =>
      seriesOf(yearly([1 + index]), { id, label: id, codes: { SEX: id } }),
    )
    const codes = ['F', 'M'].map((id) => ({ id, label: id }))
    const { notes } = model(sexes, {
      quantity: 'absolute',
      dimensions: [{ id: 'SEX', label: 'Sexe', codes }],
    })
    expect(notes.map(({ text }) => text)).toEqual(['Parts calculées ici à partir des effectifs'])
  })

  it('puts the biggest part on the baseline and what is not stated on top', () => {
    const series = [
      ...shares({ small: [10, 10], large: [50, 50] }),
      seriesOf(yearly([40, 40]), { id: 'unstated', colour: 'other' }),
    ]
    expect(model(series).layers.map(({ id }) => id)).toEqual(['large', 'small', 'unstated'])
  })

  it('leaves a period with a missing part empty, with the reason, and shortens no stack', () => {
    const series = [
      seriesOf(
        [point('2000', 60), { ...point('2001', null), reason: 'non publié' }, point('2002', 60)],
        {
          id: 'a',
        },
      ),
      seriesOf(yearly([40, 40, 40]), { id: 'b' }),
    ]
    const { layers, bands, tracks } = model(series)
    expect(layers.map(({ segments }) => segments.map((one) => one.period))).toEqual([
      ['2000', '2002'],
      ['2000', '2002'],
    ])
    expect(bands).toMatchObject([{ whole: true, text: '2001\u00a0: non publié' }])
    expect(tracks[0]?.stops.map(({ heading }) => heading)).toEqual([
      '2000',
      '2001\u00a0: non publié',
      '2002',
    ])
  })

  it('leaves its width to a missing year', () => {
    const series = ['a', 'b'].map((id) =>
      seriesOf(
        ['2000', '2001', '2005'].map((year) => point(year, 50)),
        { id },
      ),
    )
    const [first, second, third] = (model(series).layers[0]?.segments ?? []).map(({ box }) => box.x)
    const step = (second ?? 0) - (first ?? 0)
    expect(((third ?? 0) - (second ?? 0)) / step).toBeCloseTo(4, 1)
  })

  it('draws areas only for long series without a gap and without a break', () => {
    const long = (change: (index: number) => number | null) => ({
      a: Array.from({ length: 60 }, (_, index) => change(index)),
      b: Array.from({ length: 60 }, () => 40),
    })
    const whole = shares(long(() => 60))
    expect(model(whole).layers.every(({ area }) => area !== '')).toBe(true)
    const gap = shares(long((index) => (index === 30 ? null : 60)))
    expect(
      model(gap).layers.every(({ area, segments }) => area === '' && segments.length === 59),
    ).toBe(true)
    const breaks = [{ from: period('2030'), label: 'rupture' }]
    expect(model(whole, { breaks }).layers.every(({ area }) => area === '')).toBe(true)
    expect(model(SECTOR_SHARES).layers.every(({ area }) => area === '')).toBe(true)
  })

  it('hollows what is provisional, with a letter over its bar and a note', () => {
    const provisional = (value: number) => [point('2000', value), point('2001', value, 'P')]
    const { layers, letters, notes } = model([
      seriesOf(provisional(60), { id: 'a' }),
      seriesOf(provisional(40), { id: 'b' }),
    ])
    expect(layers[0]?.segments.map(({ hollow }) => hollow)).toEqual([false, true])
    expect(letters.map(({ text }) => text)).toEqual(['p'])
    expect(notes.map(({ text }) => text)).toEqual(['p provisoire'])
  })

  it('says once under the figure what qualifies all alike', () => {
    const estimated = [point('2000', 50, 'E'), point('2001', 50, 'E')]
    const { letters, notes } = model(['a', 'b'].map((id) => seriesOf(estimated, { id })))
    expect(letters).toEqual([])
    expect(notes.map(({ text }) => text)).toEqual(['e estimé'])
  })

  it('marks a break with a rule between two bars', () => {
    const breaks = [{ from: period('2001'), label: 'rupture : nouvelle enquête' }]
    const {
      breaks: rules,
      layers,
      annotations,
    } = model(shares({ a: [60, 60], b: [40, 40] }), {
      breaks,
    })
    const [before, after] = layers[0]?.segments.map(({ box }) => box) ?? []
    expect(rules[0]?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0))
    expect(rules[0]?.x).toBeLessThan(after?.x ?? 0)
    expect(annotations.map(({ text }) => text)).toEqual(['rupture : nouvelle enquête'])
  })

  it('gives each part a texture of its own beside its colour', () => {
    const { layers } = model(SECTOR_SHARES)
    expect(new Set(layers.map(({ texture }) => texture)).size).toBe(3)
  })

  it('names the parts at the end of the bars, under 480 pixels in a legend in the same order', () => {
    expect(model(SECTOR_SHARES).ends.map(({ id }) => id)).toEqual(['IND_CON', 'SER', 'AGR'])
    const narrow = model(SECTOR_SHARES, {}, 360)
    expect(narrow.ends).toEqual([])
    expect(narrow.legend.items.map(({ id }) => id)).toEqual(narrow.layers.map(({ id }) => id))
  })

  it('draws nothing of what is no whole, and of more than five parts', () => {
    expect(model(shares({ a: [30], b: [30] }))).toMatchObject({ layers: [], empty: true })
    const six = shares(Object.fromEntries(Array.from('abcdef', (id) => [id, [100 / 6]])))
    expect(model(six).layers).toEqual([])
  })

  it('lets time run to the right in Arabic too', () => {
    const arabic = prepareStacked(
      { series: SECTOR_SHARES, quantity: 'share', words: chartWords('ar', 1) },
      ROOM,
    )
    const xs = arabic.layers[0]?.segments.map(({ box }) => box.x) ?? []
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })

  it('keeps every bar inside the plot and apart from the next, whatever the shares', () => {
    const rows = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 100 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 280, max: 1300 }), (list, width) => {
        const known = new Map(list)
        const of = (share: (value: number) => number) =>
          [...known].map(([year, value]) => point(String(1980 + year), share(value)))
        const { layers, plot } = model(
          [
            seriesOf(
              of((value) => value),
              { id: 'a' },
            ),
            seriesOf(
              of((value) => 100 - value),
              { id: 'b' },
            ),
          ],
          {},
          width,
        )
        for (const { segments } of layers) {
          const boxes = segments.map(({ box }) => box).toSorted((a, b) => a.x - b.x)
          boxes.forEach((box, index) => {
            expect(box.x).toBeGreaterThanOrEqual(plot.x - EDGES)
            expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width + EDGES)
            const next = boxes[index + 1]
            if (next !== undefined) expect(box.x + box.width).toBeLessThanOrEqual(next.x + EDGES)
          })
        }
      }),
    )
  })
})
