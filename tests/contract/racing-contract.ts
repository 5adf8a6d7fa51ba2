import { openStore, verifyStore } from '@marsad/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, tamper } from './engines.ts'
import { approvedFile, replace, upload } from './uploading.ts'
import { bringTo, type Workflow, workflowOver } from './workflow-setting.ts'

const HEAD = 'MEASURE;SEX;TIME_PERIOD;OBS_VALUE;OBS_STATUS;POPULATION;REF_DATE;REVISION'
const fileOf = (period: string, value: number) => ({
  ...{ collection: 'CNSS_EMP', period, name: 'salaries.csv' },
  content: `${HEAD}\ncnss_declared_employees;_T;${period};${value};A;Salariés déclarés;${period.slice(0, 4)}-03-31;\n`,
})

/** What happens when two want the same, or a file is no longer what it was; on one engine. */
export function racingContract(make: () => Promise<Engine>): void {
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

  it('two files for one collection and period, sent together: one is received, the other learns of it', async () => {
    const sent = await Promise.all(
      [1, 2].map((value) => upload(flow, 'pedro', fileOf('2020-Q1', 4_000_000 + value))),
    )
    expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['201', '409 submission.open_exists'])
    const { body } = await flow.get('/submissions', 'pedro')
    expect(body.total).toBe(1)
  })

  it('two files for one draft, put in together: one is its next round, the other learns of it', async () => {
    const sent = await upload(flow, 'pedro', fileOf('2020-Q2', 4_000_000))
    const id = String(sent.body.id)
    const both = await Promise.all(
      [1, 2].map((value) => replace(flow, 'pedro', id, fileOf('2020-Q2', 4_100_000 + value))),
    )
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['201', '412 edit.conflict'])
    expect((await flow.get(`/submissions/${id}`, 'pedro')).body).toMatchObject({ round: 2 })
  })

  it('a file and its sending, together: one is first, and what is sent is what was seen', async () => {
    const id = await flow.draft('paula', '1990-Q2', { labour_force: 12_000, unemployed: 1500 })
    const [put, submitted] = await Promise.all([
      replace(flow, 'paula', id, { name: 'b.csv', content: 'MEASURE;OBS_VALUE\nlabour_force;1\n' }),
      flow.step('paula', id, 'submit'),
    ])
    const outcomes = [put?.outcome, submitted?.outcome]
    expect([
      ['201', '412 edit.conflict'],
      ['412 edit.conflict', '200'],
      ['409 submission.wrong_state', '200'],
    ]).toContainEqual(outcomes)
    const { body } = await flow.get(`/submissions/${id}`, 'paula')
    expect(body).toMatchObject(
      put?.outcome === '201' ? { state: 'draft', round: 2 } : { state: 'submitted', round: 1 },
    )
  })

  it('two publications, together: one makes the vintage', async () => {
    const id = await approvedFile(flow, fileOf('2020-Q4', 4_000_000))
    const { edition } = (await flow.get(`/submissions/${id}`, 'petra')).body
    const headers = { 'if-match': `"${edition}"` }
    const answers = await Promise.all(
      (['petra', 'samira'] as const).map((name) =>
        flow.post(name, `/submissions/${id}/publish`, {}, headers),
      ),
    )
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['200', '412 edit.conflict'])
    expect((await flow.get('/vintages')).body.total).toBe(1)
  })

  it('an approval and a return, together: one state comes of it', async () => {
    const id = await flow.draft('paula', '1990-Q1', { labour_force: 12_000, unemployed: 1500 })
    await bringTo(flow, id, 'submitted')
    const sha256 = await flow.hashOf(id)
    const [approved, returned] = await Promise.all([
      flow.step('victor', id, 'approve', { sha256 }),
      flow.step('vera', id, 'return', { reason: 'Il manque une région' }),
    ])
    const outcomes = [approved?.outcome, returned?.outcome].sort()
    const state = (await flow.get(`/submissions/${id}`, 'samira')).body.state
    expect(outcomes).toEqual(['200', '412 edit.conflict'])
    expect(state).toBe(approved?.outcome === '200' ? 'approved' : 'returned')
    expect((await verifyStore(flow.store)).findings).toEqual([])
  })

  it('a file that is another than was sent is neither approved nor published, and is found by the check', async () => {
    const own = await workflowOver(await openStore(await engine.empty()))
    const sent = await upload(own, 'pedro', fileOf('2021-Q1', 4_000_000))
    const id = String(sent.body.id)
    await own.step('pedro', id, 'submit')
    const { receipt } = (await own.get(`/submissions/${id}`, 'vanda')).body as {
      receipt: { sha256: string }
    }
    const other = Buffer.from(fileOf('2021-Q1', 9_000_000).content).toString('hex')
    const bytes = own.store.dialect === 'sqlite' ? `x'${other}'` : `'\\x${other}'`
    await tamper(own.store, `update submission_file set bytes = ${bytes}`)
    const approval = await own.step('vanda', id, 'approve', { sha256: receipt.sha256 })
    expect(approval.outcome).toBe('409 submission.file_changed')
    expect((await verifyStore(own.store)).findings.map(({ code }) => code)).toContain(
      'verify.submission',
    )
    expect(own.log).toEqual([])
    await own.store.close()
  })

  it('figures that are others than were approved are not published', async () => {
    const own = await workflowOver(await openStore(await engine.empty()))
    const id = await approvedFile(own, fileOf('2021-Q2', 4_000_000))
    await tamper(
      own.store,
      `update submission_series set series = replace(series, '4000000', '9000000')`,
    )
    expect((await own.step('petra', id, 'publish')).outcome).toBe('409 submission.file_changed')
    expect((await own.get('/vintages')).body).toMatchObject({ total: 0 })
    expect(own.log).toEqual([])
    await own.store.close()
  })
}
