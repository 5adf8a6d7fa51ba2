import type { Period } from '@marsad/model'
import { openStore, publishVintage, verifyStore } from '@marsad/store'
import { vintageNamed } from '@marsad/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { readersOf, seenIn } from './readers.ts'
import { approvedFile } from './uploading.ts'
import { type Workflow, workflowOver } from './workflow-setting.ts'

const HEAD =
  'MEASURE,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,POPULATION,REF_DATE,REVISION'

/** Lines of declared employees: territory and sex, then a value, `Q`, or a value that is marked confidential. */
function fileOf(period: string, lines: Readonly<Record<string, string>>) {
  const rows = Object.entries(lines).map(([place, said], index) => {
    const [area, sex] = place.split(' ')
    const [value, mark = ''] = said === 'Q' ? ['', 'Q'] : said.split(' ')
    const status = mark === 'Q' ? 'Q,' : `A,${mark}`
    const declared =
      index === 0 ? `Salariés déclarés,${period.slice(0, 4)}-03-31,Correction du registre` : ',,'
    return `cnss_declared_employees,${area},${sex},${period},${value},${status},${declared}`
  })
  return {
    ...{ collection: 'CNSS_EMP', period, name: 'salaries.csv' },
    content: [HEAD, ...rows].join('\n'),
  }
}

const WHOLE = { 'MA _T': '4000000', 'MA M': '2600000', 'MA F': '1400000' }

/** What keeps figures from telling of persons, on one engine. */
export function disclosureContract(make: () => Promise<Engine>): void {
  let engine: Engine
  let flow: Workflow
  beforeAll(async () => {
    engine = await make()
    flow = await workflowOver(await openStore(await engine.empty()))
  })
  afterAll(async () => {
    await flow.store.close()
    await engine.stop()
  })

  const approved = (period: string, lines: Readonly<Record<string, string>>) =>
    approvedFile(flow, fileOf(period, lines))
  const publish = (id: string, body: object = {}) => flow.step('petra', id, 'publish', body)
  const vintages = async () => (await flow.get('/vintages')).body.total

  describe('publication', () => {
    it('is refused with every count under the threshold, and writes nothing', async () => {
      const id = await approved('2020-Q1', {
        ...WHOLE,
        'MA01 _T': '4',
        'MA02 _T': '5',
        'MA03 _T': '0',
      })
      const before = await vintages()
      const answer = await publish(id)
      expect(answer.outcome).toBe('409 confidentiality.unsafe_cells')
      expect(answer.body.errors).toEqual([
        expect.objectContaining({
          code: 'confidentiality.under_threshold',
          measure: 'cnss_declared_employees',
          key: 'Q.MA01.CNSS_DECL._T._T._T._T',
          period: '2020-Q1',
          cell: 'salaries.csv!E5',
        }),
      ])
      expect(await vintages()).toBe(before)
      const { body } = await flow.get(`/submissions/${id}`, 'petra')
      expect(body).toMatchObject({ state: 'approved', vintage: null })
      // At an hour to come it is refused as well, while somebody can act.
      const later = await publish(id, { releaseAt: '2026-12-01T10:00' })
      expect(later.outcome).toBe('409 confidentiality.unsafe_cells')
    })

    it('is refused when a total gives a suppressed figure away, and names the sum', async () => {
      const id = await approved('2020-Q2', { 'MA _T': '4000000', 'MA M': '2600000', 'MA F': 'Q' })
      const answer = await publish(id)
      expect(answer.outcome).toBe('409 confidentiality.unsafe_cells')
      expect(answer.body.errors).toMatchObject([
        {
          code: 'confidentiality.given_away',
          key: 'Q.MA.CNSS_DECL.F._T._T._T',
          cell: 'salaries.csv!E4',
          detail: expect.stringMatching(
            /over SEX that makes Q\.MA\.CNSS_DECL\._T\._T\._T\._T 2020-Q2/,
          ),
        },
      ])
    })

    it('is refused when an earlier one has the value, until that one is withdrawn', async () => {
      const first = await approved('2020-Q3', WHOLE)
      expect((await publish(first)).outcome).toBe('200')
      const suppressed = { 'MA _T': '4000000', 'MA M': 'Q', 'MA F': 'Q' }
      const second = await approved('2020-Q3', suppressed)
      const answer = await publish(second)
      expect(answer.outcome).toBe('409 confidentiality.differencing')
      expect(answer.body.errors).toHaveLength(2)
      const back = await flow.step('petra', first, 'withdraw', { reason: 'Secret statistique' })
      expect(back.outcome).toBe('200')
      expect((await publish(second)).outcome).toBe('200')
    })

    it('at its hour is judged again, and one that is refused keeps no other back', async () => {
      const early = await approved('2021-Q1', { 'MA _T': '4000000', 'MA M': 'Q', 'MA F': 'Q' })
      const other = await approved('2021-Q2', WHOLE)
      for (const id of [early, other])
        expect((await publish(id, { releaseAt: '2026-11-20T12:00' })).outcome).toBe('200')
      // Meanwhile one of the figures becomes public on another way.
      await publishVintage(flow.store, vintageNamed('CNSS_RAPPORT'), async (publication) => {
        await publication.revise({
          ...{ measure: 'cnss_declared_employees', basis: 'R' },
          key: ['Q', 'MA', 'CNSS_DECL', 'F', '_T', '_T', '_T'],
          observations: [
            {
              ...{ period: '2021-Q1' as Period, value: 1_400_000, status: 'A', unitMult: 0 },
              vintage: publication.sequence,
            },
          ],
        })
      })
      flow.clock.advance(2 * 3_600_000)
      await flow.signIn()
      const stateOf = async (id: string) =>
        (await flow.get(`/submissions/${id}`, 'petra')).body.state
      expect(await stateOf(early)).toBe('approved')
      expect(await stateOf(other)).toBe('published')
      expect(flow.log.join('\n')).toContain('would tell of persons')
      expect(flow.log.join('\n')).not.toContain('1400000')
    })
  })

  describe('a suppressed figure', () => {
    /** Nobody else's figures have these digits. */
    const [MEN, WOMEN, SHARE] = ['2718281', '1314159', '32.59']
    const period = '2022-Q1'
    const measures = ['series/cnss_declared_employees', 'indicators/CNSS_EMPLOYEES_SEX_SHARE']

    it('is in no answer of any reader, whatever the file said, and what is computed from it is suppressed too', async () => {
      const lines = { 'MA _T': '4032440', 'MA M': `${MEN} C`, 'MA F': `${WOMEN} D` }
      const id = await approved(period, lines)
      const effects = await flow.get(`/submissions/${id}/effects`, 'vanda')
      expect(effects.text).not.toContain(SHARE)
      expect((await publish(id)).outcome).toBe('200')
      const vintage = (await flow.get(`/submissions/${id}`, 'petra')).body.vintage as string
      const readers = readersOf({
        ...{ institution: 'CNSS', source: 'CNSS_DECL', collection: 'CNSS_EMP', next: '2022-Q2' },
        measures,
        ...{ vintages: [vintage], receipt: '000007' },
        lineages: [
          `CNSS_EMPLOYEES_SEX_SHARE/lineage?FREQ=Q&SEX=F&period=${period}`,
          `CNSS_EMPLOYEES_SEX_SHARE/lineage?FREQ=Q&SEX=M&period=${period}`,
        ],
      })
      expect(readers.length).toBeGreaterThanOrEqual(40)
      const signs = [MEN, WOMEN, SHARE, '67.41', '2 718', '1 314', '2,718', '1,314']
      for (const [path, text] of await seenIn(flow, readers))
        for (const sign of signs) expect(text.includes(sign), `${sign} in ${path}`).toBe(false)
      for (const measure of measures) {
        const { body } = await flow.get(`/${measure}/data?FREQ=Q&SEX=F,M&from=${period}`)
        const lines = body.series as readonly object[]
        expect(lines.length, measure).toBe(2)
        for (const line of lines)
          expect(line, measure).toMatchObject({ periods: [period], values: [null], status: ['Q'] })
      }
      expect((await verifyStore(flow.store)).findings).toEqual([])
    })
  })
}
