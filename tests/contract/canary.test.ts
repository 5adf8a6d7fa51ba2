import { openStore, verifyStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, memoryEngine, postgresEngine } from './engines.ts'
import { readersOf, seenIn } from './readers.ts'
import { bringTo, type Workflow, workflowOver } from './workflow-setting.ts'

/** Figures that nothing else has. In thousands; the rate is 100 × 1234.5678 ÷ 98765.4321. */
const CANARY = { labour_force: 98_765.4321, unemployed: 1234.5678 }
const SIGNS = [
  '98765.4321',
  '98765,4321',
  '98765432',
  '1234.5678',
  '1234,5678',
  '1.24999',
  '1,24999',
]
const EARLIER = { labour_force: 12_000, unemployed: 1500 }
const LATER = { labour_force: 12_500, unemployed: 1400 }

const MEASURES = ['indicators/UNEMPLOYMENT_RATE', 'series/labour_force', 'series/unemployed']

/** Every reader, in many shapes. */
const READERS = readersOf({
  ...{ institution: 'HCP', source: 'HCP_ENE', collection: 'HCP_LFS_Q', next: '2026-Q4' },
  ...{ measures: MEASURES, receipt: '000002' },
  vintages: ['HCP_LFS_Q_2026-Q2_000002', 'HCP_LFS_Q_2026-Q3_000003'],
  lineages: [
    'UNEMPLOYMENT_RATE/lineage?period=2026-Q2',
    'UNEMPLOYED_CHANGE/lineage?period=2026-Q3',
  ],
})

const seenBy = (flow: Workflow) => seenIn(flow, READERS)

function expectNoSign(seen: ReadonlyMap<string, string>, more: readonly string[] = []): void {
  for (const [path, text] of seen)
    for (const sign of [...SIGNS, ...more])
      expect(text.replace(path, '').includes(sign), `${sign} in ${path}`).toBe(false)
}

function canary(make: () => Promise<Engine>): void {
  let engine: Engine
  let flow: Workflow
  beforeAll(async () => {
    engine = await make()
    flow = await workflowOver(await openStore(await engine.empty()))
  })
  afterAll(async () => {
    expect(flow.log.join('\n')).toBe('')
    await flow.store.close()
    await engine.stop()
  })

  it('is seen by no reader while it is drafted, embargoed or withdrawn, and by all between', {
    timeout: 300_000,
  }, async () => {
    expect(READERS.length).toBeGreaterThanOrEqual(40)
    await bringTo(flow, await flow.draft('paula', '2026-Q1', EARLIER), 'published')
    const before = await seenBy(flow)

    const id = await flow.draft('paula', '2026-Q2', CANARY)
    expect([...(await seenBy(flow))]).toEqual([...before])
    await bringTo(flow, id, 'approved')
    expect([...(await seenBy(flow))]).toEqual([...before])

    const scheduled = await flow.step('petra', id, 'publish', { releaseAt: '2026-11-21T10:00' })
    expect(scheduled.body).toMatchObject({ state: 'approved', vintage: null })
    const effects = await flow.get(`/submissions/${id}/effects`, 'victor')
    expect(effects.text).toContain('1.24999')
    expect([...(await seenBy(flow))]).toEqual([...before])

    // Somebody else publishes meanwhile: what is embargoed stays behind.
    await bringTo(flow, await flow.draft('paula', '2026-Q3', LATER), 'published')
    const meanwhile = await seenBy(flow)
    expectNoSign(meanwhile, [id, '2026-000002'])
    expect(meanwhile.get('/vintages')).not.toContain('_000002')

    flow.clock.advance(24 * 3_600_000 - 1)
    expect([...(await seenBy(flow))]).toEqual([...meanwhile])
    flow.clock.advance(1)
    const after = await seenBy(flow)
    expect(after.get('/series/labour_force/data?FREQ=Q')).toContain('98765.4321')
    expect(after.get('/series/labour_force/data?FREQ=Q')).toContain('12500')
    expect(after.get('/indicators/UNEMPLOYMENT_RATE/data?FREQ=Q')).toContain('1.24999')
    expect(after.get('/vintages')).toContain('HCP_LFS_Q_2026-Q2_000002')
    expect(after.get('/indicators/UNEMPLOYMENT_RATE/lineage?period=2026-Q2')).toContain(
      '2026-Q2.xlsx!Données!B2',
    )
    // What was known before the release is still what was known before it.
    const frozen = '/series/labour_force/data?FREQ=Q&asOf=HCP_LFS_Q_2026-Q3_000003'
    expectNoSign(new Map([[frozen, after.get(frozen) ?? '']]))

    await flow.signIn()
    const back = await flow.step('petra', id, 'withdraw', { reason: 'Erreur de classement' })
    expect(back.outcome).toBe('200')
    const taken = await seenBy(flow)
    expectNoSign(taken, [id])
    expect(taken.get('/vintages')).not.toContain('HCP_LFS_Q_2026-Q2_000002"')
    expect(taken.get('/vintages/HCP_LFS_Q_2026-Q2_000002')).toContain('vintage.withdrawn')
    const asOf = '/series/labour_force/data?FREQ=Q&asOf=HCP_LFS_Q_2026-Q2_000002'
    expect(taken.get(asOf)).toMatch(/^410\n/)
    expect((await verifyStore(flow.store)).findings).toEqual([])
  })

  it('that took the place of another figure gives it back when it is withdrawn', async () => {
    const first = await flow.draft('paula', '2025-Q1', EARLIER)
    await bringTo(flow, first, 'published')
    const second = await flow.draft('paula', '2025-Q1', CANARY)
    await bringTo(flow, second, 'published')
    const rate = async () =>
      (await flow.get('/indicators/UNEMPLOYMENT_RATE/data?FREQ=Q&from=2025-Q1&to=2025-Q1')).body
    expect(JSON.stringify(await rate())).toContain('1.24999')
    // A later publication of the same series, made while the wrong figure stood.
    await bringTo(flow, await flow.draft('paula', '2025-Q2', LATER), 'published')
    await flow.step('petra', second, 'withdraw', { reason: 'Erreur de classement' })
    expect(await rate()).toMatchObject({ series: [{ values: [12.5] }] })
    const lineage = await flow.get('/indicators/UNEMPLOYMENT_RATE/lineage?period=2025-Q1')
    expect(lineage.text).toContain('2025-Q1.xlsx!Données!B2')
    const between = await flow.get(
      '/indicators/UNEMPLOYMENT_RATE/data?FREQ=Q&asOf=HCP_LFS_Q_2025-Q2_000006',
    )
    expect(between.status).toBe(200)
    expectNoSign(new Map([['between', between.text]]))
    expect((await verifyStore(flow.store)).findings).toEqual([])
  })

  it('that came back when a later one was withdrawn is seen by nobody once it is withdrawn too', {
    timeout: 120_000,
  }, async () => {
    const publish = async (figures: Readonly<Record<string, number>>): Promise<string> => {
      const id = await flow.draft('paula', '2024-Q1', figures)
      await bringTo(flow, id, 'published')
      return id
    }
    await publish(EARLIER)
    const second = await publish(CANARY)
    const third = await publish(LATER)
    const rate = '/indicators/UNEMPLOYMENT_RATE/data?FREQ=Q&from=2024-Q1&to=2024-Q1'
    await flow.step('petra', third, 'withdraw', { reason: 'Erreur de classement' })
    expect((await flow.get(rate)).text).toContain('1.24999')
    await flow.step('petra', second, 'withdraw', { reason: 'Erreur de classement' })
    expect((await flow.get(rate)).body).toMatchObject({ series: [{ values: [12.5] }] })
    expectNoSign(await seenBy(flow), [second])
    const lineage = await flow.get('/indicators/UNEMPLOYMENT_RATE/lineage?period=2024-Q1')
    expectNoSign(new Map([['lineage', lineage.text]]), [second])
  })
}

describe('a canary figure on SQLite', () => canary(memoryEngine))
describe('a canary figure on PostgreSQL', () => canary(postgresEngine))
