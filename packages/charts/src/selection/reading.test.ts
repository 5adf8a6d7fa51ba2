import { describe, expect, it } from 'vitest'
import { period, point, seriesOf, yearly } from '../testing.ts'
import {
  comparedPeriods,
  dimensionsOf,
  figurePeriods,
  isBroken,
  isTotalSeries,
  shownPeriod,
} from './reading.ts'

const a = seriesOf(yearly([1, 2, 3]), { id: 'a' })
const b = seriesOf(yearly([4, 5, null]), { id: 'b' })
const P = period

describe('figurePeriods', () => {
  it('lists periods with figures once, in time order', () => {
    const late = seriesOf([point('2002', 1), point('1999', 2), point('2001', null)])
    expect(figurePeriods({ series: [late] })).toEqual(['1999', '2002'])
  })
})

describe('shownPeriod', () => {
  it('is the latest that most series have, or the one asked for', () => {
    expect(shownPeriod({ series: [a, b] })).toBe('2001')
    expect(shownPeriod({ series: [a, b], period: P('2000') })).toBe('2000')
    expect(shownPeriod({ series: [] })).toBeUndefined()
  })
})

describe('comparedPeriods', () => {
  it('takes the first and the last that most series have', () => {
    expect(comparedPeriods({ series: [a, b] })).toEqual(['2000', '2001'])
  })

  it('takes the ends where no two periods are shared', () => {
    const series = [seriesOf([point('2000', 1)]), seriesOf([point('2005', 1)])]
    expect(comparedPeriods({ series })).toEqual(['2000', '2005'])
  })

  it('has none for one date', () => {
    expect(comparedPeriods({ series: [seriesOf([point('2000', 1)])] })).toBeUndefined()
    expect(comparedPeriods({ series: [] })).toBeUndefined()
  })
})

describe('isBroken', () => {
  const breaks = [{ from: P('2001'), label: 'rupture', series: ['a'] }]

  it('sees a break between two dates, for the series it concerns', () => {
    expect(isBroken({ breaks }, a, [P('2000'), P('2002')])).toBe(true)
    expect(isBroken({ breaks }, a, [P('2000'), P('2001')])).toBe(true)
    expect(isBroken({ breaks }, a, [P('2001'), P('2002')])).toBe(false)
    expect(isBroken({ breaks }, b, [P('2000'), P('2002')])).toBe(false)
  })

  it('sees a figure with status B', () => {
    const told = seriesOf([point('2000', 1), point('2001', 2, 'B')])
    expect(isBroken({}, told, [P('2000'), P('2001')])).toBe(true)
  })
})

describe('dimensionsOf', () => {
  it('leaves out dimensions in which the series do not differ and codes that none has', () => {
    const codes = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }))
    const dimensions = [
      { id: 'SEX', label: '', codes: codes('F', 'M', 'X') },
      { id: 'AREA', label: '', codes: codes('U', 'R') },
    ]
    const series = ['F', 'M'].map((sex) =>
      seriesOf([], { id: sex, codes: { SEX: sex, AREA: 'U' } }),
    )
    expect(dimensionsOf({ series, dimensions })).toEqual([
      { ...dimensions[0], codes: codes('F', 'M') },
    ])
  })

  it('takes the series themselves where nothing is said of dimensions', () => {
    const total = seriesOf([], { id: '_T', emphasis: 'total' })
    const [dimension] = dimensionsOf({ series: [a, total] })
    expect(dimension?.codes.map(({ id, role }) => [id, role])).toEqual([
      ['a', undefined],
      ['_T', 'total'],
    ])
    expect(isTotalSeries({ series: [a, total] }, total)).toBe(true)
    expect(dimensionsOf({ series: [a] })).toEqual([])
  })
})
