import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNEMPLOYMENT } from '../gallery/figures.ts'
import { arbitrarySeries, period, point, seriesOf, yearly } from '../testing.ts'
import { breakStarts, gapsOf, placedPoints, runsOf } from './runs.ts'

const placed = (values: readonly (number | null)[]) => placedPoints(seriesOf(yearly(values)))
const years = (runs: ReturnType<typeof runsOf>) =>
  runs.map(({ points }) => points.map((one) => one.period))

describe('placedPoints', () => {
  it('puts points in time order', () => {
    const points = [point('2021', 1), point('2019', 2), point('2020', 3)]
    expect(placedPoints(seriesOf(points)).map((one) => one.period)).toEqual([
      '2019',
      '2020',
      '2021',
    ])
  })
})

describe('runsOf', () => {
  it('joins consecutive figures into one line', () => {
    expect(years(runsOf(placed([1, 2, 3]), []))).toEqual([['2000', '2001', '2002']])
  })

  it('cuts the line where a figure is said to be missing', () => {
    expect(years(runsOf(placed([1, 2, null, 4, 5]), []))).toEqual([
      ['2000', '2001'],
      ['2003', '2004'],
    ])
  })

  it('cuts the line where a year is simply absent, as 2001-2005 in the unemployment rate', () => {
    const runs = runsOf(placedPoints(seriesOf(UNEMPLOYMENT.total)), [])
    expect(runs).toHaveLength(2)
    expect(runs[0]?.points.map(({ value }) => value)).toEqual([13.4])
    expect(runs[1]?.points).toHaveLength(20)
  })

  it('cuts the line between the two periods of a break', () => {
    const starts = breakStarts('s', [{ from: period('2017'), label: 'rupture' }])
    const runs = runsOf(placedPoints(seriesOf(UNEMPLOYMENT.total)), starts)
    expect(runs.map(({ points }) => points.at(-1)?.period)).toEqual(['2000', '2016', '2025'])
  })

  it('cuts the line before a figure with status B', () => {
    const points = placedPoints(
      seriesOf([point('2000', 1), point('2001', 2, 'B'), point('2002', 3)]),
    )
    expect(years(runsOf(points, []))).toEqual([['2000'], ['2001', '2002']])
  })

  it('cuts only the series that a break concerns', () => {
    const breaks = [{ from: period('2001'), label: 'rupture', series: ['other'] }]
    expect(breakStarts('s', breaks)).toEqual([])
    expect(breakStarts('other', breaks)).toHaveLength(1)
  })

  it('dashes the segment that leads to a provisional figure and only that', () => {
    const points = placedPoints(
      seriesOf([point('2000', 1), point('2001', 2), point('2002', 3, 'P'), point('2003', 4)]),
    )
    expect(
      runsOf(points, []).map((run) => [run.tentative, run.points.map((one) => one.period)]),
    ).toEqual([
      [false, ['2000', '2001']],
      [true, ['2001', '2002']],
      [false, ['2002', '2003']],
    ])
  })

  it('keeps estimates and forecasts in a row in one dashed run', () => {
    const points = placedPoints(
      seriesOf([point('2000', 1), point('2001', 2, 'E'), point('2002', 3, 'F')]),
    )
    expect(runsOf(points, []).map((run) => [run.tentative, run.points.length])).toEqual([[true, 3]])
  })

  it('joins censuses that are ten years apart when that is when they are due', () => {
    const points = placedPoints(seriesOf([point('2004', 1), point('2014', 2), point('2024', 3)]))
    expect(runsOf(points, [], 10)).toHaveLength(1)
    expect(runsOf(points, [], 1)).toHaveLength(3)
  })

  it('never joins across a missing figure, a break or a period left out, and draws every figure once', () => {
    fc.assert(
      fc.property(arbitrarySeries(1), fc.nat(60), ([series], at) => {
        if (series === undefined) return
        const points = placedPoints(series)
        const start = points[at % Math.max(1, points.length)]?.span.start ?? 0
        const runs = runsOf(points, [start])
        for (const { points: run, tentative } of runs) {
          run.slice(1).forEach((after, index) => {
            const before = run[index]
            expect(before?.span.end).toBe(after.span.start)
            expect(after.span.start).not.toBe(start)
            expect(['P', 'E', 'F', 'I'].includes(after.status)).toBe(tentative)
          })
        }
        const drawn = runs.flatMap(({ points: run }) => run.map((one) => one.period))
        const figures = points.filter(({ value }) => value !== null).map((one) => one.period)
        expect(new Set(drawn)).toEqual(new Set(figures))
      }),
    )
  })
})

describe('gapsOf', () => {
  it('finds the stretch that is absent', () => {
    const gaps = gapsOf(placedPoints(seriesOf(UNEMPLOYMENT.total)))
    expect(gaps).toEqual([
      { start: 2001 * 12, end: 2006 * 12, first: '2001', last: '2005', reason: undefined },
    ])
  })

  it('keeps the reason of a figure that is said to be missing, and the gaps of two reasons apart', () => {
    const [a, b, c] = [point('2000', 1), point('2001', null), point('2003', 2)]
    const gaps = gapsOf(placedPoints(seriesOf([a, { ...b, reason: 'non collecté' }, c])))
    expect(gaps.map(({ first, last, reason }) => [first, last, reason])).toEqual([
      ['2001', '2001', 'non collecté'],
      ['2002', '2002', undefined],
    ])
  })

  it('sees no gap between censuses', () => {
    const points = placedPoints(seriesOf([point('2004', 1), point('2014', 2)]))
    expect(gapsOf(points, 10)).toEqual([])
  })

  it('sees no gap between ranges, which follow no calendar', () => {
    const points = placedPoints(seriesOf([point('2018-01-01/P7M', 1), point('2019-01-01/P7M', 2)]))
    expect(gapsOf(points)).toEqual([])
  })
})
