import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Interval, knownIntervals, ownInterval, resolveAsOf } from './as-of.ts'
import { vintageNamed } from './testing.ts'
import type { NewVintage, Vintage } from './vintage.ts'

function listed(some: readonly NewVintage[]): readonly Vintage[] {
  const intervals = knownIntervals(some.map(ownInterval))
  return some.map((vintage, index) => ({
    ...vintage,
    sequence: index + 1,
    earliest: intervals[index]?.earliest ?? null,
    latest: intervals[index]?.latest ?? null,
    counts: { series: 0, cells: 0 },
    hash: '',
    withdrawn: false,
  }))
}

/** Real publications in their order, with what is known of their dates (data/figures/releases.yaml). */
const REAL = listed([
  vintageNamed('HCP_ENE_2004Q3', { notBefore: '2004-10-01' }),
  vintageNamed('HCP_ENE_2015', { notBefore: '2016-01-01' }),
  vintageNamed('MI_REGUL_PRESSE_A', { notAfter: '2016-09-13' }),
  vintageNamed('HCP_ENE_2016Q3', { notBefore: '2016-10-01' }),
  vintageNamed('HCP_ENE_2016', {
    date: '2017-02',
    datePrecision: 'month',
    notBefore: '2017-01-01',
  }),
  vintageNamed('MI_REGUL_2017'),
  vintageNamed('HCP_ENE_2017Q1', { notBefore: '2017-04-01' }),
  vintageNamed('HCP_RGPH_2014_ETRANGERS', { date: '2017-12-18', datePrecision: 'day' }),
  vintageNamed('HCP_ENE_2017', {
    date: '2018-02',
    datePrecision: 'month',
    notBefore: '2018-01-01',
  }),
  vintageNamed('UNDESA_WPP2019_COPY', { notAfter: '2019-07-20', copyDate: '2019-07-20' }),
  vintageNamed('HCP_ENE_2024', {
    date: '2025-02',
    datePrecision: 'month',
    notBefore: '2025-01-01',
    notAfter: '2025-02-03',
  }),
  vintageNamed('OC_ICE_2025_01', { date: '2025-01-31', datePrecision: 'day' }),
  vintageNamed('HCP_ENE_2024Q4', { notBefore: '2025-01-01' }),
])

function intervalOf(id: string): Interval | undefined {
  const found = REAL.find((vintage) => vintage.id === id)
  return found && { earliest: found.earliest, latest: found.latest }
}

function idAt(text: string): string | undefined {
  const asOf = resolveAsOf(REAL, text)
  return REAL.find(({ sequence }) => sequence === asOf?.sequence)?.id
}

describe('ownInterval', () => {
  it('is the day, the month or the year of a date, and no more precise', () => {
    const dated = (date: string, datePrecision: 'day' | 'month' | 'year') =>
      ownInterval(vintageNamed('X', { date, datePrecision }))
    expect(dated('2017-12-18', 'day')).toEqual({ earliest: '2017-12-18', latest: '2017-12-18' })
    expect(dated('2024-02', 'month')).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' })
    expect(dated('2015', 'year')).toEqual({ earliest: '2015-01-01', latest: '2015-12-31' })
  })

  it('is narrowed by what it had to wait for, who quotes it and when it was copied', () => {
    expect(
      ownInterval(vintageNamed('X', { notBefore: '2004-09-01', notAfter: '2012-08' })),
    ).toEqual({ earliest: '2004-09-01', latest: '2012-08-31' })
    expect(ownInterval(vintageNamed('X', { copyDate: '2021-04-30' })).latest).toBe('2021-04-30')
    expect(ownInterval(vintageNamed('X', { notAfter: '2008' })).latest).toBe('2008-12-31')
  })

  it('ends when it was recorded here, where nothing else tells', () => {
    expect(ownInterval(vintageNamed('X'))).toEqual({ earliest: null, latest: '2026-11-21' })
  })

  it('does not end before it begins, when a clock was wrong at recording', () => {
    const early = vintageNamed('X', {
      date: '2024-02',
      datePrecision: 'month',
      recordedAt: '2001-01-01T00:00:00Z',
    })
    expect(ownInterval(early)).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' })
  })
})

describe('knownIntervals', () => {
  it('begins no sooner than any before it and ends no later than any after it', () => {
    expect(intervalOf('HCP_ENE_2004Q3')).toEqual({ earliest: '2004-10-01', latest: '2016-09-13' })
    expect(intervalOf('HCP_ENE_2015')).toEqual({ earliest: '2016-01-01', latest: '2016-09-13' })
    expect(intervalOf('MI_REGUL_2017')).toEqual({ earliest: '2017-02-01', latest: '2017-12-18' })
    expect(intervalOf('HCP_ENE_2017Q1')).toEqual({ earliest: '2017-04-01', latest: '2017-12-18' })
  })

  it('trusts the dates of a publication over an order that contradicts them', () => {
    expect(intervalOf('HCP_ENE_2024')).toEqual({ earliest: '2025-02-01', latest: '2025-02-03' })
    expect(intervalOf('OC_ICE_2025_01')).toEqual({ earliest: '2025-02-01', latest: '2025-02-03' })
  })

  it('leaves open what nothing tells', () => {
    const open = { earliest: null, latest: null }
    expect(knownIntervals([open])).toEqual([open])
    expect(knownIntervals([open, { earliest: null, latest: '2020-01-01' }, open])).toEqual([
      { earliest: null, latest: '2020-01-01' },
      { earliest: null, latest: '2020-01-01' },
      { earliest: null, latest: null },
    ])
  })

  it('rises with the order and never ends before it begins', () => {
    const day = fc
      .integer({ min: 0, max: 8000 })
      .map((days) => new Date(Date.UTC(2004, 0, 1 + days)).toISOString().slice(0, 10))
    const own = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([a, b]) =>
        a !== null && b !== null && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b },
      )
    fc.assert(
      fc.property(fc.array(own, { maxLength: 30 }), (intervals) => {
        const known = knownIntervals(intervals)
        expect(known).toHaveLength(intervals.length)
        for (const [index, { earliest, latest }] of known.entries()) {
          const before = known[index - 1]
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
          expect((before?.earliest ?? '') <= (earliest ?? '')).toBe(true)
          expect((before?.latest ?? '') <= (latest ?? '9999')).toBe(true)
          expect(before?.latest === null && latest !== null).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('resolveAsOf', () => {
  it('takes the id of a vintage, dated or not, without a notice', () => {
    expect(resolveAsOf(REAL, 'HCP_ENE_2016')).toEqual({ sequence: 5 })
    expect(resolveAsOf(REAL, 'MI_REGUL_2017')).toEqual({ sequence: 6 })
  })

  it('answers a day with what had surely been published by its end', () => {
    expect(idAt('2017-12-17')).toBe('HCP_ENE_2016')
    expect(idAt('2017-12-18')).toBe('HCP_RGPH_2014_ETRANGERS')
    expect(idAt('2018-02-28')).toBe('HCP_ENE_2017')
  })

  it('names the first and the last vintage that may have been out', () => {
    expect(resolveAsOf(REAL, '2017-06-01')).toEqual({
      sequence: 5,
      notice: { code: 'asof.uncertain', from: 'MI_REGUL_2017', to: 'HCP_ENE_2017Q1' },
    })
    expect(resolveAsOf(REAL, '2017-03-01')).toEqual({
      sequence: 5,
      notice: { code: 'asof.uncertain', from: 'MI_REGUL_2017', to: 'MI_REGUL_2017' },
    })
    expect(resolveAsOf(REAL, '2018-02-10')?.notice).toEqual({
      code: 'asof.uncertain',
      from: 'HCP_ENE_2017',
      to: 'UNDESA_WPP2019_COPY',
    })
  })

  it('gives no notice once all is sure', () => {
    expect(resolveAsOf(REAL, '2027-01-01')).toEqual({ sequence: 13 })
  })

  it('answers a day before everything with nothing', () => {
    expect(resolveAsOf(REAL, '2001-01-01')).toEqual({ sequence: 0 })
    expect(resolveAsOf([], '2020-01-01')).toEqual({ sequence: 0 })
  })

  it('takes an instant: on the day of a publication it is not sure yet', () => {
    expect(resolveAsOf(REAL, '2017-12-18T08:00:00Z')).toMatchObject({
      sequence: 5,
      notice: { to: 'HCP_RGPH_2014_ETRANGERS' },
    })
    expect(resolveAsOf(REAL, '2017-12-19T00:00:00+01:00')?.sequence).toBe(5)
    expect(resolveAsOf(REAL, '2017-12-19T00:00:00.000Z')?.sequence).toBe(8)
  })

  it('does not know what is neither an id nor a day nor an instant', () => {
    for (const text of [
      '',
      'hier',
      '2017',
      '2017-02',
      '2017-02-31',
      '2017-13-01',
      '2017-02-01T25:00Z',
      '2017-02-01T10:00',
    ]) {
      expect(resolveAsOf(REAL, text)).toBeUndefined()
    }
  })

  it('knows more the later the day, and never what was surely not out', () => {
    const days = Array.from({ length: 8000 }, (_, index) =>
      new Date(Date.UTC(2004, 0, 1 + index)).toISOString().slice(0, 10),
    )
    let before = 0
    for (const day of days) {
      const { sequence = 0 } = resolveAsOf(REAL, day) ?? {}
      expect(sequence).toBeGreaterThanOrEqual(before)
      for (const vintage of REAL.slice(0, sequence)) {
        expect((vintage.earliest ?? '') <= day).toBe(true)
      }
      before = sequence
    }
  })
})
