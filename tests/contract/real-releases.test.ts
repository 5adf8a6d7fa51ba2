import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@marsad/catalogue'
import {
  listVintages,
  migrateStore,
  openStore,
  publishVintage,
  resolveAsOf,
  type Store,
  type Vintage,
} from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let store: Store
let vintages: readonly Vintage[]
beforeAll(async () => {
  const loaded = await loadCatalogue(fileURLToPath(new URL('../../data', import.meta.url)))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  store = await openStore(':memory:')
  await migrateStore(store)
  for (const { restates: _, order: __, ...release } of loaded.catalogue.releases.values()) {
    await publishVintage(
      store,
      { ...release, recordedAt: '2026-11-21T10:00:00Z' },
      async () => undefined,
    )
  }
  vintages = await listVintages(store)
})
afterAll(async () => {
  await store.close()
})

function idAt(text: string): string | undefined {
  const asOf = resolveAsOf(vintages, text)
  return vintages.find(({ sequence }) => sequence === asOf?.sequence)?.id
}

describe('the real publications', () => {
  it('are all published, in their order, each with a day by which it surely was out', () => {
    expect(vintages).toHaveLength(121)
    for (const { earliest, latest } of vintages) {
      expect(latest).not.toBeNull()
      expect((earliest ?? '') <= (latest ?? '')).toBe(true)
    }
  })

  it('are dated no better than they are known', () => {
    const note = vintages.find(({ id }) => id === 'HCP_ENE_2016')
    expect(note).toMatchObject({ date: '2017-02', earliest: '2017-02-01', latest: '2017-02-28' })
    const undated = vintages.find(({ id }) => id === 'MI_REGUL_2017')
    expect(undated).toMatchObject({ date: null, earliest: '2017-02-01', latest: '2017-12-18' })
  })

  it('answer the year before the restatement of 2016 with the first note, the year after with the second', () => {
    expect(idAt('2017-12-31')).toBe('HCP_RGPH_2014_ETRANGERS')
    expect(resolveAsOf(vintages, '2017-06-30')).toEqual({
      sequence: vintages.find(({ id }) => id === 'HCP_ENE_2016')?.sequence,
      notice: { code: 'asof.uncertain', from: 'MI_REGUL_2017', to: 'HCP_ENE_2017Q1' },
    })
    expect(idAt('2018-02-28')).toBe('HCP_ENE_2017')
  })

  it('know all of it today, and nothing before the first', () => {
    expect(resolveAsOf(vintages, '2026-11-22')).toEqual({ sequence: 121 })
    expect(resolveAsOf(vintages, '2004-09-30')).toEqual({ sequence: 0 })
    expect(resolveAsOf(vintages, '2004-10-01')?.notice?.from).toBe('HCP_ENE_2004Q3')
  })

  it('are known more and more as days pass, never one before it could be out', () => {
    let before = 0
    for (let day = Date.UTC(2004, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10)
      const { sequence = 0, notice } = resolveAsOf(vintages, text) ?? {}
      expect(sequence).toBeGreaterThanOrEqual(before)
      const newest = vintages[sequence - 1]
      if (newest !== undefined) expect((newest.earliest ?? '') <= text).toBe(true)
      if (notice !== undefined) expect(notice.from).toBe(vintages[sequence]?.id)
      before = sequence
    }
  })
})
