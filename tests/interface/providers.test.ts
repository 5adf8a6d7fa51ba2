import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type Labels = { readonly fr: string; readonly ar?: string; readonly en?: string }
type Item = {
  readonly id: string
  readonly type: string
  readonly observations: number
  readonly first: string | null
  readonly last: string | null
}

describe('GET /sources', () => {
  type Source = {
    readonly id: string
    readonly held: boolean
    readonly observations: number
    readonly last: string | null
  }

  it('lists every instrument, with figures exactly where some are held', async () => {
    const { items, total } = await app.json<{ items: readonly Source[]; total: number }>(
      '/api/v1/sources',
    )
    expect(total).toBe(app.library().catalogue.sources.size)
    for (const { id, held, observations, last } of items) {
      expect({ id, held, some: observations > 0, dated: last !== null }).toEqual({
        id,
        held,
        some: held,
        dated: held,
      })
    }
  })

  it('says of the employment survey what it gives, owes and published', async () => {
    const survey = await app.json<{
      measures: readonly (Item & { reference: boolean })[]
      collections: readonly { id: string }[]
      vintages: readonly { id: string }[]
      breaks: readonly { id: string }[]
    }>('/api/v1/sources/HCP_ENE')
    const rate = survey.measures.find(({ id }) => id === 'UNEMPLOYMENT_RATE')
    expect(rate).toMatchObject({ type: 'indicator', reference: true, last: '2025' })
    expect(survey.collections.map(({ id }) => id)).toEqual(['HCP_LFS_Q', 'HCP_LFS_A'])
    expect(survey.vintages[0]?.id).toBe('HCP_ENE_2025')
    expect(survey.breaks.map(({ id }) => id)).toContain('ENE2017')
  })
})

describe('GET /collections', () => {
  it('names every measure that is owed, each with what is held of it from the sources owed', async () => {
    const { items } = await app.json<{
      items: readonly {
        id: string
        frequency: string
        certainty: string
        last: string | null
        measures: readonly Item[]
      }[]
    }>('/api/v1/collections')
    expect(items).toHaveLength(app.library().catalogue.collections.size)
    for (const { id, certainty, measures } of items) {
      expect(certainty, id).toBe('proposed')
      expect(measures.length, id).toBeGreaterThan(0)
    }
    const quarterly = items.find(({ id }) => id === 'HCP_LFS_Q')
    expect(quarterly?.last).toMatch(/^\d{4}-Q[1-4]$/)
  })
})

describe('GET /institutions/{id}', () => {
  it('shows what the planning commission produces, with and without figures', async () => {
    const { indicatorList, sourceList, collectionList, withData } = await app.json<{
      indicatorList: readonly Item[]
      sourceList: readonly { id: string; observations: number }[]
      collectionList: readonly { id: string }[]
      withData: number
    }>('/api/v1/institutions/HCP')
    expect(indicatorList.filter(({ observations }) => observations > 0)).toHaveLength(withData)
    expect(indicatorList.some(({ observations }) => observations === 0)).toBe(true)
    expect(sourceList.find(({ id }) => id === 'HCP_ENE')?.observations).toBeGreaterThan(1000)
    expect(collectionList.map(({ id }) => id)).toEqual(['HCP_LFS_Q', 'HCP_LFS_A', 'HCP_MIG'])
  })
})

describe('GET /vintages/{id}', () => {
  it('adds up to the counts of the publication, what was published before what was computed', async () => {
    const { items } = await app.json<{
      items: readonly { id: string; series: number; cells: number }[]
    }>('/api/v1/vintages')
    for (const { id, series, cells } of [items[0], items[40], items.at(-1)].flatMap(
      (one) => one ?? [],
    )) {
      const { brought } = await app.json<{
        brought: readonly { basis: string; series: number; cells: number }[]
      }>(`/api/v1/vintages/${id}`)
      const sum = (pick: (one: (typeof brought)[number]) => number) =>
        brought.reduce((total, one) => total + pick(one), 0)
      expect(
        sum((one) => one.series),
        id,
      ).toBe(series)
      expect(
        sum((one) => one.cells),
        id,
      ).toBe(cells)
      expect(brought.map(({ basis }) => basis).join('')).toMatch(/^R*D*$/)
    }
  })

  it('says what the note of 2017 restated', async () => {
    const { restates, brought } = await app.json<{
      restates: readonly Labels[]
      brought: readonly { id: string }[]
    }>('/api/v1/vintages/HCP_ENE_2017Q1')
    expect(restates.length).toBeGreaterThan(0)
    expect(brought.map(({ id }) => id)).toContain('UNEMPLOYMENT_RATE')
  })
})

describe('GET /codelists/{id}', () => {
  it('says which measures are broken down by it', async () => {
    const { usedBy, partitions } = await app.json<{
      usedBy: readonly { id: string; measures: readonly { id: string }[] }[]
      partitions: readonly { id: string; preferred: boolean }[]
    }>('/api/v1/codelists/SEX')
    expect(usedBy.map(({ id }) => id)).toEqual(['SEX'])
    expect(usedBy[0]?.measures.map(({ id }) => id)).toContain('UNEMPLOYMENT_RATE')
    expect(partitions.filter(({ preferred }) => preferred)).toHaveLength(1)
  })
})

describe('GET /search', () => {
  type Found = {
    readonly items: readonly { readonly kind: string; readonly id: string }[]
    readonly total: number
    readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  }

  it.each([
    ['chomage', 'indicator', 'UNEMPLOYMENT_RATE'],
    ['البطاله', 'indicator', 'UNEMPLOYMENT_RATE'],
    ['travailleur detache', 'term', 'posted_worker'],
    ['actifs', 'term', 'labour_force'],
    ['ABMM', 'term', 'blma'],
    ['caisse nationale de sécurité sociale', 'institution', 'CNSS'],
    ['enquete nationale emploi', 'source', 'HCP_ENE'],
  ])('finds %s first among its kind', async (words, kind, id) => {
    const { items } = await app.json<Found>(`/api/v1/search?q=${encodeURIComponent(words)}`)
    expect(items.find((item) => item.kind === kind)?.id).toBe(id)
  })

  it('shows no more than a dozen of a kind, counts all, and lists one kind to its end', async () => {
    const few = await app.json<Found>('/api/v1/search?q=taux')
    const count = few.kinds.find(({ kind }) => kind === 'indicator')?.count ?? 0
    expect(few.items.filter(({ kind }) => kind === 'indicator')).toHaveLength(12)
    expect(few.total).toBe(few.kinds.reduce((sum, one) => sum + one.count, 0))
    const all = await app.json<Found>('/api/v1/search?q=taux&kind=indicator')
    expect(all.items).toHaveLength(count)
  })
})

describe('GET /glossary', () => {
  type Entry = { readonly id: string; readonly title: Labels; readonly definition: Labels }

  it('has every term in three languages', async () => {
    const { items } = await app.json<{ items: readonly Entry[] }>('/api/v1/glossary')
    expect(items.length).toBeGreaterThanOrEqual(45)
    for (const { id, title, definition } of items) {
      for (const labels of [title, definition]) {
        expect([id, labels.fr, labels.ar, labels.en].every((text) => text?.trim())).toBe(true)
      }
    }
  })

  it('names the standard of a term, what to read with it and what it helps to read', async () => {
    const term = await app.json<{
      standards: readonly { id: string; place: string | null }[]
      related: readonly { id: string }[]
      measures: readonly Item[]
    }>('/api/v1/glossary/unemployed')
    expect(term.standards).toContainEqual(expect.objectContaining({ id: 'ICLS19', place: '§ 47' }))
    expect(term.related.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['unemployment_rate', 'labour_force', 'long_term_unemployment']),
    )
    expect(term.measures.map(({ id }) => id)).toEqual(['unemployed', 'UNEMPLOYMENT_RATE'])
  })
})
