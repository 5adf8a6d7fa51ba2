import type { Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import type { LineBreak } from './line-breaks.ts'
import { changeOn, newestOf } from './newest.ts'
import { observed } from './testing.ts'

const line = (...observations: readonly ReturnType<typeof observed>[]) => ({
  key: ['A', 'MA', 'HCP_ENE'],
  observations,
})

function changeIn(
  observations: readonly ReturnType<typeof observed>[],
  breaks: readonly LineBreak[] = [],
) {
  const one = line(...observations)
  const newest = newestOf(one)
  return newest === undefined ? undefined : changeOn({ ...one, breaks }, newest)
}

describe('newestOf', () => {
  it('passes over missing values and forecasts', () => {
    const shown = newestOf(
      line(observed('2019', 52.1, 'E'), observed('2020', null, 'O'), observed('2030', 52.9, 'F')),
    )
    expect(shown).toMatchObject({ period: '2019', value: 52.1 })
  })

  it('takes a forecast where there is nothing else', () => {
    expect(newestOf(line(observed('2030', 52.9, 'F')))?.value).toBe(52.9)
    expect(newestOf(line(observed('2030', null, 'O')))).toBeUndefined()
  })
})

describe('changeOn', () => {
  it('compares with the year before', () => {
    expect(changeIn([observed('2023', 13), observed('2024', 13.3), observed('2025', 13)])).toEqual({
      from: '2024',
      previous: 13.3,
      difference: 13 - 13.3,
      reason: null,
    })
  })

  it('compares a census with the census before', () => {
    expect(changeIn([observed('2014', 84_001), observed('2024', 148_152)])).toEqual({
      from: '2014',
      previous: 84_001,
      difference: 64_151,
      reason: null,
    })
  })

  it('compares a quarter with the same quarter only', () => {
    const quarters = [
      observed('2023-Q3', 13.5),
      observed('2024-Q2', 13.1),
      observed('2024-Q3', 13.6),
    ]
    expect(changeIn(quarters)?.from).toBe('2023-Q3')
    expect(changeIn(quarters.slice(1))).toMatchObject({ from: '2023-Q3', reason: 'missing' })
  })

  it('refuses to compare across a break, and says so', () => {
    const cut = { id: 'B', after: '2019' as Period, before: '2020' as Period }
    const values = [observed('2017', 26), observed('2019', 27), observed('2022', 25.2)]
    expect(changeIn(values, [cut])).toEqual({
      from: '2019',
      previous: 27,
      difference: null,
      reason: 'break',
    })
    const earlier = { id: 'B', after: '2017' as Period, before: '2019' as Period }
    expect(changeIn(values, [earlier])?.reason).toBeNull()
  })

  it('has nothing to say of a cumulated range', () => {
    expect(changeIn([observed('2014-01-01/P3Y', 30.4)])).toBeNull()
  })
})
