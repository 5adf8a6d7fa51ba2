import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSummary } from './describe.ts'
import { BY_SEX, REMITTANCES, UNEMPLOYMENT } from './gallery/figures.ts'
import { summarise } from './summarise.ts'
import { arbitrarySeries, period, point, seriesOf, yearly } from './testing.ts'

const total = seriesOf(UNEMPLOYMENT.total, { id: '_T', label: 'Ensemble' })
const survey = [{ from: period('2017'), label: 'rupture' }]

describe('summarise', () => {
  it('names the first and last, the smallest and largest figure of the unemployment rate', () => {
    const [only] = summarise([total]).series
    expect(only).toMatchObject({
      count: 21,
      ends: {
        first: { period: '2000', value: 13.4 },
        last: { period: '2025', value: 13.0 },
        min: { period: '2011', value: 8.9 },
        max: { period: '2000', value: 13.4 },
      },
    })
  })

  it('refuses a change across a break', () => {
    expect(summarise([total], survey).series[0]?.change).toBeNull()
    expect(
      summarise([seriesOf([point('2000', 1), point('2001', 2, 'B')])]).series[0]?.change,
    ).toBeNull()
  })

  it('gives the change where nothing breaks', () => {
    expect(summarise([seriesOf(REMITTANCES)]).series[0]?.change).toBeCloseTo(117.7 - 68.14)
  })

  it('lists breaks inside the chart in time order and leaves out those at its edges', () => {
    const breaks = ['2020', '2006', '2000', '2026'].map((from) => ({
      from: period(from),
      label: 'x',
    }))
    expect(summarise([total], breaks).breaks.map(({ from }) => from)).toEqual(['2006', '2020'])
  })

  it('lists what is missing, for all or for some', () => {
    const women = seriesOf(BY_SEX.women, { id: 'F' })
    const both = summarise([
      women,
      seriesOf(yearly([1, 2, 3, 4, 5, 6, 7, 8, 9], 2017), { id: 'T' }),
    ])
    expect(both.missing.map(({ first, series, whole }) => [first, series, whole])).toEqual([
      ['2022', ['F'], false],
    ])
  })

  it('has nothing to say of a series without figures', () => {
    expect(summarise([seriesOf(yearly([null]))]).series[0]).toMatchObject({
      count: 0,
      ends: undefined,
      change: null,
    })
  })

  it('always names figures that are there, the smallest not above the largest', () => {
    fc.assert(
      fc.property(arbitrarySeries(4), (series) => {
        summarise(series).series.forEach(({ ends, count }, index) => {
          const values = (series[index]?.points ?? []).flatMap(({ value }) => value ?? [])
          expect(count).toBe(values.length)
          expect(ends?.min.value).toBe(values.length === 0 ? undefined : Math.min(...values))
          expect(ends?.max.value).toBe(values.length === 0 ? undefined : Math.max(...values))
        })
      }),
    )
  })
})

describe('describeSummary', () => {
  it('says a figure in two sentences', () => {
    expect(describeSummary(summarise([total], survey), 'fr', 1)).toBe(
      'Ensemble\u00a0: d’abord 13,4 (2000), en dernier 13,0 (2025), minimum 8,9 (2011), maximum 13,4 (2000). ' +
        'Rupture de série\u00a0: 2017\u00a0; pas de donnée\u00a0: 2001–2005.',
    )
  })

  it('says that nothing breaks and nothing is missing', () => {
    expect(describeSummary(summarise([seriesOf(REMITTANCES)]), 'fr', 1)).toBe(
      'Série\u00a0: d’abord 68,1 (2020), en dernier 117,7, provisoire (2024), minimum 68,1 (2020), ' +
        'maximum 117,7, provisoire (2024). Ni rupture de série ni valeur manquante.',
    )
  })

  it('tells only the highest and the lowest of many series, and the number of many gaps', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      seriesOf(yearly([index, null, index, null, index, null, index, null, index, null, index]), {
        id: `s${index}`,
        label: `Série ${index}`,
      }),
    )
    expect(describeSummary(summarise(many), 'fr', 0)).toBe(
      '6 séries, dernières valeurs de la plus basse, Série 0\u00a0: 0 (2010), à la plus haute, Série 5\u00a0: 5 (2010). ' +
        'Pas de donnée\u00a0: 5 intervalles.',
    )
  })

  it('tells which series a gap concerns and why', () => {
    const points = [
      point('2000', 1),
      { ...point('2001', null), reason: 'non collecté' },
      point('2002', 2),
    ]
    const text = describeSummary(
      summarise([
        seriesOf(points, { id: 'F', label: 'Femmes' }),
        seriesOf(yearly([1, 2, 3]), { id: 'M' }),
      ]),
      'fr',
      0,
    )
    expect(text).toContain('Pas de donnée\u00a0: 2001 (Femmes, non collecté).')
  })

  it('says a single figure, and that there is none', () => {
    expect(describeSummary(summarise([seriesOf([point('2024', 13.3)])]), 'fr', 1)).toContain(
      'Série\u00a0: 13,3 (2024).',
    )
    const one = [seriesOf(yearly([null]), { id: 'a' }), seriesOf(yearly([1]), { id: 'b' })]
    expect(describeSummary(summarise(one), 'fr', 0)).toContain('Série\u00a0: aucune valeur')
    expect(describeSummary(summarise([]), 'fr', 1)).toBe('Aucune valeur à tracer')
  })

  it.each(['fr', 'ar', 'en'] as const)('is complete in %s', (language) => {
    expect(describeSummary(summarise([total], survey), language, 1)).toMatch(/13[.,]4.*2000.*2017/)
  })
})
