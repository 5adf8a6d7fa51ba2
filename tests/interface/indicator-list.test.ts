import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type Item = {
  readonly id: string
  readonly kind: string
  readonly unit: string
  readonly definition?: { readonly text: string; readonly language: string }
  readonly coverage: { readonly observations: number; readonly last: string | null }
  readonly years: { readonly first: number; readonly marks: string } | null
  readonly latest: {
    readonly value: number
    readonly period: string
    readonly status: string
    readonly among: number
    readonly lowest: { readonly value: number } | null
    readonly qualifiers: readonly { readonly dimension: string }[]
  } | null
}
type List = {
  readonly items: readonly Item[]
  readonly total: number
  readonly withoutWords?: number
  readonly facets?: readonly {
    readonly id: string
    readonly without: number
    readonly any: number
    readonly codes: readonly { readonly id: string; readonly count: number }[]
  }[]
}

const listed = (query: string) => app.json<List>(`/api/v1/indicators?${query}`)

/** The query with a filter replaced, or left out. */
function replaced(query: string, name: string, codes: string | undefined): string {
  const parameters = new URLSearchParams(query)
  if (codes === undefined) parameters.delete(name)
  else parameters.set(name, codes)
  return parameters.toString()
}

describe.each([
  'theme=DW01,DW09&state=held',
  'institution=HCP&frequency=Q&q=chomage',
  'kind=rate,share&sdg=*',
])('the counts of the filters, given %s', (query) => {
  it('say exactly what choosing each code alone would leave', async () => {
    const { facets = [], total, withoutWords } = await listed(`${query}&facets=true`)
    expect(facets.map(({ id }) => id)).toEqual([
      'theme',
      'state',
      'institution',
      'kind',
      'sourceType',
      'frequency',
      'headline',
      'sdg',
      'ilostat',
    ])
    expect(total).toBe((await listed(query)).total)
    expect(withoutWords).toBe((await listed(replaced(query, 'q', undefined))).total)
    for (const { id, without, any, codes } of facets) {
      expect((await listed(replaced(query, id, undefined))).total, id).toBe(without)
      expect((await listed(replaced(query, id, '*'))).total, `${id}=*`).toBe(any)
      for (const code of codes.filter((_, index) => index % 4 === 0)) {
        const { total: found } = await listed(replaced(query, id, code.id))
        expect(found, `${id}=${code.id}`).toBe(code.count)
      }
    }
  })
})

describe('the list of indicators', () => {
  it('joins codes of one filter, and narrows by several', async () => {
    const [work, social, both] = await Promise.all(
      ['theme=DW01', 'theme=DW09', 'theme=DW01,DW09'].map(listed),
    )
    expect(both?.total).toBe((work?.total ?? 0) + (social?.total ?? 0))
    const held = await listed('theme=DW01,DW09&state=held')
    expect(held.total).toBeLessThan(both?.total ?? 0)
    expect(held.items.every((item) => item.coverage.observations > 0)).toBe(true)
  })

  it('divides into held, awaited and read in the law', async () => {
    const states = await Promise.all(
      ['held', 'awaited', 'legal'].map((id) => listed(`state=${id}`)),
    )
    const whole = await listed('')
    expect(states.reduce((sum, one) => sum + one.total, 0)).toBe(whole.total)
    expect(states[2]?.items.every((item) => item.kind === 'legal-qualitative')).toBe(true)
  })

  it('refuses every code it does not have, and says of which filter', async () => {
    const response = await app.request('/api/v1/indicators?theme=DW01,NOWHERE&sdg=99.9')
    expect(response.status).toBe(400)
    const problem = (await response.json()) as {
      errors: readonly { parameter: string; code: string }[]
    }
    expect(problem.errors.map(({ parameter, code }) => [parameter, code])).toEqual([
      ['theme', 'code.unknown'],
      ['sdg', 'code.unknown'],
    ])
  })

  it('gives definitions in the language asked for, and none unasked', async () => {
    const asked = await listed('theme=DW01&lang=ar')
    expect(asked.items.every((item) => item.definition?.language === 'ar')).toBe(true)
    expect((await listed('theme=DW01')).items.some((item) => 'definition' in item)).toBe(false)
  })

  it('stays under 50 KB when it is sent', async () => {
    for (const language of ['fr', 'ar', 'en']) {
      const response = await app.request(`/api/v1/indicators?facets=true&lang=${language}`, {
        headers: { 'accept-encoding': 'gzip' },
      })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect((await response.arrayBuffer()).byteLength, language).toBeLessThan(50_000)
    }
  })
})

describe('the latest value of every indicator that has figures', () => {
  it('is never the whole of a distribution, which is 100 by construction', async () => {
    const { items } = await listed('state=held')
    const trivial = items.filter(
      ({ unit, latest }) => unit === 'PT' && latest !== null && Math.abs(latest.value - 100) < 1e-9,
    )
    expect(trivial.map(({ id }) => id)).toEqual([])
    expect(items.filter(({ latest }) => latest === null).map(({ id }) => id)).toEqual([])
  })

  it('names the part it is of, where it is one of several', async () => {
    const { items } = await listed('state=held')
    for (const { id, latest } of items) {
      if ((latest?.among ?? 1) > 1) expect(latest?.qualifiers.length, id).toBeGreaterThan(0)
      if (latest?.lowest != null) expect(latest.lowest.value, id).toBeLessThanOrEqual(latest.value)
    }
    const status = items.find(({ id }) => id === 'EMPLOYMENT_SHARE_BY_STATUS')
    expect(status?.latest).toMatchObject({ value: 58.9, period: '2023' })
    expect(status?.latest?.qualifiers.map(({ dimension }) => dimension)).toEqual(['STATUS'])
    const cost = items.find(({ id }) => id === 'REMITTANCE_COST')
    expect(cost?.latest).toMatchObject({ among: 7, lowest: { value: expect.closeTo(5.04, 2) } })
  })

  it('is no forecast', async () => {
    const { items } = await listed('state=held')
    expect(items.filter(({ latest }) => latest?.status === 'F').map(({ id }) => id)).toEqual([])
  })

  it('lies in a year marked as held by the line shown', async () => {
    const { items } = await listed('state=held')
    for (const { id, years, latest } of items) {
      const place = Number(latest?.period.slice(0, 4)) - (years?.first ?? 0)
      expect(years?.marks[place], id).toBe('2')
      expect(years?.marks, id).toMatch(/^[12]([012]*[12])?$/)
    }
  })
})
