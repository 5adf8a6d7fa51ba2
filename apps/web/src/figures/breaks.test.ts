import { describeSummary, summarise } from '@marsad/charts'
import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { breaksOnce, chartBreaks, cutsOf } from './breaks.ts'
import { chartSeriesOf } from './chart-series.ts'
import { dataOf, lineOf, recordOf } from './testing.ts'

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
      { id: 'ENE2017', from: '2016', detail: 'Refonte de 2017.', lines: [0, 2] },
    ])
    expect(chartBreaks(cuts, ['a', 'b', 'c'], speech)).toEqual([
      {
        id: 'ENE2017',
        from: '2016',
        label: 'rupture',
        detail: 'Refonte de 2017.',
        series: ['a', 'c'],
      },
    ])
  })

  it('dates a break by its source, not by the next figures that lines happen to have', () => {
    const restated = { ...note, id: 'ENE2019R', fromPeriod: { A: '2018', Q: '2018-Q3' } }
    const cut = (before: string) => [{ id: 'ENE2019R', after: '2017', before }]
    const data = dataOf(
      [
        lineOf({ SEX: 'F' }, { '2017': 20, '2021': 21 }, { breaks: cut('2021') }),
        lineOf({ SEX: 'M' }, { '2017': 30, '2022': 31 }, { breaks: cut('2022') }),
      ],
      { breaks: [restated] },
    )
    expect(cutsOf(data, speech)).toMatchObject([{ from: '2018', lines: [0, 1] }])
  })

  it('cuts after a figure of the old side that is later than the break, and counts the break once', () => {
    const old = lineOf({ SEX: 'F' }, years, {
      breaks: [{ id: 'ENE2017', after: '2016', before: '2017' }],
    })
    const data = dataOf([line, old], { breaks: [note] })
    const cuts = cutsOf(data, speech)
    expect(cuts.map(({ from, lines }) => [from, lines])).toEqual([
      ['2016', [0]],
      ['2017', [1]],
    ])
    expect(breaksOnce(cuts).map(({ from }) => from)).toEqual(['2016'])
    const series = chartSeriesOf(recordOf(), data.series, { speech, divisor: 1 })
    const ids = series.map(({ id }) => id)
    const summary = summarise(series, chartBreaks(cuts, ids, speech))
    expect(describeSummary(summary, 'fr', 1)).toMatch(/Rupture de série\s: 2016\s;/)
  })

  it('puts the cuts after one old figure at one place, whenever the next figures come', () => {
    const cut = (before: string) => [{ id: 'ENE2017', after: '2017', before }]
    const data = dataOf(
      [
        lineOf({ SEX: 'F' }, { '2017': 20, '2018': 21 }, { breaks: cut('2018') }),
        lineOf({ SEX: 'M' }, { '2017': 30, '2021': 31 }, { breaks: cut('2021') }),
      ],
      { breaks: [note] },
    )
    expect(cutsOf(data, speech)).toMatchObject([{ from: '2018', lines: [0, 1] }])
  })

  it('keeps apart the breaks that no source has named', () => {
    const marked = lineOf({}, years, {
      breaks: [
        { id: 'B', after: '2015', before: '2016' },
        { id: 'B', after: '2016', before: '2017' },
      ],
    })
    expect(breaksOnce(cutsOf(dataOf([marked]), speech)).map(({ from }) => from)).toEqual([
      '2016',
      '2017',
    ])
  })
})
