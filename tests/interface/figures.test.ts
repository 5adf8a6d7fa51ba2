import { roundHalfAway } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type Data = {
  readonly vintage: string
  readonly series: readonly {
    readonly key: Readonly<Record<string, string>>
    readonly periods: readonly string[]
    readonly values: readonly (number | null)[]
    readonly status: readonly string[]
    readonly basis: readonly string[]
    readonly breaks: readonly { readonly after: string; readonly before: string }[]
  }[]
  readonly notices: readonly { readonly code: string }[]
}

type Lineage = {
  readonly value: number | null
  readonly rounded: number | null
  readonly reason: string | null
  readonly operands: readonly {
    readonly series: string
    readonly value: number | null
    readonly unitMult: number
    readonly citation: { readonly title: string; readonly ref: string } | null
    readonly vintage: { readonly id: string } | null
    readonly cell: string | null
  }[]
  readonly published: {
    readonly value: number | null
    readonly agrees: boolean | null
  } | null
}

async function figureAt(
  id: string,
  period: string,
  query = '',
): Promise<{ value: number | null; basis: string }> {
  const data = await app.json<Data>(
    `/api/v1/indicators/${id}/data?from=${period}&to=${period}${query}`,
  )
  const [line] = data.series
  expect(data.series, `${id} ${period} ${query}`).toHaveLength(1)
  return { value: line?.values[0] ?? null, basis: line?.basis[0] ?? '' }
}

const shown = (value: number | null, decimals = 1) =>
  value === null ? null : roundHalfAway(value, decimals)

describe('the unemployment rate', () => {
  it('of 2023 is derived from 1,580 and 12,171 thousand and shown as 13.0', async () => {
    const { value, basis } = await figureAt('UNEMPLOYMENT_RATE', '2023')
    expect(basis).toBe('D')
    expect(value).toBeCloseTo(12.98167776, 8)
    expect(shown(value)).toBe(13)
  })

  it('of 2025 is shown as 13.0', async () => {
    expect(shown((await figureAt('UNEMPLOYMENT_RATE', '2025')).value)).toBe(13)
  })

  it('of the 2024 census is 21.3 under its own source, on no line with the survey', async () => {
    const { value } = await figureAt('UNEMPLOYMENT_RATE', '2024', '&SOURCE=HCP_RGPH')
    expect(shown(value)).toBe(21.3)
    const data = await app.json<Data>('/api/v1/indicators/UNEMPLOYMENT_RATE/data?SOURCE=*&FREQ=A')
    const sources = data.series.map((line) => line.key.SOURCE)
    expect(new Set(sources).size).toBe(sources.length)
    const survey = data.series.find((line) => line.key.SOURCE === 'HCP_ENE')
    expect(survey?.values.some((value) => shown(value) === 21.3)).toBe(false)
  })

  it('of 2016 is 9.4 as known before the note of 2017 and 9.9, as published, after it', async () => {
    const before = await figureAt('UNEMPLOYMENT_RATE', '2016', '&asOf=HCP_ENE_2016')
    expect(shown(before.value)).toBe(9.4)
    const after = await figureAt('UNEMPLOYMENT_RATE', '2016', '&asOf=HCP_ENE_2017')
    expect(after).toEqual({ value: 9.9, basis: 'R' })
    expect(await figureAt('UNEMPLOYMENT_RATE', '2016')).toEqual({ value: 9.9, basis: 'R' })
  })

  it('is cut where the restated years begin, not across the redesign of 2017', async () => {
    const data = await app.json<Data>('/api/v1/indicators/UNEMPLOYMENT_RATE/data')
    expect(data.series[0]?.breaks).toContainEqual({ id: 'ENE2017', after: '2015', before: '2016' })
  })

  it('says when the moment asked cannot be told from the dates known', async () => {
    const data = await app.json<Data>('/api/v1/indicators/UNEMPLOYMENT_RATE/data?asOf=2017-02-10')
    expect(data.notices.map((notice) => notice.code)).toContain('asof.uncertain')
  })
})

describe('the lineage of a figure', () => {
  it('names both operands of the rate of 2023 with their publication, and agrees with what HCP published', async () => {
    const lineage = await app.json<Lineage>(
      '/api/v1/indicators/UNEMPLOYMENT_RATE/lineage?period=2023',
    )
    expect(lineage.rounded).toBe(13)
    expect(
      lineage.operands.map(({ series, value, unitMult }) => ({ series, value, unitMult })),
    ).toEqual([
      { series: 'unemployed', value: 1580, unitMult: 3 },
      { series: 'labour_force', value: 12171, unitMult: 3 },
    ])
    for (const operand of lineage.operands) {
      expect(operand.vintage?.id).toMatch(/^HCP_ENE_/)
      expect(operand.cell).toMatch(/^HCP_ENE\.csv:\d+$/)
      expect(operand.citation?.ref).toMatch(/^https?:/)
    }
    expect(lineage.published).toMatchObject({ value: 13, agrees: true })
  })

  it('recomputes from what it shows', async () => {
    const lineage = await app.json<Lineage>(
      '/api/v1/indicators/UNEMPLOYMENT_RATE/lineage?period=2023',
    )
    const [unemployed, force] = lineage.operands.map(
      (one) => (one.value ?? Number.NaN) * 10 ** one.unitMult,
    )
    expect((100 * (unemployed ?? 0)) / (force ?? 0)).toBeCloseTo(lineage.value ?? Number.NaN, 10)
  })

  it('refuses the rate of 2016 across the break, and shows what was published', async () => {
    const lineage = await app.json<Lineage>(
      '/api/v1/indicators/UNEMPLOYMENT_RATE/lineage?period=2016',
    )
    expect(lineage).toMatchObject({ value: null, reason: 'break', published: { value: 9.9 } })
  })

  it('refuses a change computed across a break, with its reason', async () => {
    const lineage = await app.json<Lineage>(
      '/api/v1/indicators/UNEMPLOYED_CHANGE/lineage?period=2018',
    )
    expect(lineage).toMatchObject({ value: null, reason: 'break' })
  })

  it('gives the insertion rate of the integration project from 41 of 135, with the citation', async () => {
    const lineage = await app.json<Lineage>(
      '/api/v1/indicators/INTEG_INSERTION_RATE/lineage?period=2014-01-01/P3Y&SEX=F&PROGRAMME=INTEG_MIG',
    )
    expect(shown(lineage.value)).toBe(30.4)
    expect(lineage.operands.map((one) => one.value)).toEqual([41, 135])
    expect(lineage.operands.every((one) => (one.citation?.title ?? '') !== '')).toBe(true)
  })
})

describe('a file of figures', () => {
  it('says in both columns of the status which figure is the first after a break', async () => {
    const path = '/api/v1/indicators/UNEMPLOYMENT_RATE/data'
    const { series } = await app.json<Data>(`${path}?from=2015&to=2019`)
    expect(series[0]?.breaks.map(({ before }) => before)).toEqual(['2016', '2018'])
    expect(series[0]?.status).not.toContain('B')
    const answer = await app.request(`${path}.csv?from=2015&to=2019&lang=fr&punctuation=machine`)
    const [head = [], ...rows] = (await answer.text()).split(/\r?\n/).map((row) => row.split(','))
    const [period, status] = [head.indexOf('TIME_PERIOD'), head.indexOf('OBS_STATUS')]
    const told = rows.filter((row) => row.length > 1)
    expect(told.map((row) => [row[period], row[status], row[status + 1]])).toEqual([
      ['2015', 'A', 'Valeur normale'],
      ['2016', 'B', 'Rupture de série'],
      ['2017', 'A', 'Valeur normale'],
      ['2018', 'B', 'Rupture de série'],
      ['2019', 'A', 'Valeur normale'],
    ])
  })
})

describe('figures that must be there', () => {
  it.each([
    'REMITTANCES_GROWTH',
    'MIG_FOREIGN_SHARE',
    'SEASONAL_RETURN_RATE',
    'EMPLOYMENT_SHARE_BY_ACTIVITY',
  ])('%s has values', async (id) => {
    const record = await app.json<{ coverage: { observations: number } }>(
      `/api/v1/indicators/${id}`,
    )
    expect(record.coverage.observations).toBeGreaterThan(0)
  })
})

describe('search', () => {
  it.each(['chomage', 'chômage', 'البطاله', 'البطالة', 'unemployment rate'])(
    'finds the unemployment rate first for %s',
    async (words) => {
      const found = await app.json<{ items: readonly { kind: string; id: string }[] }>(
        `/api/v1/search?q=${encodeURIComponent(words)}`,
      )
      expect(found.items[0]).toMatchObject({ kind: 'indicator', id: 'UNEMPLOYMENT_RATE' })
    },
  )
})
