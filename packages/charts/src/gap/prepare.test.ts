import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartPoint } from '../chart-series.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { collisions } from '../figure/testing.ts'
import { BY_SEX, pointsOf } from '../gallery/figures.ts'
import { estimateWidth } from '../measure.ts'
import { point, seriesOf, WORDS } from '../testing.ts'
import { prepareGap } from './prepare.ts'

const SEX = {
  id: 'SEX',
  label: '',
  codes: [
    { id: 'F', label: 'Femmes', colour: 'sex-f' as const },
    { id: 'M', label: 'Hommes', colour: 'sex-m' as const },
  ],
}
const sexes = (women: readonly ChartPoint[], men: readonly ChartPoint[]) => [
  seriesOf(women, { id: 'F', label: 'Femmes', colour: 'sex-f', codes: { SEX: 'F' } }),
  seriesOf(men, { id: 'M', label: 'Hommes', colour: 'sex-m', codes: { SEX: 'M' } }),
]
const model = (
  women: readonly ChartPoint[],
  men: readonly ChartPoint[],
  more: Partial<PreparedFrom> = {},
  width = 820,
) =>
  prepareGap(
    {
      series: sexes(women, men),
      dimensions: [SEX],
      quantity: 'rate',
      decimals: 1,
      words: WORDS,
      ...more,
    },
    { width, measure: estimateWidth },
  )
const overTime = (...given: Parameters<typeof model>) => {
  const drawn = model(...given)
  if (drawn.kind !== 'time') throw new Error('not over time')
  return drawn
}

describe('prepareGap over time', () => {
  it('writes the first, the last and the widest gap in points (HCP, 2018: 14.0 and 8.4; 2025: 20.5 and 10.8)', () => {
    const { labels, stems } = overTime(BY_SEX.women, BY_SEX.men)
    expect(labels.map(({ text }) => text).sort()).toEqual(['+5,6\u00a0pt', '+9,7\u00a0pt'])
    expect(stems).toHaveLength(7)
  })

  it('measures only where both groups have a figure', () => {
    const { stems } = overTime(
      pointsOf({ 2000: 4, 2001: 5, 2002: 6 }),
      pointsOf({ 2000: 1, 2001: null, 2002: 2 }),
    )
    expect(stems).toHaveLength(2)
  })

  it('keeps the sign when the lines cross, and says what is taken from what', () => {
    const { labels, notes } = overTime(
      pointsOf({ 2000: 4, 2001: 5 }),
      pointsOf({ 2000: 1, 2001: 9 }),
    )
    expect(labels.map(({ text }) => text).sort()).toEqual(['+3,0\u00a0pt', '−4,0\u00a0pt'].sort())
    expect(notes[0]?.text).toBe('Écart\u00a0: Femmes − Hommes')
  })

  it('says gaps of levels in their own unit', () => {
    const { labels } = overTime(
      pointsOf({ 2000: 400, 2001: 500 }),
      pointsOf({ 2000: 100, 2001: 100 }),
      {
        quantity: 'absolute',
        decimals: 0,
      },
    )
    expect(labels.map(({ text }) => text).sort()).toEqual(['+300', '+400'])
  })

  it('keeps what a line chart says: gaps, breaks, letters', () => {
    const { lines } = overTime(BY_SEX.women, BY_SEX.men)
    expect(lines.bands).toMatchObject([{ whole: true }])
    expect(lines.series.map(({ colour }) => colour).sort()).toEqual(['sex-f', 'sex-m'])
  })

  it('tells the gap with each figure', () => {
    const { tracks } = overTime(BY_SEX.women, BY_SEX.men)
    const last = tracks[0]?.stops.at(-1)
    expect(last?.rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Femmes 20,5',
      'Hommes 10,8',
      'Femmes − Hommes +9,7\u00a0pt',
    ])
  })

  it('lets no two labels touch, whatever the figures', () => {
    const values = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer({ min: 300, max: 1200 }), (list, width) => {
        const of = (side: 0 | 1) =>
          list.map((pair, index) => point(String(1990 + index), pair[side]))
        const { labels } = overTime(of(0), of(1), {}, width)
        expect(labels.length).toBeGreaterThan(0)
        expect(collisions(labels, (text) => estimateWidth(text, 13, true), 13)).toEqual([])
      }),
    )
  })
})

describe('prepareGap by category', () => {
  const area = {
    id: 'AREA',
    label: 'Milieu',
    codes: [
      { id: 'U', label: 'Urbain' },
      { id: 'R', label: 'Rural' },
    ],
  }
  const crossed = (figures: Readonly<Record<string, number | null>>) =>
    Object.entries(figures).map(([key, value]) => {
      const [sex = '', row = ''] = key.split('.')
      return seriesOf([point('2024', value)], { id: key, codes: { SEX: sex, AREA: row } })
    })

  it('draws two dots a category, the widest gap first, with the gap beside', () => {
    const drawn = prepareGap(
      {
        series: crossed({ 'F.U': 20, 'M.U': 15, 'F.R': 30, 'M.R': 10 }),
        dimensions: [SEX, area],
        quantity: 'rate',
        decimals: 0,
        words: WORDS,
      },
      { width: 820, measure: estimateWidth },
    )
    if (drawn.kind !== 'rows') throw new Error('not by category')
    expect(drawn.dots.rows.map(({ id, aside }) => [id, aside.text])).toEqual([
      ['R', '+20\u00a0pt'],
      ['U', '+5\u00a0pt'],
    ])
    expect(drawn.dots.asideHead?.text).toBe('Femmes − Hommes')
    expect(drawn.dots.keys.map(({ tone }) => tone)).toEqual(['sex-f', 'sex-m'])
  })

  it('has no gap where one of the two is missing', () => {
    const drawn = prepareGap(
      {
        series: crossed({ 'F.U': 20, 'M.U': null, 'F.R': 30, 'M.R': 10 }),
        dimensions: [SEX, area],
        words: WORDS,
      },
      { width: 820, measure: estimateWidth },
    )
    if (drawn.kind !== 'rows') throw new Error('not by category')
    const urban = drawn.dots.rows.find(({ id }) => id === 'U')
    expect(urban).toMatchObject({ link: undefined, aside: { text: ':' } })
  })
})
