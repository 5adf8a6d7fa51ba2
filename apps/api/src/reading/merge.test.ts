import type { Observation, Period, Series } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { mergeBases } from './merge.ts'

const at = (
  period: string,
  value: number | null,
  status: Observation['status'] = 'A',
): Observation => ({
  period: period as Period,
  value,
  status,
  unitMult: 0,
  vintage: 1,
})
const series = (basis: Series['basis'], observations: readonly Observation[]): Series => ({
  measure: 'UNEMPLOYMENT_RATE',
  basis,
  key: ['A', 'MA', 'HCP_ENE'],
  observations,
})

describe('mergeBases', () => {
  it('shows the derived value, and the reported where none could be derived', () => {
    const [line] = mergeBases([
      series('D', [at('2016', null, 'O'), at('2023', 12.98167776)]),
      series('R', [at('2000', 13.4), at('2016', 9.9), at('2023', 13)]),
    ])
    expect(line?.observations.map(({ period, value, basis }) => [period, value, basis])).toEqual([
      ['2000', 13.4, 'R'],
      ['2016', 9.9, 'R'],
      ['2023', 12.98167776, 'D'],
    ])
  })

  it('does not depend on which basis is read first', () => {
    const derived = series('D', [at('2016', null, 'O'), at('2023', 12.98)])
    const reported = series('R', [at('2016', 9.9), at('2023', 13)])
    expect(mergeBases([reported, derived])).toEqual(mergeBases([derived, reported]))
  })

  it('keeps a period whose value is missing on every basis', () => {
    const [line] = mergeBases([series('D', [at('2017', null, 'O')])])
    expect(line?.observations).toEqual([{ ...at('2017', null, 'O'), basis: 'D' }])
  })
})
