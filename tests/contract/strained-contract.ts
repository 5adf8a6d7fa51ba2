import { inTransaction, openStore, pausable, type Store, verifyStore } from '@marsad/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { upload } from './uploading.ts'
import { bringTo, type Workflow, workflowOver } from './workflow-setting.ts'

const FIGURES = { labour_force: 12_000, unemployed: 1500 }
const TARGET = { collection: 'CNSS_EMP', name: 'a.csv' }
const CONTENT = 'MEASURE;SEX;TIME_PERIOD;OBS_VALUE\ncnss_declared_employees;_T;2026-Q1;4000000\n'
const PATIENCE = 60

/** What is answered while a database cannot be written, on one engine. */
export function strainedContract(make: () => Promise<Engine>): void {
  let engine: Engine
  let address: string
  let flow: Workflow
  let isPaused = false
  beforeAll(async () => {
    engine = await make()
    address = await engine.empty()
    const store = await openStore(address, { patience: PATIENCE })
    flow = await workflowOver(pausable(store, () => isPaused))
  })
  afterAll(async () => {
    expect(flow.log).toEqual([])
    await flow.store.close()
    await engine.stop()
  })

  /** Everything that a person who is signed in reads goes on, though their visit cannot be noted. */
  async function expectReading(): Promise<void> {
    flow.clock.advance(2 * 60_000)
    for (const path of ['/health', '/series/labour_force/data?FREQ=Q', '/submissions'])
      expect((await flow.get(path, 'samira')).status, path).toBe(200)
  }

  describe('while the database is looked after', () => {
    it('everything is read, and what would be written is answered 503', async () => {
      const id = await flow.draft('paula', '2026-Q1', FIGURES)
      const due = await flow.draft('paula', '2026-Q2', FIGURES)
      await bringTo(flow, due, 'approved')
      await flow.step('petra', due, 'publish', { releaseAt: '2026-11-20T10:01' })
      isPaused = true
      await expectReading()
      const answers = [
        await flow.step('paula', id, 'submit'),
        await upload(flow, 'pedro', { ...TARGET, period: '2026-Q1', content: CONTENT }),
        await flow.post(undefined, '/sign-in', { email: 'a@x.example', password: 'b' }),
      ]
      for (const answer of answers) {
        expect(answer.outcome).toBe('503 maintenance')
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      expect((await flow.get(`/submissions/${due}`, 'petra')).body).toMatchObject({
        state: 'approved',
      })
      isPaused = false
      expect((await flow.step('paula', id, 'submit')).outcome).toBe('200')
      expect((await flow.get(`/submissions/${due}`, 'petra')).body).toMatchObject({
        state: 'published',
      })
    })
  })

  describe('while another process writes for longer than one waits', () => {
    it('everything is read, what would be written is answered 503, and succeeds when it comes again', async () => {
      const id = await flow.draft('paula', '2025-Q1', FIGURES)
      const other = await openStore(address)
      const { edition } = (await flow.get(`/submissions/${id}`, 'paula')).body
      const headers = { 'if-match': `"${edition}"`, 'idempotency-key': `busy-${id}` }
      const submit = () => flow.post('paula', `/submissions/${id}/submit`, {}, headers)
      await inTransaction(other, async () => {
        const answer = await submit()
        expect(answer.outcome).toBe('503 busy.try_again')
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
        await expectReading()
      })
      expect((await submit()).outcome).toBe('200')
      await other.close()
    })
  })
}

/** What is answered when no byte more can be written. A file of SQLite can be given a limit; a server of PostgreSQL cannot. */
export function fullContract(make: () => Promise<Engine>): void {
  const CYCLES = 3
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

  const limitPages = (store: Store, pages: number) =>
    sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store.db)
  async function pagesOf({ db }: Store): Promise<number> {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    return rows[0]?.page_count ?? 0
  }

  it(`answers 507, reads on, keeps nothing by halves and recovers, ${CYCLES} times over`, async () => {
    let year = 2000
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await limitPages(flow.store, (await pagesOf(flow.store)) + 14)
      let refused: Awaited<ReturnType<typeof upload>> | undefined
      const received: string[] = []
      const content = `${CONTENT}${'\n'.repeat(40_000)}`
      for (; refused === undefined; year += 1) {
        const file = { ...TARGET, period: `${year}-Q1`, content }
        const answer = await upload(flow, 'pedro', file, { 'idempotency-key': `full-${year}` })
        if (answer.status === 201) received.push(String(answer.body.id))
        else refused = answer
      }
      expect(refused.outcome).toBe('507 storage.full')
      flow.clock.advance(2 * 60_000)
      expect((await flow.get('/health')).status).toBe(200)
      const list = await flow.get('/submissions', 'pedro')
      expect(list.status).toBe(200)
      const ids = (list.body.items as readonly { id: string }[]).map(({ id }) => id)
      for (const id of received) expect(ids).toContain(id)
      expect((await verifyStore(flow.store)).findings).toEqual([])
      await limitPages(flow.store, 1_000_000)
      const again = { ...TARGET, period: `${year - 1}-Q1`, content }
      const key = { 'idempotency-key': `full-${year - 1}` }
      expect((await upload(flow, 'pedro', again, key)).outcome).toBe('201')
    }
    expect((await verifyStore(flow.store)).findings).toEqual([])
  })
}
