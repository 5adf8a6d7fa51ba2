import { openStore, verifyStore } from '@marsad/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Engine, fileEngine } from './engines.ts'
import { upload } from './uploading.ts'
import { type Workflow, workflowOver } from './workflow-setting.ts'

const HEAD = 'MEASURE;SEX;TIME_PERIOD;OBS_VALUE\ncnss_declared_employees;_T;2026-Q1;4000000\n'

let engine: Engine
let address: string
let flow: Workflow
beforeAll(async () => {
  engine = await fileEngine()
  address = await engine.empty()
  flow = await workflowOver(await openStore(address))
})
afterAll(async () => {
  expect(flow.log).toEqual([])
  await flow.store.close()
  await engine.stop()
})

async function pragma(name: string): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(flow.store.db)
  return Object.values(rows[0] ?? {})[0] ?? -1
}

describe('a file of megabytes', () => {
  it('is whole for every other process as soon as it is acknowledged, and the log is moved as before', async () => {
    const bytes = 6_000_000
    for (const period of ['2026-Q1', '2026-Q2']) {
      const content = `${HEAD}${'\n'.repeat(bytes)}`
      const file = { collection: 'CNSS_EMP', period, name: 'a.csv', content }
      expect((await upload(flow, 'pedro', file)).outcome).toBe('201')
      const other = await openStore(address, { readOnly: true })
      const sizes = await other.reader
        .selectFrom('submission_file as f')
        .innerJoin('submission as s', 's.id', 'f.submission')
        .select(sql<number>`length(f.bytes)`.as('size'))
        .where('s.period', '=', period)
        .execute()
      expect(sizes).toEqual([{ size: HEAD.length + bytes }])
      expect((await verifyStore(other)).findings).toEqual([])
      await other.close()
    }
    await vi.waitFor(async () => expect(await pragma('wal_autocheckpoint')).toBe(1000), 20_000)
  })
})
