import { openStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, tamper } from './engines.ts'
import { bringTo, type Workflow, workflowOver } from './workflow-setting.ts'

type Change = {
  readonly kind: string
  readonly measure: string
  readonly period: string
  readonly from: { readonly value: number | null } | null
  readonly to: { readonly value: number | null } | null
  readonly relative: number | null
  readonly cell: string | null
}
type Changes = {
  readonly items: readonly Change[]
  readonly total: number
  readonly counts: Readonly<Record<string, number>>
  readonly before: string | null
}

/** What reviewers look at, what is owed and the log, on one engine. */
export function reviewContract(make: () => Promise<Engine>): void {
  let engine: Engine
  let flow: Workflow
  beforeAll(async () => {
    engine = await make()
    flow = await workflowOver(await openStore(await engine.empty()))
  })
  afterAll(async () => {
    expect(flow.log).toEqual([])
    await flow.store.close()
    await engine.stop()
  })

  const changes = async (id: string, query = ''): Promise<Changes> =>
    (await flow.get(`/submissions/${id}/changes${query}`, 'victor')).body as Changes

  describe('the changes of a submission', () => {
    it('put the largest first, name the cell, and count what is new, equal and left out', async () => {
      const first = await flow.draft('paula', '2026-Q1', {
        ...{ labour_force: 12_000, unemployed: 1500, employed: 10_500 },
      })
      expect((await changes(first)).counts).toEqual({
        ...{ changed: 0, new: 3, removed: 0, equal: 0, kept: 0 },
      })
      await bringTo(flow, first, 'published')
      const again = await flow.draft('paula', '2026-Q1', {
        ...{ labour_force: 12_000, unemployed: 1800, outside_labour_force: 15_000 },
      })
      const { items, counts, total, before } = await changes(again)
      expect(counts).toEqual({ changed: 1, new: 1, removed: 0, equal: 1, kept: 1 })
      expect(total).toBe(4)
      expect(before).toBe('HCP_LFS_Q_2026-Q1_000001')
      expect(items.map(({ kind, measure }) => `${kind} ${measure}`)).toEqual([
        'changed unemployed',
        'new outside_labour_force',
        'equal labour_force',
        'kept employed',
      ])
      expect(items[0]).toMatchObject({
        ...{ from: { value: 1500 }, to: { value: 1800 }, difference: 300, relative: 0.2 },
        cell: '2026-Q1.xlsx!Données!B3',
      })
      expect(items[3]).toMatchObject({ from: { value: 10_500 }, to: null, cell: null })
      expect(await changes(again, '?kind=new,equal&limit=1&offset=1')).toMatchObject({
        ...{ total: 2, items: [{ measure: 'labour_force' }] },
      })
      expect(await changes(again, '?measure=unemployed')).toMatchObject({ total: 1 })
      await bringTo(flow, again, 'published')
      expect((await changes(again)).counts).toEqual(counts)
    })

    it('can be drawn: every period before and after', async () => {
      const id = await flow.draft('paula', '2026-Q2', { labour_force: 12_100, unemployed: 1700 })
      const [item] = (await changes(id, '?measure=unemployed')).items as readonly (Change & {
        readonly key: Readonly<Record<string, string>>
      })[]
      const key = Object.values(item?.key ?? {}).join('.')
      const course = await flow.get(
        `/submissions/${id}/course?measure=unemployed&key=${key}`,
        'victor',
      )
      expect(course.body).toMatchObject({
        points: [
          { period: '2026-Q1', before: { value: 1800 }, after: { value: 1800 } },
          { period: '2026-Q2', before: null, after: { value: 1700 } },
        ],
      })
      const other = await flow.get(
        `/submissions/${id}/course?measure=employed&key=${key}`,
        'victor',
      )
      expect(other.outcome).toBe('404 series.unknown')
      await flow.step('paula', id, 'withdraw', { reason: 'Envoyé par erreur' })
    })

    it('are for those who may see the submission, and bad queries are named', async () => {
      const id = await flow.draft('paula', '2026-Q2', { labour_force: 12_100 })
      for (const part of ['changes', 'course?measure=x&key=Q', 'reviewers'])
        for (const name of ['pedro', 'petra', 'adam', 'viewer'] as const)
          expect((await flow.get(`/submissions/${id}/${part}`, name)).outcome, part).toBe(
            '404 not_found',
          )
      expect((await flow.get(`/submissions/${id}/changes?kind=odd`, 'paula')).status).toBe(400)
      expect((await flow.get(`/submissions/${id}/changes?limit=0`, 'paula')).status).toBe(400)
      expect((await flow.get(`/submissions/${id}/changes?sort=x`, 'paula')).outcome).toBe(
        '400 parameter.unknown',
      )
      await flow.step('paula', id, 'withdraw', { reason: 'Envoyé par erreur' })
    })
  })

  describe('the effects of a submission', () => {
    it('stay readable once it is published, with the publication before', async () => {
      const id = await flow.draft('paula', '2026-Q3', { labour_force: 12_200, unemployed: 1220 })
      const expected = (await flow.get(`/submissions/${id}/effects`, 'victor')).body
      await bringTo(flow, id, 'published')
      const { before, vintage, items } = (await flow.get(`/submissions/${id}/effects`, 'victor'))
        .body as { readonly [name: string]: unknown }
      expect(vintage).toMatch(/^HCP_LFS_Q_2026-Q3_/)
      expect(before).toBe(expected.before)
      const named = (list: unknown) =>
        (list as readonly { readonly indicator: string; readonly to: unknown }[])
          .map(({ indicator, to }) => `${indicator} ${JSON.stringify(to)}`)
          .sort()
      expect(named(items)).toEqual(named(expected.items))
      expect(named(items)).toContain('UNEMPLOYMENT_RATE {"value":10,"status":"A"}')
      const part = (
        await flow.get(
          `/submissions/${id}/effects?indicator=UNEMPLOYMENT_RATE&limit=1&offset=0`,
          'victor',
        )
      ).body
      expect(part).toMatchObject({ total: 1, items: [{ to: { value: 10 } }] })
      const { measures } = part as { readonly measures: readonly { readonly id: string }[] }
      expect(measures.length).toBeGreaterThan(1)
      expect(measures.find((one) => one.id === 'UNEMPLOYMENT_RATE')).toMatchObject({
        ...{ count: 1, first: { headline: true, to: { value: 10 } } },
      })
      expect((await flow.get(`/submissions/${id}/effects?limit=0`, 'victor')).status).toBe(400)
    })
  })

  describe('a review', () => {
    it('can be handed to those who are listed, and they are those who may approve', async () => {
      const id = await flow.draft('paula', '2025-Q4', { labour_force: 12_100 })
      await flow.step('paula', id, 'submit')
      const listed = await flow.get(`/submissions/${id}/reviewers`, 'victor')
      expect(listed.body).toMatchObject({
        items: [{ name: 'samira' }, { name: 'vera' }, { name: 'victor' }],
      })
      expect((await flow.get(`/submissions/${id}/reviewers`, 'paula')).outcome).toBe(
        '403 role.missing',
      )
      await flow.step('paula', id, 'withdraw', { reason: 'Envoyé par erreur' })
    })

    it('ends with the note of who publishes, in place of that of who sent', async () => {
      const id = await flow.draft('paula', '2025-Q3', { labour_force: 12_000 })
      await flow.step('paula', id, 'submit', { note: 'Première diffusion' })
      await flow.step('victor', id, 'approve', { sha256: await flow.hashOf(id) })
      const done = await flow.step('petra', id, 'publish', { note: 'Résultats du trimestre' })
      const vintage = await flow.get(`/vintages/${String(done.body.vintage)}`)
      expect(vintage.body.note).toEqual({ fr: 'Résultats du trimestre' })
    })
  })

  describe('what is owed', () => {
    type Owed = { readonly period: string; readonly state: string; readonly daysLate: number }
    const owed = async (who?: 'victor' | 'paula' | 'pedro' | 'petra'): Promise<readonly Owed[]> => {
      const { body } = await flow.get('/collections/due?institution=HCP', who)
      const items = body.items as readonly {
        readonly collection: string
        readonly owed: readonly Owed[]
      }[]
      return items.find(({ collection }) => collection === 'HCP_LFS_Q')?.owed ?? []
    }

    it('tells each as much of submissions as they may see, and counts the days', async () => {
      const own = await workflowOver(await openStore(await engine.empty()))
      const of = async (who?: 'victor' | 'pedro' | 'petra') => {
        const { body } = await own.get('/collections/due?institution=HCP', who)
        const items = body.items as readonly {
          readonly collection: string
          readonly owed: readonly Owed[]
        }[]
        return items
          .find(({ collection }) => collection === 'HCP_LFS_Q')
          ?.owed.map(({ period, state, daysLate }) => `${period} ${state} ${daysLate}`)
      }
      // On 20 November 2026 the third quarter, due 40 days after its end, is late by eleven.
      expect(await of()).toEqual(['2026-Q3 none 11', '2026-Q4 none 0'])
      const id = await own.draft('paula', '2026-Q3', { labour_force: 12_000 })
      expect(await of('victor')).toEqual(['2026-Q3 draft 11', '2026-Q4 none 0'])
      for (const stranger of [undefined, 'pedro', 'petra'] as const)
        expect(await of(stranger), stranger).toEqual(['2026-Q3 none 11', '2026-Q4 none 0'])
      await bringTo(own, id, 'submitted')
      expect(await of('victor')).toEqual(['2026-Q3 submitted 0', '2026-Q4 none 0'])
      expect(await of()).toEqual(['2026-Q3 none 11', '2026-Q4 none 0'])
      await own.step('victor', id, 'approve', { sha256: await own.hashOf(id) })
      await own.step('petra', id, 'publish')
      for (const who of [undefined, 'victor'] as const)
        expect(await of(who), who).toEqual(['2026-Q4 none 0'])
      await own.store.close()
    })

    it('lists a period under way that nobody awaited', async () => {
      const id = await flow.draft('paula', '2024-Q1', { labour_force: 12_000 })
      expect((await owed('paula'))[0]).toMatchObject({ period: '2024-Q1', state: 'draft' })
      expect((await owed()).some(({ period }) => period === '2024-Q1')).toBe(false)
      await flow.step('paula', id, 'withdraw', { reason: 'Envoyé par erreur' })
    })
  })

  describe('the audit log', () => {
    it('is read by administrators only, in parts, by person, action and subject', async () => {
      for (const name of ['paula', 'victor', 'petra', 'viewer'] as const)
        expect((await flow.get('/audit', name)).outcome).toBe('403 role.missing')
      expect((await flow.get('/audit')).outcome).toBe('401 auth.required')
      const first = await flow.get('/audit?limit=3', 'adam')
      expect(first.body).toMatchObject({ chain: { whole: true, findings: [] } })
      const items = first.body.items as readonly { readonly sequence: number }[]
      expect(items).toHaveLength(3)
      const next = Number(first.body.next)
      expect(next).toBe(items[2]?.sequence)
      const second = await flow.get(`/audit?limit=3&before=${next}`, 'adam')
      expect((second.body.items as typeof items)[0]?.sequence).toBe(next - 1)
      const published = await flow.get('/audit?action=submission.publish', 'adam')
      expect(published.body.items).toMatchObject([
        { who: { name: 'petra' }, subject: { period: '2025-Q3' } },
        { who: { name: 'petra' } },
        { who: { name: 'petra' } },
        { who: { name: 'petra' } },
      ])
      const by = await flow.get(`/audit?person=${flow.idOf('victor')}&kind=submission`, 'adam')
      expect(Number(by.body.total)).toBeGreaterThan(0)
      expect(
        new Set((by.body.items as readonly { who: { name: string } }[]).map((one) => one.who.name)),
      ).toEqual(new Set(['victor']))
      expect((await flow.get('/audit?order=x', 'adam')).outcome).toBe('400 parameter.unknown')
    })

    it('says which line was changed behind its back', async () => {
      const own = await workflowOver(await openStore(await engine.empty()))
      await bringTo(own, await own.draft('paula', '2026-Q1', { labour_force: 1 }), 'submitted')
      await tamper(
        own.store,
        `update audit set detail = replace(detail, 'sha256', 'sha265') where action = 'submission.submit'`,
      )
      const { chain } = (await own.get('/audit', 'adam')).body as {
        readonly chain: { readonly whole: boolean; readonly findings: readonly string[] }
      }
      expect(chain.whole).toBe(false)
      expect(chain.findings[0]).toMatch(/is not as it was written/)
      await own.store.close()
    })
  })

  describe('a time of release', () => {
    it('is written for clocks in Morocco and in UTC, with the hours left', async () => {
      expect((await flow.get('/release-time?at=2026-11-21T10:00')).body).toMatchObject({
        ...{ releaseAt: '2026-11-21T10:00:00.000Z', morocco: '2026-11-21T10:00', hoursLeft: 24 },
        now: '2026-11-20T10:00:00.000Z',
      })
      expect((await flow.get('/release-time?at=2026-07-01T10:00')).body).toMatchObject({
        releaseAt: '2026-07-01T09:00:00.000Z',
      })
      expect((await flow.get('/release-time?at=soon')).outcome).toBe('400 release.malformed')
    })
  })
}
