import { carryOut, checkedFile, receive } from '@marsad/api/testing'
import { openStore, verifyStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, tamper } from './engines.ts'
import { bringTo, type Name, PEOPLE, type Workflow, workflowOver } from './workflow-setting.ts'

const STATES = ['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const
type State = (typeof STATES)[number]

/** Steps with a body that is right, so that only the right and the state decide. */
const STEPS: Readonly<Record<string, (sha256: string) => object>> = {
  submit: () => ({}),
  return: () => ({ reason: 'Il manque une région' }),
  approve: (sha256) => ({ sha256 }),
  publish: () => ({}),
  withdraw: () => ({ reason: 'Envoyé par erreur' }),
}

const POSSIBLE: Readonly<Record<string, readonly State[]>> = {
  submit: ['draft', 'returned'],
  return: ['submitted', 'approved'],
  approve: ['submitted'],
  publish: ['approved'],
  withdraw: ['draft', 'submitted', 'returned', 'approved', 'published'],
}

/** Who may take a step. paula sent; samira is everything and sent nothing here. */
function may(name: Name, step: string, state: State): boolean {
  const late = state === 'approved' || state === 'published'
  switch (step) {
    case 'submit':
      return ['paula', 'paul', 'samira'].includes(name)
    case 'approve':
      return ['victor', 'vera', 'samira'].includes(name)
    case 'return':
      return ['victor', 'vera', 'samira', ...(late ? ['petra'] : [])].includes(name)
    case 'publish':
      return ['petra', 'samira'].includes(name)
    default:
      return late ? ['petra', 'samira'].includes(name) : ['paula', 'paul', 'samira'].includes(name)
  }
}

function expected(name: Name | undefined, step: string, state: State): string {
  if (name === undefined) return '401 auth.required'
  const late = state === 'approved' || state === 'published'
  const ours = ['paula', 'paul', 'victor', 'vera', 'samira'].includes(name)
  if (!ours && !(name === 'petra' && late)) return '404 not_found'
  if (POSSIBLE[step]?.includes(state) !== true) return '409 submission.wrong_state'
  if (step === 'approve' && name === 'paula') return '409 approval.same_person'
  return may(name, step, state) ? '200' : '403 role.missing'
}

let quarter = 0

/** A quarter that no test has used. */
function freshQuarter(): string {
  quarter += 1
  return `${1950 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
}

const FIGURES = { labour_force: 12_000, unemployed: 1500 }

/** How submissions travel, on one engine. */
export function workflowContract(make: () => Promise<Engine>): void {
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

  async function inState(state: State): Promise<string> {
    const id = await flow.draft('paula', freshQuarter(), FIGURES)
    await bringTo(flow, id, state)
    return id
  }

  describe('a transition', () => {
    it('is answered for every person in every state as the table says', {
      timeout: 300_000,
    }, async () => {
      const names = [undefined, ...(Object.keys(PEOPLE) as Name[])]
      let asked = 0
      for (const state of STATES) {
        let id = await inState(state)
        let { edition } = await editionOf(flow, id)
        let sha256 = await flow.hashOf(id)
        for (const [step, bodyOf] of Object.entries(STEPS))
          for (const name of names) {
            const wanted = expected(name, step, state)
            const answer = await flow.post(name, `/submissions/${id}/${step}`, bodyOf(sha256), {
              'if-match': `"${edition}"`,
            })
            expect(answer.outcome, `${name} ${step} ${state}`).toBe(wanted)
            asked += 1
            if (answer.status !== 200) continue
            id = await inState(state)
            ;({ edition } = await editionOf(flow, id))
            sha256 = await flow.hashOf(id)
          }
      }
      expect(asked).toBe(6 * 5 * 12)
      expect((await verifyStore(flow.store)).findings).toEqual([])
    })

    it('says of a submission that one may not see the same as of none, to the byte', async () => {
      const id = await inState('draft')
      const read = async (address: string) =>
        (await flow.get(`/submissions/${address}`, 'pedro')).text
          .replace(address, 'ID')
          .replace(/"requestId":"[^"]+"/, '')
      expect(await read(id)).toBe(await read('00000000-0000-4000-8000-000000000000'))
      expect((await flow.get('/submissions', 'pedro')).body).toMatchObject({ total: 0 })
    })

    it('names the edition it is based on, and learns who was faster', async () => {
      const id = await inState('submitted')
      const { edition } = await editionOf(flow, id)
      const body = { reason: 'Il manque une région' }
      const path = `/submissions/${id}/return`
      expect((await flow.post('victor', path, body)).outcome).toBe('428 precondition.required')
      const stale = { 'if-match': `"${edition - 1}"` }
      const answer = await flow.post('victor', path, body, stale)
      expect(answer.outcome).toBe('412 edit.conflict')
      expect(String(answer.body.detail)).toMatch(/^paula changed .* submitted/)
    })

    it('gives a reason of ten characters where it takes something back', async () => {
      const id = await inState('submitted')
      expect((await flow.step('victor', id, 'return', { reason: 'non' })).outcome).toBe(
        '422 reason.too_short',
      )
    })
  })

  describe('an approval', () => {
    it('is of the file that was seen, and never by who sent it, whatever their roles', async () => {
      const id = await flow.draft('samira', freshQuarter(), FIGURES)
      await flow.step('samira', id, 'submit')
      const sha256 = await flow.hashOf(id)
      expect((await flow.step('samira', id, 'approve', { sha256 })).outcome).toBe(
        '409 approval.same_person',
      )
      expect((await flow.step('victor', id, 'approve', { sha256: 'f'.repeat(64) })).outcome).toBe(
        '409 submission.file_changed',
      )
      expect((await flow.step('victor', id, 'approve', { sha256 })).outcome).toBe('200')
    })

    it('is never by who had a hand in it in an earlier round', async () => {
      const uploaded = await flow.draft('paula', freshQuarter(), FIGURES)
      await flow.step('samira', uploaded, 'submit')
      await flow.step('victor', uploaded, 'return', { reason: 'À reprendre avec le rapport' })
      await flow.step('paula', uploaded, 'submit')
      const sha256 = await flow.hashOf(uploaded)
      expect((await flow.step('samira', uploaded, 'approve', { sha256 })).outcome).toBe(
        '409 approval.same_person',
      )
      expect(
        (await flow.step('victor', uploaded, 'delegate', { to: flow.idOf('samira') })).outcome,
      ).toBe('409 delegate.cannot_approve')
      expect((await flow.step('victor', uploaded, 'approve', { sha256 })).outcome).toBe('200')
    })

    it('has one winner when two race', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await inState('submitted')
        const sha256 = await flow.hashOf(id)
        const { edition } = await editionOf(flow, id)
        const headers = { 'if-match': `"${edition}"` }
        const answers = await Promise.all(
          (['victor', 'vera'] as const).map((name) =>
            flow.post(name, `/submissions/${id}/approve`, { sha256 }, headers),
          ),
        )
        expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['200', '412 edit.conflict'])
        const { history } = await editionOf(flow, id)
        expect(history.filter((action) => action === 'submission.approve')).toHaveLength(1)
      }
    })

    it('can be handed to somebody who may give it, and to nobody else', async () => {
      const id = await inState('submitted')
      const to = (name: Name) => flow.step('victor', id, 'delegate', { to: flow.idOf(name) })
      for (const name of ['paula', 'pedro', 'vanda', 'petra'] as const)
        expect((await to(name)).outcome, name).toBe('409 delegate.cannot_approve')
      expect((await to('vera')).outcome).toBe('200')
      const { body } = await flow.get(`/submissions/${id}`, 'victor')
      expect(body).toMatchObject({ assignee: { name: 'vera' }, state: 'submitted' })
    })
  })

  describe('a file', () => {
    it('of two producers for one collection and period has one clear outcome', async () => {
      const period = freshQuarter()
      const sent = await Promise.allSettled(
        (['paula', 'paul'] as const).map((name) => flow.draft(name, period, FIGURES)),
      )
      expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'submission.open_exists' },
      })
    })

    it('cannot be changed once it is sent', async () => {
      const id = await inState('submitted')
      const { edition } = await editionOf(flow, id)
      const form = new FormData()
      form.set('file', new File(['x'], 'other.csv'))
      const answer = await flow.app.request(`http://localhost/api/v1/submissions/${id}/file`, {
        method: 'PUT',
        body: form,
        headers: {
          origin: 'http://localhost',
          cookie: flow.cookieOf('paula'),
          'if-match': `"${edition}"`,
        },
      })
      expect(await answer.json()).toMatchObject({ status: 409, code: 'submission.wrong_state' })
    })

    it('with series of another institution is refused whole, and the attempt is kept', async () => {
      const actor = flow.actorOf('paula')
      const period = freshQuarter()
      const file = checkedFile(flow.catalogue, period, { ...FIGURES, cnss_declared_employees: 1 })
      const order = { actor, key: undefined, request: [] }
      const count = async () =>
        (await flow.store.reader.selectFrom('submission').select('id').execute()).length
      const before = await count()
      await expect(
        carryOut(flow.library, flow.access, order, (desk) =>
          receive(desk, actor, { ...file, collection: 'HCP_LFS_Q', period }),
        ),
      ).rejects.toMatchObject({ code: 'series.not_yours' })
      expect(await count()).toBe(before)
      const lines = await flow.store.reader
        .selectFrom('audit')
        .select('actor')
        .where('action', '=', 'series.not_yours')
        .execute()
      expect(lines).toContainEqual({ actor: flow.idOf('paula') })
    })
  })

  describe('a request with a key', () => {
    it('has its effect once, however often it comes, and tells another request apart', async () => {
      const id = await inState('draft')
      const { edition } = await editionOf(flow, id)
      const path = `/submissions/${id}/submit`
      const headers = { 'if-match': `"${edition}"`, 'idempotency-key': `send-${id}` }
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => flow.post('paula', path, { note: 'Première' }, headers)),
      )
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
      expect(answers[0]?.outcome).toBe('200')
      const { history } = await editionOf(flow, id)
      expect(history.filter((action) => action === 'submission.submit')).toHaveLength(1)
      const other = await flow.post('paula', path, { note: 'Deuxième' }, headers)
      expect(other.outcome).toBe('422 idempotency.mismatch')
      const elsewhere = await flow.post('paul', path, { note: 'Première' }, headers)
      expect(elsewhere.outcome).toBe('412 edit.conflict')
    })
  })

  describe('the audit log', () => {
    it('shows what was changed by someone with the database', async () => {
      const own = await workflowOver(await openStore(await engine.empty()))
      const id = await own.draft('paula', '2026-Q1', FIGURES)
      await bringTo(own, id, 'published')
      const whole = await verifyStore(own.store)
      expect(whole.findings).toEqual([])
      expect(whole.auditLines).toBeGreaterThan(4)
      await expect(
        own.store.db.updateTable('audit').set({ actor: 'nobody' }).execute(),
      ).rejects.toThrow(/never changed/)
      await expect(own.store.db.deleteFrom('submission').execute()).rejects.toThrow(/kept|never/)
      await expect(
        own.store.db.updateTable('submission').set({ period: '2020-Q1' }).execute(),
      ).rejects.toThrow(/never change/)
      await tamper(
        own.store,
        `update audit set detail = replace(detail, 'sha256', 'sha265') where action = 'submission.approve'`,
      )
      await tamper(own.store, `update submission set state = 'approved', vintage = null`)
      const codes = (await verifyStore(own.store)).findings.map(({ code }) => code)
      expect(codes).toContain('verify.audit')
      expect(codes).toContain('verify.submission')
      await own.store.close()
    })
  })
}

async function editionOf(
  flow: Workflow,
  id: string,
): Promise<{ readonly edition: number; readonly history: readonly string[] }> {
  const rows = await flow.store.reader
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', id)
    .orderBy('sequence')
    .execute()
  const row = await flow.store.reader
    .selectFrom('submission')
    .select('edition')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { edition: row.edition, history: rows.map(({ action }) => action) }
}
