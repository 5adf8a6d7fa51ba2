import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'

const app = appOverFigures()

type States = { readonly held: number; readonly awaited: number; readonly legal: number }
type Item = {
  readonly id: string
  readonly latest: { readonly value: number; readonly period: string } | null
  readonly recent?: { readonly periods: readonly string[] }
}
type Overview = {
  readonly lead: {
    readonly item: Item
    readonly data: { readonly series: readonly { readonly key: Record<string, string> }[] }
    readonly parts: readonly {
      readonly dimension: string
      readonly codes: readonly { readonly id: string; readonly value: number }[]
    }[]
  }
  readonly groups: readonly { readonly id: string; readonly items: readonly Item[] }[]
  readonly headlines: readonly Item[]
  readonly awaited: readonly { readonly id: string; readonly institutions: readonly object[] }[]
  readonly state: States
  readonly themes: readonly (States & { readonly id: string })[]
  readonly institutions: readonly (States & { readonly id: string })[]
  readonly publications: Readonly<
    Record<'national' | 'international', readonly { readonly id: string; readonly cells: number }[]>
  >
}

const overview = () => app.json<Overview>('/api/v1/overview')
const all = ({ held, awaited, legal }: States) => held + awaited + legal

describe('the overview', () => {
  it('leads with unemployment, its course by area and its parts of the same year', async () => {
    const { lead } = await overview()
    expect(lead.item).toMatchObject({
      id: 'UNEMPLOYMENT_RATE',
      latest: { value: 13, period: '2025' },
    })
    expect(lead.data.series.map(({ key }) => key.AREA).toSorted()).toEqual(['R', 'U', '_T'])
    expect(
      lead.parts.map(({ dimension, codes }) => [
        dimension,
        codes.map(({ id, value }) => [id, value]),
      ]),
    ).toEqual([
      [
        'AREA',
        [
          ['U', 16.4],
          ['R', 6.6],
        ],
      ],
      [
        'SEX',
        [
          ['M', 10.8],
          ['F', 20.5],
        ],
      ],
      [
        'AGE',
        [
          ['Y15T24', 37.2],
          ['Y25T34', 20.9],
          ['Y35T44', 7.2],
          ['Y_GE45', 3.6],
        ],
      ],
    ])
  })

  it('shows four indicators of each group, all with figures, and the other headlines once', async () => {
    const { lead, groups, headlines } = await overview()
    expect(groups.map(({ id, items }) => [id, items.length])).toEqual([
      ['work', 4],
      ['migration', 4],
    ])
    const shown = [lead.item, ...groups.flatMap(({ items }) => items), ...headlines]
    expect(shown.every(({ latest }) => latest !== null)).toBe(true)
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
    expect(groups[0]?.items.every(({ recent }) => (recent?.periods.length ?? 0) > 2)).toBe(true)
  })

  it('counts every indicator once by state and by theme', async () => {
    const { state, themes } = await overview()
    const { total } = await app.json<{ total: number }>('/api/v1/indicators')
    expect(all(state)).toBe(total)
    expect(themes.reduce((sum, theme) => sum + all(theme), 0)).toBe(total)
    const held = await app.json<{ total: number }>('/api/v1/indicators?state=held&theme=DW01')
    expect(themes.find(({ id }) => id === 'DW01')?.held).toBe(held.total)
  })

  it('counts for an institution what the list of indicators finds of it', async () => {
    const { institutions } = await overview()
    for (const { id, ...states } of institutions.slice(0, 6)) {
      const found = await app.json<{ total: number }>(`/api/v1/indicators?institution=${id}`)
      expect(all(states), id).toBe(found.total)
    }
    expect(institutions[0]?.id).toBe('HCP')
  })

  it('puts the publications of the country apart from international copies, newest first', async () => {
    const { national, international } = (await overview()).publications
    expect(national[0]?.id).toBe('HCP_ENE_2025')
    expect([...national, ...international].every(({ cells }) => cells > 0)).toBe(true)
    expect(international.some(({ id }) => /^(HCP|OC|ANAPEC)_/.test(id))).toBe(false)
  })

  it('names who should produce each headline indicator without figures', async () => {
    const { awaited } = await overview()
    expect(awaited.map(({ id }) => id)).toContain('LU4_RATE')
    expect(awaited.every(({ institutions }) => institutions.length > 0)).toBe(true)
  })

  it('is sent in less than 20 KB', async () => {
    const response = await app.request('/api/v1/overview', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(20_000)
  })
})
