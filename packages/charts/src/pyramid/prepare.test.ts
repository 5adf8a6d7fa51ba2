import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import { EDGES } from '../figure/testing.ts'
import { FIVE_YEAR_AGES, POPULATION } from '../gallery/population.ts'
import { estimateWidth } from '../measure.ts'
import type { Selection } from '../selection/selection.ts'
import { period, point, seriesOf, WORDS } from '../testing.ts'
import { preparePyramid } from './prepare.ts'

const ROOM = { width: 820, measure: estimateWidth }

function selection(
  ages: readonly string[],
  figure: (sex: 'F' | 'M', age: string) => number | null,
  status: 'A' | 'P' = 'A',
): Pick<Selection, 'series' | 'dimensions' | 'quantity'> {
  return {
    quantity: 'absolute',
    dimensions: [
      {
        id: 'SEX',
        label: '',
        codes: [
          { id: 'F', label: 'Femmes' },
          { id: 'M', label: 'Hommes' },
        ],
      },
      { id: 'AGE', label: '', codes: ages.map((id) => ({ id, label: id })) },
    ],
    series: (['F', 'M'] as const).flatMap((sex) =>
      ages.map((age): ChartSeries => {
        const value = figure(sex, age)
        return seriesOf([value === null ? point('2020', null) : point('2020', value, status)], {
          id: `${sex}.${age}`,
          codes: { SEX: sex, AGE: age },
        })
      }),
    ),
  }
}

const population = selection(
  FIVE_YEAR_AGES,
  (sex, age) => POPULATION[sex][2020][FIVE_YEAR_AGES.indexOf(age)] ?? null,
)
const THREE = ['Y0T4', 'Y5T9', 'Y10T14']
const model = (
  given: Partial<Selection> & Pick<Selection, 'series'>,
  width = 820,
  arabic = false,
) => preparePyramid({ words: arabic ? chartWords('ar', 0) : WORDS, ...given }, { ...ROOM, width })
const bar = (drawn: ReturnType<typeof model>, id: string) =>
  drawn.bars.find((one) => one.id === id)?.box

describe('preparePyramid', () => {
  it('draws both sides from zero on one scale (WPP 2019, 5-9 years in 2020: 1 757.8 and 1 669.8 thousand)', () => {
    const drawn = model(population)
    const [men, women] = [bar(drawn, 'men Y5T9'), bar(drawn, 'women Y5T9')]
    expect((women?.width ?? 0) / (men?.width ?? 1)).toBeCloseTo(1669.826 / 1757.751, 2)
    expect((men?.x ?? 0) + (men?.width ?? 0)).toBeCloseTo(drawn.zeros[0] ?? 0, 0)
    expect(women?.x).toBeCloseTo(drawn.zeros[1] ?? 0, 0)
  })

  it('keeps the scale common even when one side is far smaller', () => {
    const drawn = model(selection(THREE, (sex) => (sex === 'F' ? 10 : 1000)))
    const [men, women] = [bar(drawn, 'men Y0T4'), bar(drawn, 'women Y0T4')]
    expect((men?.width ?? 0) / (women?.width ?? 1)).toBeGreaterThan(80)
  })

  it('has symmetrical round ticks', () => {
    const { ticks, width } = model(population)
    const half = ticks.length / 2
    const left = ticks.slice(0, half).map(({ x }) => Math.round(width - x))
    expect(ticks.slice(half).map(({ x }) => Math.round(x))).toEqual(left)
    expect(half).toBeGreaterThanOrEqual(3)
    expect(half).toBeLessThanOrEqual(5)
  })

  it('draws rows of one height for ages of one width, the oldest on top', () => {
    const { bars, ages } = model(population)
    expect(new Set(bars.map(({ box }) => box.height)).size).toBe(1)
    expect([ages[0]?.text, ages.at(-1)?.text]).toEqual(['100+', '0–4'])
  })

  it('leaves out groups of another width', () => {
    const mixed = selection([...THREE, 'Y0T14', 'Y15T64'], () => 5)
    expect(model(mixed).ages.map(({ text }) => text)).toEqual(['10–14', '5–9', '0–4'])
  })

  it('keeps men left and women right in Arabic, whatever the order of the codes', () => {
    for (const arabic of [false, true]) {
      const drawn = model(population, 820, arabic)
      expect(bar(drawn, 'men Y0T4')?.x).toBeLessThan(410)
      expect(bar(drawn, 'women Y0T4')?.x).toBeGreaterThan(410)
      expect(drawn.heads.map(({ tone }) => tone)).toEqual(['sex-m', undefined, 'sex-f'])
    }
  })

  it('hatches a missing figure and writes it as such, never as a bar of zero', () => {
    const drawn = model(selection(THREE, (sex, age) => (sex === 'F' && age === 'Y5T9' ? null : 0)))
    const [missing, zero] = ['women Y5T9', 'men Y5T9'].map((id) =>
      drawn.bars.find((one) => one.id === id),
    )
    expect(missing).toMatchObject({ missing: true, figure: { text: ':' } })
    expect(zero).toMatchObject({ missing: false, figure: { text: '0,0' } })
    expect(zero?.box.width).toBe(0)
  })

  it('hollows what is provisional, with a note', () => {
    const drawn = model(selection(THREE, () => 3, 'P'))
    expect(drawn.bars.every(({ hollow }) => hollow)).toBe(true)
    expect(drawn.notes.map(({ text }) => text)).toEqual(['p provisoire'])
  })

  it('outlines another date and names it', () => {
    const both = {
      ...population,
      series: population.series.map((one) => ({
        ...one,
        points: [...one.points, point('1990', 100)],
      })),
      period: period('2020'),
      compared: [period('1990'), period('2020')] as const,
    }
    const drawn = model(both)
    expect(drawn.outline.split('M')).toHaveLength(3)
    expect(drawn.notes.map(({ text }) => text)).toEqual(['Contour\u00a0: 1990'])
  })

  it('writes figures at the bars only where rows are few', () => {
    expect(model(population).bars.every(({ figure }) => figure === undefined)).toBe(true)
    expect(model(selection(THREE, () => 5)).bars.every(({ figure }) => figure !== undefined)).toBe(
      true,
    )
  })

  it('tells the two sides of an age side by side to left and right, the ages to up and down', () => {
    const { tracks, movement } = model(selection(THREE, () => 5))
    expect(movement).toBe('rows')
    expect(tracks.map(({ id }) => id)).toEqual(['Y10T14', 'Y5T9', 'Y0T4'])
    expect(tracks[0]?.stops.map(({ place }) => place?.series)).toEqual(['M.Y10T14', 'F.Y10T14'])
  })

  it('has nothing to draw where age or sex is missing', () => {
    expect(model({ series: [] })).toMatchObject({ empty: true, bars: [] })
  })

  it('keeps bars and figures inside the drawing', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 10_000_000 }), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(figures, fc.integer({ min: 300, max: 1200 }), (values, width) => {
        const drawn = model(
          selection(THREE, (sex, age) => values[THREE.indexOf(age) + (sex === 'F' ? 3 : 0)] ?? 0),
          width,
        )
        for (const { box, figure } of drawn.bars) {
          expect(box.x).toBeGreaterThanOrEqual(-EDGES)
          expect(box.x + box.width).toBeLessThanOrEqual(width + EDGES)
          const long = estimateWidth(figure?.text ?? '', 13)
          const left = figure?.anchor === 'end' ? figure.x - long : (figure?.x ?? 0)
          expect(left).toBeGreaterThanOrEqual(-EDGES)
          expect(left + long).toBeLessThanOrEqual(width + EDGES)
        }
      }),
    )
  })
})
