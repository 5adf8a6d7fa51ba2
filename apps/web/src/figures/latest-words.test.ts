import { describe, expect, it } from 'vitest'
import type { Latest } from '../answers.ts'
import { speechIn } from '../speech.tsx'
import { latestWords } from './latest-words.ts'

const rate = { unit: 'PT', unitMult: 0, decimals: 1, signed: false }
const fr = speechIn('fr')

const latest = (part: Partial<Latest>): Latest => ({
  key: {},
  qualifiers: [],
  among: 1,
  lowest: null,
  along: null,
  period: '2025',
  value: 13,
  status: 'A',
  basis: 'R',
  vintage: 'HCP_ENE_2025',
  sourceTitle: { fr: 'Enquête nationale sur l’emploi' },
  institution: 'HCP',
  change: null,
  ...part,
})
const change = (from: string, previous: number, reason: 'break' | null = null) => ({
  from,
  previous,
  difference: null,
  reason,
})
const in_ = (name: string) => [{ dimension: 'COUNTRY_DEST', code: 'X', title: { fr: name } }]

describe('latestWords', () => {
  it('says value, unit, period, basis and the change in a year', () => {
    expect(latestWords(rate, latest({ change: change('2024', 13.3) }), fr)).toEqual({
      value: '13,0',
      unit: '%',
      period: '2025',
      whom: undefined,
      change: '\u22120,3\u00a0pt sur un an',
      status: undefined,
      basis: 'publié',
    })
  })

  it('says since when, for what is not yearly, and counts amounts of money as they are read', () => {
    const census = latest({ value: 148_152, change: change('2014', 84_001), basis: 'D' })
    expect(latestWords({ ...rate, unit: 'PS', decimals: 0 }, census, fr)).toMatchObject({
      value: '148\u202f152',
      change: '+76,4\u00a0% depuis 2014',
      basis: 'calculé',
    })
    const money = { unit: 'USD', unitMult: 0, decimals: 0, signed: true }
    const net = latest({ value: 7_262_232_583, change: change('2024', 6_826_000_000) })
    expect(latestWords(money, net, fr)).toMatchObject({
      value: '7,3',
      unit: 'milliards de dollars',
      change: '+0,4 sur un an',
    })
  })

  it('says that a break forbids the comparison, and with what', () => {
    expect(latestWords(rate, latest({ change: change('2019', 26, 'break') }), fr).change).toBe(
      'rupture de série : pas de comparaison avec 2019',
    )
  })

  it('says nothing of a change where there is no earlier figure', () => {
    const none = { from: '2024', previous: null, difference: null, reason: 'missing' as const }
    expect(latestWords(rate, latest({ change: none }), fr).change).toBeUndefined()
  })

  it('names what the value is confined to, and among how many it is the highest', () => {
    expect(latestWords(rate, latest({ qualifiers: in_('UE-27') }), fr).whom).toBe('UE-27')
    expect(latestWords(rate, latest({ qualifiers: in_('Espagne'), among: 31 }), fr).whom).toBe(
      'Espagne, la plus élevée de 31 valeurs',
    )
  })

  it('runs from the lowest to the highest where one value would mislead', () => {
    const spread = latest({
      value: 12.3,
      qualifiers: in_('Israël'),
      among: 7,
      lowest: { value: 5.04, qualifiers: in_('France') },
      change: change('2024', 12),
    })
    expect(latestWords(rate, spread, fr)).toMatchObject({
      value: '5,0\u00a0% à 12,3\u00a0%',
      unit: '',
      whom: 'de France à Israël, 7 valeurs',
      change: undefined,
    })
  })

  it('counts things without naming a unit', () => {
    const permits = { ...rate, unit: 'NB', decimals: 0 }
    expect(latestWords(permits, latest({ value: 188_400 }), fr)).toMatchObject({
      value: '188\u202f400',
      unit: '',
    })
  })

  it('says in words what qualifies the figure', () => {
    expect(latestWords(rate, latest({ status: 'P' }), fr).status).toBe('provisoire')
  })
})
