import { describe, expect, it } from 'vitest'
import { observed } from './testing.ts'
import { yearsHeld } from './years-held.ts'

const line = (...observations: readonly ReturnType<typeof observed>[]) => ({
  key: ['A', 'MA', 'HCP_ENE'],
  observations,
})

describe('yearsHeld', () => {
  it('marks the years of the line shown, of others, and of none', () => {
    const shown = line(observed('2017', 9), observed('2018', null, 'O'), observed('2020', 9))
    const other = line(observed('2015', 9), observed('2017-Q3', 9), observed('2018-Q1', 9))
    expect(yearsHeld([shown, other], shown)).toEqual({ first: 2015, marks: '102102' })
  })

  it('covers each year of a range and leaves forecasts out', () => {
    expect(yearsHeld([line(observed('2014-01-01/P3Y', 41))], undefined)).toEqual({
      first: 2014,
      marks: '111',
    })
    expect(yearsHeld([line(observed('2019', 52), observed('2030', 53, 'F'))], undefined)).toEqual({
      first: 2019,
      marks: '1',
    })
  })

  it('is nothing where there is no figure', () => {
    expect(yearsHeld([line(observed('2019', null, 'O'))], undefined)).toBeNull()
  })
})
