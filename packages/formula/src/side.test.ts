import { describe, expect, it } from 'vitest'
import type { FormulaContext } from './context.ts'
import { type Side, sideFinder, straddle } from './side.ts'
import { testContext } from './testing/catalogue.ts'
import { period } from './testing/reader.ts'

const sideOf = sideFinder(testContext)
const ene = (text: string, release?: string): Side => sideOf('HCP_ENE', period(text), { release })

describe('sideFinder', () => {
  it('places a value against each blocking break of its source: 2006, 2017, 2019, 2026', () => {
    expect(ene('2005').pattern).toBe('0000')
    expect(ene('2006').pattern).toBe('1000')
    expect(ene('2016', 'HCP_ENE_2016').pattern).toBe('1000')
    expect(ene('2016', 'HCP_ENE_2017').pattern).toBe('1100')
    expect(ene('2018', 'HCP_ENE_2018').pattern).toBe('1100')
    expect(ene('2018', 'HCP_ENE_2019').pattern).toBe('1110')
    expect(ene('2026', 'HCP_ENE_2019').pattern).toBe('1111')
  })

  it('needs both the period and the release to be on the new side', () => {
    expect(ene('2015', 'HCP_ENE_2017').pattern).toBe('1000')
    expect(ene('2017-Q3', 'HCP_ENE_2016Q3').pattern).toBe('1000')
    expect(ene('2018-Q2', 'HCP_ENE_2019Q3').pattern).toBe('1100')
    expect(ene('2018-Q3', 'HCP_ENE_2019Q3').pattern).toBe('1110')
  })

  it('decides by the period where the release is not known', () => {
    expect(ene('2016').pattern).toBe('1100')
    expect(ene('2016', 'NOT_LISTED').pattern).toBe('1100')
  })

  it('says nothing of a frequency the break does not name', () => {
    expect(ene('2016-06').pattern).toBe('????')
    expect(ene('2015-01-01/P2Y').pattern).toBe('????')
  })

  it('leaves out breaks that do not compute, and sources without breaks', () => {
    const taechir = sideOf('MIEPEEC_TAECHIR', period('2017'), {})
    expect(taechir.pattern).toBe('')
    expect(sideOf('NOWHERE', period('2017'), {}).pattern).toBe('')
  })

  it('gives equal sides as one object', () => {
    expect(ene('2019')).toBe(ene('2020-Q1'))
    expect(ene('2019')).not.toBe(ene('2005'))
    expect(sideOf('HCP_RGPH', period('2019'), {})).not.toBe(ene('2019'))
  })

  it('takes a break whose release is not listed for one by period', () => {
    const context: Pick<FormulaContext, 'sources' | 'releases'> = {
      releases: new Map(),
      sources: testContext.sources,
    }
    const find = sideFinder(context)
    expect(find('HCP_ENE', period('2016'), { release: 'HCP_ENE_2016' }).pattern).toBe('1100')
  })
})

describe('straddle', () => {
  it('tells whether values of one source lie on different sides', () => {
    expect(straddle([])).toBe(false)
    expect(straddle([ene('2005')])).toBe(false)
    expect(straddle([ene('2005'), ene('2004')])).toBe(false)
    expect(straddle([ene('2005'), ene('2006')])).toBe(true)
    expect(straddle([ene('2006'), ene('2007'), ene('2005')])).toBe(true)
  })

  it('compares one source only, and only what a break says', () => {
    expect(straddle([ene('2005'), sideOf('HCP_RGPH', period('2006'), {})])).toBe(false)
    expect(straddle([ene('2005'), ene('2016-06')])).toBe(false)
  })

  it('keeps two survey standards apart, and an unknown one with either', () => {
    const of = (standard?: string) => sideOf('HCP_ENE', period('2020'), { standard })
    expect(straddle([of('ICLS13'), of('ICLS19')])).toBe(true)
    expect(straddle([of('ICLS13'), of()])).toBe(false)
  })
})
