import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import { EDGES } from '../figure/testing.ts'
import { pointsOf, UNEMPLOYMENT } from '../gallery/figures.ts'
import { PERMITS } from '../gallery/permits.ts'
import { estimateWidth } from '../measure.ts'
import type { Selection } from '../selection/selection.ts'
import { arbitrarySeries, period, point, seriesOf, WORDS, yearly } from '../testing.ts'
import type { MultiplesModel } from './model.ts'
import { prepareMultiples } from './prepare.ts'

const permits = Object.entries(PERMITS).map(([id, figures]) =>
  seriesOf(pointsOf(figures), { id, label: id, colour: 'other' }),
)
const model = (
  series: readonly ChartSeries[],
  more: Partial<Selection & { scales: 'own'; highlight: readonly string[] }> = {},
  width = 820,
): MultiplesModel =>
  prepareMultiples(
    { series, words: WORDS, decimals: 1, ...more },
    { width, measure: estimateWidth },
  )
const subpaths = (path: string) => path.split('M').length - 1
const first = ({ panels }: MultiplesModel) => panels[0]?.lines[0]

describe('prepareMultiples', () => {
  it('gives each of twelve countries a panel, all on one scale', () => {
    const { panels } = model(permits)
    expect(panels).toHaveLength(12)
    const scales = panels.map(({ valueTicks }) => valueTicks.map(({ value }) => value))
    for (const scale of scales) expect(scale).toEqual(scales[0])
    expect(model(permits).notes).toEqual([])
  })

  it('says so when each panel has a scale of its own, and labels each', () => {
    const { panels, notes } = model(permits, { scales: 'own' })
    expect(new Set(panels.map(({ valueTicks }) => valueTicks.at(-1)?.value)).size).toBeGreaterThan(
      4,
    )
    expect(panels.every(({ labelled }) => labelled)).toBe(true)
    expect(notes.map(({ text }) => text)).toContain('Échelles différentes d’un graphique à l’autre')
  })

  it('has three to five round ticks of the same decimals', () => {
    for (const { valueTicks } of model(permits, { scales: 'own' }).panels) {
      expect(valueTicks.length).toBeGreaterThanOrEqual(3)
      expect(valueTicks.length).toBeLessThanOrEqual(5)
    }
  })

  it('says when the axis does not start at zero', () => {
    const far = ['a', 'b'].map((id) => seriesOf(yearly([90, 91, 92]), { id }))
    expect(model(far).notes.map(({ kind }) => kind)).toEqual(['axis'])
    expect(model(permits).notes.map(({ kind }) => kind)).not.toContain('axis')
  })

  it('cuts a line where a figure is missing, marks the gap and keeps a lone figure as a dot', () => {
    const series = [seriesOf(yearly([1, 2, null, 4, null, 6, 7]), { id: 'a' })]
    const line = first(model(series))
    expect(subpaths(line?.solid ?? '')).toBe(2)
    expect(subpaths(line?.dots ?? '')).toBe(2)
    expect(model(series).panels[0]?.bands).toHaveLength(2)
  })

  it('cuts a line where a year is not even listed', () => {
    const absent = [
      seriesOf(
        ['2000', '2001', '2003', '2004'].map((year) => point(year, 1)),
        { id: 'a' },
      ),
    ]
    expect(subpaths(first(model(absent))?.solid ?? '')).toBe(2)
  })

  it('leaves its width to a missing year', () => {
    const series = [
      seriesOf(
        ['2000', '2001', '2005'].map((year) => point(year, 1)),
        { id: 'a' },
      ),
    ]
    const xs = model(series).tracks[0]?.stops.flatMap(({ x, place }) => (place ? [x] : [])) ?? []
    expect(((xs[2] ?? 0) - (xs[1] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(4, 1)
  })

  it('cuts every line at a break, with a rule in each panel and its text under the figure', () => {
    const breaks = [
      { from: period('2017'), label: 'rupture : nouvelle enquête', detail: 'Refonte.' },
    ]
    const series = [
      seriesOf(UNEMPLOYMENT.urban, { id: 'U' }),
      seriesOf(UNEMPLOYMENT.rural, { id: 'R' }),
    ]
    const { panels, notes } = model(series, { breaks })
    expect(panels.map((panel) => panel.breaks.length)).toEqual([1, 1])
    expect(subpaths(first(model(series, { breaks }))?.solid ?? '')).toBe(2)
    expect(subpaths(first(model(series))?.solid ?? '')).toBe(1)
    expect(notes[0]?.text).toBe('Ligne tiretée\u00a0: rupture : nouvelle enquête (2017). Refonte.')
  })

  it('marks a break only where it concerns a series, and numbers several', () => {
    const breaks = [
      { from: period('2001'), label: 'un', series: ['a'] },
      { from: period('2002'), label: 'deux' },
    ]
    const series = ['a', 'b'].map((id) => seriesOf(yearly([1, 2, 3]), { id }))
    const { panels, notes } = model(series, { breaks })
    expect(panels.map((panel) => panel.breaks.map(({ number }) => number))).toEqual([[1, 2], [2]])
    expect(notes.map(({ number }) => number)).toEqual([1, 2])
  })

  it('dashes what leads to a provisional figure, hollows its marker and letters low reliability', () => {
    const series = [
      seriesOf([point('2000', 1), point('2001', 2, 'U'), point('2002', 3), point('2003', 4, 'P')], {
        id: 'a',
      }),
    ]
    const line = first(model(series))
    expect(subpaths(line?.dashed ?? '')).toBe(1)
    expect(subpaths(line?.hollow ?? '')).toBe(2)
    expect(line?.letters.map(({ text }) => text)).toEqual(['u'])
    expect(line?.end?.text).toBe('4,0 p')
  })

  it('draws the total in every other panel to compare with, and says so', () => {
    const series = [
      seriesOf(UNEMPLOYMENT.total, { id: '_T', label: 'Ensemble', colour: 'total' }),
      seriesOf(UNEMPLOYMENT.urban, { id: 'U' }),
      seriesOf(UNEMPLOYMENT.rural, { id: 'R' }),
    ]
    const { panels, notes } = model(series)
    expect(panels.map(({ reference }) => reference !== '')).toEqual([false, true, true])
    expect(notes.map(({ text }) => text)).toContain('En gris dans chaque graphique\u00a0: Ensemble')
    const chosen = model(series, { highlight: ['R'] })
    expect(chosen.notes.map(({ text }) => text)).toContain(
      'En gris dans chaque graphique\u00a0: Série',
    )
  })

  it('draws one line a code of the shorter of two dimensions, in the colour of the code', () => {
    const codes = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }))
    const dimensions = [
      { id: 'REF_AREA', label: '', codes: codes('MA01', 'MA02', 'MA03') },
      {
        id: 'SEX',
        label: '',
        codes: [
          { id: 'F', label: 'Femmes', colour: 'sex-f' as const },
          { id: 'M', label: 'Hommes', colour: 'sex-m' as const },
        ],
      },
    ]
    const series = ['MA01', 'MA02', 'MA03'].flatMap((area) =>
      ['M', 'F'].map((sex) =>
        seriesOf(yearly([1, 2, 3]), { id: `${area}${sex}`, codes: { REF_AREA: area, SEX: sex } }),
      ),
    )
    const { panels, keys, legend } = model(series, { dimensions })
    expect(panels.map(({ id, lines }) => [id, lines.map(({ tone }) => tone)])).toEqual(
      ['MA01', 'MA02', 'MA03'].map((id) => [id, ['sex-m', 'sex-f']]),
    )
    expect(keys.map(({ id, tone, shape }) => [id, tone, shape])).toEqual([
      ['F', 'sex-f', 'circle'],
      ['M', 'sex-m', 'square'],
    ])
    expect(legend.items).toHaveLength(2)
  })

  it('reads from the right in Arabic while time still runs to the right', () => {
    const arabic = prepareMultiples(
      { series: permits, words: chartWords('ar', 0), decimals: 0 },
      { width: 820, measure: estimateWidth },
    )
    const [one, two] = arabic.panels
    expect(one?.plot.x).toBeGreaterThan(two?.plot.x ?? 9999)
    const xs = arabic.tracks[0]?.stops.map(({ x }) => x) ?? []
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    const labelled = arabic.panels.filter((panel) => panel.labelled)
    expect(new Set(labelled.map(({ plot }) => plot.x)).size).toBeLessThanOrEqual(2)
  })

  it('keeps two columns on a phone', () => {
    const xs = model(permits, {}, 330).panels.map(({ plot }) => plot.x)
    expect(new Set(xs).size).toBe(2)
  })

  it('says of what it has nothing to draw', () => {
    const { empty, panels } = model([seriesOf(yearly([null, null]), { id: 'a' })])
    expect(empty).toBe(true)
    expect(panels[0]).toMatchObject({ empty: true, valueTicks: [] })
  })

  it('keeps every mark inside its panel and panels apart, whatever the figures', () => {
    fc.assert(
      fc.property(arbitrarySeries(14), fc.integer({ min: 280, max: 1300 }), (series, width) => {
        const drawn = model(series, {}, width)
        const xs = drawn.tracks.map(({ stops }, index) => ({
          plot: drawn.panels[index]?.plot,
          stops,
        }))
        for (const { plot, stops } of xs) {
          if (plot === undefined) continue
          for (const { x, y } of stops) {
            expect(x).toBeGreaterThanOrEqual(plot.x - EDGES)
            expect(x).toBeLessThanOrEqual(plot.x + plot.width + EDGES)
            expect(y).toBeGreaterThanOrEqual(plot.y - EDGES)
            expect(y).toBeLessThanOrEqual(plot.y + plot.height + EDGES)
          }
        }
        drawn.panels.forEach(({ plot }, index) => {
          expect(plot.x + plot.width).toBeLessThanOrEqual(width + EDGES)
          for (const other of drawn.panels.slice(index + 1)) {
            const across =
              Math.min(plot.x + plot.width, other.plot.x + other.plot.width) -
              Math.max(plot.x, other.plot.x)
            const down =
              Math.min(plot.y + plot.height, other.plot.y + other.plot.height) -
              Math.max(plot.y, other.plot.y)
            expect(across <= 0 || down <= 0).toBe(true)
          }
        })
      }),
    )
  })
})
