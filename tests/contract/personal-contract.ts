import { openStore, verifyStore } from '@marsad/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { replace, upload } from './uploading.ts'
import { type Workflow, workflowOver } from './workflow-setting.ts'

const TARGET = { collection: 'CNSS_EMP', period: '2026-Q1' }
const PERSON = 'BENNANI-TEMOIN'
const FIGURES = 'MEASURE;SEX;TIME_PERIOD;OBS_VALUE\ncnss_declared_employees;_T;2026-Q1;4000000\n'

/** Files in which somebody stands, and the columns that give it away. */
const FILES: readonly (readonly [name: string, content: string, columns: readonly string[]])[] = [
  ['a list of people', `CIN;Nom;Sexe\nX;${PERSON};F\n`, ['CIN', 'Nom']],
  [
    'figures with names beside',
    `MEASURE;SEX;TIME_PERIOD;OBS_VALUE;Nom complet\ncnss_declared_employees;F;2026-Q1;1;${PERSON}\n`,
    ['Nom complet'],
  ],
  [
    'identity cards under a head that says nothing',
    `Réf;SEX;OBS_VALUE;COMMENT\nBE123456;F;1;${PERSON}\nBE123457;F;1;\nK12345;M;1;\n`,
    ['Réf'],
  ],
]

/** Nothing of persons is received, on one engine. */
export function personalContract(make: () => Promise<Engine>): void {
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

  /** How many rows each table that keeps work has. */
  async function rowsKept(): Promise<Readonly<Record<string, number>>> {
    const tables = ['submission', 'submission_file', 'submission_series', 'finding', 'audit']
    const more = ['idempotency_key', 'job', 'remembered_mapping']
    const counted: Record<string, number> = {}
    for (const table of [...tables, ...more]) {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(table)}`.execute(flow.store.reader)
      counted[table] = Number(rows[0]?.n)
    }
    return counted
  }

  it.each(FILES)(
    'refuses %s, names the columns, and keeps no byte',
    async (_, content, columns) => {
      const before = await rowsKept()
      const headers = { 'idempotency-key': `persons-${columns.length}-${content.length}` }
      const answer = await upload(flow, 'pedro', { ...TARGET, name: 'liste.csv', content }, headers)
      expect(answer.outcome).toBe('422 upload.looks_like_microdata')
      expect(answer.body.errors).toEqual(
        columns.map((detail) => expect.objectContaining({ detail, file: 'liste.csv', line: 1 })),
      )
      expect(answer.text).not.toContain(PERSON)
      expect(await rowsKept()).toEqual(before)
    },
  )

  it('refuses them whatever a mapping says of the columns', async () => {
    const before = await rowsKept()
    const mapping = {
      tables: [{ sheet: 'liste.csv', headRow: 1, columns: [] }],
      ...{ constants: {}, codes: {} },
    }
    const [, content = ''] = FILES[0] ?? []
    const answer = await upload(flow, 'pedro', { ...TARGET, name: 'liste.csv', content, mapping })
    expect(answer.outcome).toBe('422 upload.looks_like_microdata')
    expect(await rowsKept()).toEqual(before)
  })

  it('leaves a draft as it was when such a file is to take its place', async () => {
    const sent = await upload(flow, 'pedro', { ...TARGET, name: 'a.csv', content: FIGURES })
    expect(sent.outcome).toBe('201')
    const before = await rowsKept()
    const [, content = ''] = FILES[1] ?? []
    const answer = await replace(flow, 'pedro', String(sent.body.id), {
      name: 'liste.csv',
      content,
    })
    expect(answer.outcome).toBe('422 upload.looks_like_microdata')
    expect(await rowsKept()).toEqual(before)
    const { body } = await flow.get(`/submissions/${sent.body.id}`, 'pedro')
    expect(body).toMatchObject({ round: 1, receipt: { file: 'a.csv' } })
    expect((await verifyStore(flow.store)).findings).toEqual([])
  })
}
