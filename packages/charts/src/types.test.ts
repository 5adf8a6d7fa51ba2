import { describe, expect, it } from 'vitest'
import type { ChartSeries } from './chart-series.ts'
import { CHART_IDS } from './chart-type.ts'
import { SECTORS } from './gallery/shares.ts'
import type { ChartDimension, Selection } from './selection/selection.ts'
import { period, point, seriesOf, yearly } from './testing.ts'
import { CHART_TYPES, fittingTypes, judgedTypes } from './types.ts'

const lines = (count: number, values: readonly number[] = [1, 2, 3]): readonly ChartSeries[] =>
  Array.from({ length: count }, (_, index) => seriesOf(yearly(values), { id: `s${index}` }))
const fitting = (selection: Selection) =>
  fittingTypes(selection).map(({ type, fit }) => `${type.id} ${fit.score}`)
const judge = (id: string, selection: Selection) =>
  judgedTypes(selection).find(({ type }) => type.id === id)?.fit
const best = (selection: Selection) => fittingTypes(selection)[0]?.type.id
const no = (reason: string) => ({ score: 0, reason: `chart.fit.${reason}` })

const dimension = (id: string, codes: readonly string[], more: Partial<ChartDimension> = {}) => ({
  id,
  label: id,
  codes: codes.map((code) => ({ id: code, label: code })),
  ...more,
})
const crossed = (
  one: ChartDimension,
  other: ChartDimension,
  values: readonly number[],
): Pick<Selection, 'series' | 'dimensions'> => ({
  dimensions: [one, other],
  series: one.codes.flatMap((a) =>
    other.codes.map((b) =>
      seriesOf(yearly(values), {
        id: `${a.id}.${b.id}`,
        codes: { [one.id]: a.id, [other.id]: b.id },
      }),
    ),
  ),
})
const SEX = dimension('SEX', ['F', 'M'])
const AGES = dimension('AGE', ['Y0T4', 'Y5T9', 'Y10T14'])

describe('CHART_TYPES', () => {
  it('lists each type once, in the order shown', () => {
    expect(CHART_TYPES.map(({ id }) => id)).toEqual(CHART_IDS)
  })
})

describe('judgedTypes', () => {
  it('says of every type whether it fits and why, in a sentence of the language files', () => {
    for (const selection of [{ series: [] }, { series: lines(3) }, { series: lines(70) }]) {
      const judged = judgedTypes(selection)
      expect(judged).toHaveLength(CHART_TYPES.length)
      for (const { fit } of judged) expect(fit.reason).toMatch(/^chart\.fit\.[a-z-]+$/)
    }
  })
})

describe('fittingTypes: the table of ux.md 4', () => {
  it('one measure over time, one to four series: a line', () => {
    expect(fitting({ series: lines(1) })).toEqual(['line 3'])
    expect(best({ series: lines(4) })).toBe('line')
  })

  it('over time, more than four series: small multiples; a line then only with one in colour', () => {
    expect(best({ series: lines(5) })).toBe('multiples')
    expect(judge('line', { series: lines(5) })).toEqual({
      score: 1,
      reason: 'chart.fit.many-lines',
    })
    expect(judge('multiples', { series: lines(61) })).toEqual(no('too-many-panels'))
  })

  it('categories at one date: bars', () => {
    expect(best({ series: lines(4, [1]) })).toBe('bars')
    expect(judge('bars', { series: lines(1, [1]) })).toEqual(no('one-series'))
  })

  it('never offers bars over time: bars show one date of a longer series', () => {
    expect(judge('bars', { series: lines(3) })?.reason).toBe('chart.fit.latest-date')
  })

  it('parts of a whole over time: stacked shares of at most five parts', () => {
    const series = Object.entries(SECTORS).map(([id, values]) => seriesOf(yearly(values), { id }))
    expect(best({ series, quantity: 'share' })).toBe('stacked')
    const six = Array.from({ length: 6 }, (_, id) => seriesOf(yearly([100 / 6]), { id: `${id}` }))
    expect(judge('stacked', { series: six, quantity: 'share' })).toEqual(no('too-many-parts'))
    expect(judge('stacked', { series: lines(3), quantity: 'share' })).toEqual(no('parts-unproven'))
    expect(judge('stacked', { series: lines(3) })).toEqual(no('parts-unproven'))
    const apart = [
      seriesOf([point('2000', 40)], { id: 'a' }),
      seriesOf([point('2001', 60)], { id: 'b' }),
    ]
    expect(judge('stacked', { series: apart, quantity: 'share' })).toEqual(no('parts-missing'))
  })

  it('age and sex: a pyramid of numbers or shares over ages of equal width', () => {
    const people = { ...crossed(SEX, AGES, [5]), quantity: 'absolute' } as const
    expect(best(people)).toBe('pyramid')
    expect(judge('pyramid', { ...people, quantity: 'rate' })).toEqual(no('not-counted'))
    const bands = dimension('AGE', ['Y15T24', 'Y25T54', 'Y55T64'])
    expect(judge('pyramid', { ...crossed(SEX, bands, [5]), quantity: 'absolute' })).toEqual(
      no('unequal-ages'),
    )
    expect(judge('pyramid', { series: lines(3) })).toEqual(no('not-age-and-sex'))
  })

  it('two dates: dots, then slopes', () => {
    const two = { series: lines(3, [1, 2]) }
    expect(fitting(two).slice(0, 2)).toEqual(['dot 3', 'slope 2'])
    expect(judge('slope', { series: lines(3) })).toEqual(no('not-two-dates'))
    expect(judge('slope', { series: lines(11, [1, 2]) })).toEqual(no('too-many-lines'))
    expect(judge('dot', { series: lines(3, [1]) })).toEqual(no('not-two-dates'))
  })

  it('no slope across a break; dots stay, without a change', () => {
    const breaks = [{ from: period('2001'), label: 'rupture' }]
    const broken = { series: lines(3, [1, 2]), breaks }
    expect(judge('slope', broken)).toEqual(no('break-between'))
    expect(judge('dot', broken)?.score).toBe(3)
  })

  it('two groups: their gap and their ratio, by category at one date first', () => {
    const sexes = crossed(SEX, dimension('AREA', ['U', 'R', 'X']), [1])
    expect(best({ ...sexes, quantity: 'rate' })).toBe('gap')
    const overTime: Selection = {
      dimensions: [SEX],
      series: ['F', 'M'].map((sex) =>
        seriesOf(yearly([1, 2, 3]), { id: sex, codes: { SEX: sex } }),
      ),
      quantity: 'rate',
    }
    expect(fitting(overTime).slice(0, 2)).toEqual(['line 3', 'gap 2'])
    expect(judge('gap', { series: lines(3) })).toEqual(no('not-two-groups'))
    expect(judge('gap', { ...overTime, quantity: 'difference' })).toEqual(no('difference'))
    const negative = {
      ...overTime,
      series: overTime.series.map((one) => ({ ...one, points: yearly([-1, 2]) })),
    }
    expect(judge('ratio', negative)).toEqual(no('not-positive'))
  })

  it('regions: tiles, then a map, bars beside; no geography, no map', () => {
    const regions = dimension('REF_AREA', ['MA01', 'MA02', 'MA03'])
    const series = regions.codes.map(({ id }) =>
      seriesOf(yearly([1]), { id, codes: { REF_AREA: id } }),
    )
    expect(judge('tiles', { series, dimensions: [regions] })).toEqual(no('no-shapes'))
    expect(judge('map', { series, dimensions: [regions] })).toEqual(no('no-shapes'))
  })

  it('a single figure: only a table', () => {
    expect(fitting({ series: [seriesOf([point('2024', 1)])] })).toEqual([])
    expect(fitting({ series: [] })).toEqual([])
  })

  it('a sparkline never stands alone', () => {
    expect(judge('sparkline', { series: lines(1) })).toEqual(no('beside-a-figure'))
  })
})
