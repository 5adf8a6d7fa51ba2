import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { chartBreaks, cutsOf } from './breaks.ts'
import { dataOf, lineOf } from './testing.ts'

const speech = speechIn('fr')
const years = { '2015': 9.7, '2016': 9.9, '2017': 10.2, '2018': null }
const line = lineOf({}, years, { breaks: [{ id: 'ENE2017', after: '2015', before: '2016' }] })
const note = {
  id: 'ENE2017',
  source: 'HCP_ENE',
  fromPeriod: { A: '2016' },
  fromRelease: null,
  blocks: true,
  verified: true,
  title: { fr: 'Refonte de 2017.' },
}

describe('cutsOf', () => {
  it('gives each break once, with what the source says of it', () => {
    const other = lineOf({ SEX: 'F' }, years)
    const data = dataOf([line, other, line], { breaks: [note] })
    const cuts = cutsOf(data, speech)
    expect(cuts).toEqual([
      { after: '2015', before: '2016', detail: 'Refonte de 2017.', lines: [0, 2] },
    ])
    expect(chartBreaks(cuts, ['a', 'b', 'c'], speech)).toEqual([
      { from: '2016', label: 'rupture', detail: 'Refonte de 2017.', series: ['a', 'c'] },
    ])
  })
})
