import type { BaseSeries } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { parseFormula } from './parse.ts'
import {
  codelistOf,
  costOf,
  isAdditive,
  type Parts,
  partitionFor,
  sumOf,
  sumOverOf,
  totalFor,
} from './partition.ts'
import { testContext } from './testing/catalogue.ts'

function seriesOf(id: string): BaseSeries {
  const series = testContext.series.get(id)
  if (series === undefined) throw new Error(`no test series ${id}`)
  return series
}

function partsOf(found: Parts | string): readonly (readonly string[])[] {
  if (typeof found === 'string') throw new Error(found)
  return found.map((parts) => parts.map(({ code, residual }) => `${code}${residual ? '?' : ''}`))
}

describe('totalFor', () => {
  it('asks the domain of the indicator first, then the series, then the codelist', () => {
    const permits = seriesOf('work_contract_visas_issued')
    expect(totalFor(testContext, { CITIZENSHIP: 'EU27' }, permits, 'CITIZENSHIP')).toBe('EU27')
    expect(totalFor(testContext, {}, permits, 'CITIZENSHIP')).toBe('FOR')
    expect(totalFor(testContext, {}, seriesOf('labour_force'), 'AGE')).toBe('Y_GE15')
    expect(totalFor(testContext, {}, seriesOf('population'), 'AGE')).toBe('_T')
    expect(totalFor(testContext, {}, seriesOf('labour_force'), 'SEX')).toBe('_T')
    expect(totalFor(testContext, {}, seriesOf('minimum_wage_monthly'), 'WAGE_FLOOR')).toBeNull()
  })
})

describe('partitionFor', () => {
  it('takes the default partition of the codelist when it adds up to the total', () => {
    expect(partitionFor(testContext, 'ACTIVITY', '_T')).toEqual(['AGR', 'IND', 'CON', 'SER', 'X'])
    expect(partitionFor(testContext, 'AGE', 'Y_GE15')).toEqual([
      'Y15T24',
      'Y25T34',
      'Y35T44',
      'Y_GE45',
    ])
  })

  it('takes the first partition listed that adds up, when the default does not', () => {
    expect(partitionFor(testContext, 'AGE', '_T')).toEqual(['Y_LT15', 'Y_GE15'])
    expect(partitionFor(testContext, 'CITIZENSHIP', 'FOR')?.[0]).toBe('EU27')
  })

  it('prefers the partition the dimension names, when it adds up to the total', () => {
    expect(partitionFor(testContext, 'CITIZENSHIP', '_T')).toEqual(['NAT', 'FOR', '_U'])
    expect(partitionFor(testContext, 'COUNTRY_DEST', '_T')?.[0]).toBe('EU27')
    expect(partitionFor(testContext, 'COUNTRY_DEST', 'FOR')).not.toContain('_U')
  })

  it('finds none for a code that nothing adds up to, for no total, for a list without partitions', () => {
    expect(partitionFor(testContext, 'ACTIVITY', 'SER')).toBeUndefined()
    expect(partitionFor(testContext, 'ACTIVITY', null)).toBeUndefined()
    expect(partitionFor(testContext, 'WAGE_FLOOR', 'SMIG')).toBeUndefined()
    expect(partitionFor(testContext, 'NOWHERE', '_T')).toBeUndefined()
    expect(codelistOf(testContext, 'NOWHERE')).toBeUndefined()
  })
})

describe('isAdditive', () => {
  it('says whether a series may be added over all of the dimensions', () => {
    expect(isAdditive(seriesOf('employed'), ['SEX', 'AGE'])).toBe(true)
    expect(isAdditive(seriesOf('neet'), ['SEX'])).toBe(true)
    expect(isAdditive(seriesOf('neet'), ['SEX', 'AGE'])).toBe(false)
    expect(isAdditive(seriesOf('median_monthly_earnings'), [])).toBe(false)
  })
})

describe('sumOf', () => {
  it('lists the parts of each dimension, and which of them may be absent', () => {
    expect(partsOf(sumOf(testContext, {}, [seriesOf('employed')], ['SEX', 'ACTIVITY']))).toEqual([
      ['M', 'F'],
      ['AGR', 'IND', 'CON', 'SER', 'X?'],
    ])
  })

  it('says why there is no sum', () => {
    expect(sumOf(testContext, {}, [seriesOf('neet')], ['AGE'])).toBe('not-additive')
    const both = [seriesOf('population'), seriesOf('employed')]
    expect(sumOf(testContext, {}, both, ['AGE'])).toBe('no-partition')
    expect(partsOf(sumOf(testContext, {}, both, ['SEX']))).toEqual([['M', 'F']])
  })
})

describe('sumOverOf', () => {
  function partsIn(expression: string): Parts | string {
    const parsed = parseFormula(expression)
    if (!parsed.ok || parsed.expression.kind !== 'sum_over') throw new Error('no sum')
    return sumOverOf(testContext, {}, parsed.expression)
  }

  it('asks only the series that no inner function binds', () => {
    const parts = partsIn('sum_over(where(population, AGE=_T) * employed, AGE)')
    expect(partsOf(parts)[0]).toContain('Y15T24')
    expect(partsOf(partsIn('sum_over(where(employed, AGE=Y15T24), AGE)'))[0]).toContain('Y15T24')
  })

  it('takes a dimension named twice once', () => {
    expect(partsOf(partsIn('sum_over(employed, SEX, SEX)'))).toEqual([['M', 'F']])
  })
})

describe('costOf', () => {
  function cost(expression: string): number {
    const parsed = parseFormula(expression)
    if (!parsed.ok) throw new Error(expression)
    return costOf(testContext, {}, parsed.expression)
  }

  it('counts what one value reads: every addend of a sum, every year of a lag', () => {
    expect(cost('employed')).toBe(1)
    expect(cost('100 * employed / population')).toBe(6)
    expect(cost('sum_over(employed, SEX)')).toBe(4)
    expect(cost('sum_over(employed, SEX, ACTIVITY)')).toBe(12)
    expect(cost('lag(employed, 10)')).toBe(13)
    expect(cost('where(-employed, SEX=F)')).toBe(3)
    expect(cost('sum_over(neet, AGE)')).toBe(2)
  })
})
