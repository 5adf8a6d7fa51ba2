import { openStore } from '@marsad/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { replace, upload } from './uploading.ts'
import { type Workflow, workflowOver } from './workflow-setting.ts'

const HEAD = 'Genre de la personne;Trimestre;Combien'
const OWN = { collection: 'CNSS_EMP', name: 'libre.csv' }
const file = (period: string) => ({
  ...{ ...OWN, period },
  content: `${HEAD}\nDames;${period};4000\nMessieurs;${period};6000\nEnsemble;${period};10000\n`,
})
const column = (index: number, role: object) => ({
  ...{ column: index, head: 'whatever', certain: false, role },
})
const MAPPING = {
  tables: [
    {
      ...{ sheet: 'libre.csv', headRow: 1 },
      columns: [
        column(1, { kind: 'dimension', dimension: 'SEX' }),
        column(2, { kind: 'period' }),
        column(3, { kind: 'value' }),
      ],
    },
  ],
  constants: { MEASURE: 'cnss_declared_employees' },
  codes: { SEX: { dames: 'F', messieurs: 'M', ensemble: '_T' } },
}

/** What a producer confirms of a file, over HTTP, on one engine. */
export function mappingContract(make: () => Promise<Engine>): void {
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

  const valuesOf = async (id: unknown) => {
    const rows = await flow.store.reader
      .selectFrom('submission_series')
      .selectAll()
      .where('submission', '=', String(id))
      .orderBy('round', 'desc')
      .execute()
    const newest = rows.filter(({ round }) => round === rows[0]?.round)
    return newest.reduce((sum, { n }) => sum + n, 0)
  }

  it('reads a file as it was confirmed, and proposes the same for the next one', async () => {
    const nothing = await flow.get('/collections/CNSS_EMP/mapping', 'pedro')
    expect(nothing.body).toEqual({
      ...{ heads: {}, constants: {}, codes: {}, confirmedAt: null, confirmedBy: null },
    })
    const blind = await upload(flow, 'pedro', file('2025-Q1'))
    expect(blind.outcome).toBe('201')
    expect(await valuesOf(blind.body.id)).toBe(0)

    const sent = await upload(flow, 'pedro', { ...file('2025-Q2'), mapping: MAPPING })
    expect(sent.outcome).toBe('201')
    expect(sent.body).toMatchObject({ reading: { encoding: 'utf-8', separator: ';' } })
    expect(await valuesOf(sent.body.id)).toBe(3)
    const kept = await flow.get('/collections/CNSS_EMP/mapping', 'pedro')
    expect(kept.body).toMatchObject({
      heads: {
        'genre de la personne': { kind: 'dimension', dimension: 'SEX' },
        trimestre: { kind: 'period' },
        combien: { kind: 'value' },
      },
      constants: { MEASURE: 'cnss_declared_employees' },
      codes: MAPPING.codes,
      confirmedAt: flow.clock.now(),
      confirmedBy: { id: flow.idOf('pedro'), name: 'pedro' },
    })

    const next = await upload(flow, 'pedro', file('2025-Q3'))
    expect(await valuesOf(next.body.id)).toBe(3)
    // The first file is read as the later one was, when it is put in again.
    const again = await replace(flow, 'pedro', String(blind.body.id), file('2025-Q1'))
    expect(again.outcome).toBe('201')
    expect(await valuesOf(blind.body.id)).toBe(3)
  })

  it('is for the producers of the institution', async () => {
    const outcome = async (who?: Parameters<Workflow['get']>[1]) =>
      (await flow.get('/collections/CNSS_EMP/mapping', who)).outcome
    expect(await outcome()).toBe('401 auth.required')
    expect(await outcome('paula')).toBe('403 series.not_yours')
    expect(await outcome('vanda')).toBe('403 role.missing')
    expect((await flow.get('/collections/NONE/mapping', 'pedro')).outcome).toBe('404 not_found')
  })

  it.each([
    ['no JSON of a mapping', { tables: 'all of them' }, '422 mapping.malformed'],
    ['a field of its own', { ...MAPPING, also: 1 }, '422 mapping.malformed'],
    [
      'a code that the catalogue does not have',
      { ...MAPPING, codes: { SEX: { dames: 'W' } } },
      '422 mapping.malformed',
    ],
    [
      'a sheet that the file does not have',
      { ...MAPPING, tables: [{ ...MAPPING.tables[0], sheet: 'Feuil2' }] },
      '422 mapping.not_of_file',
    ],
  ])('refuses %s, and keeps nothing', async (_, mapping, outcome) => {
    const before = await flow.get('/collections/CNSS_EMP/mapping', 'pedro')
    const answer = await upload(flow, 'pedro', { ...file('2024-Q1'), mapping })
    expect(answer.outcome).toBe(outcome)
    const rows = await flow.store.reader
      .selectFrom('submission')
      .select('id')
      .where('period', '=', '2024-Q1')
      .execute()
    expect(rows).toEqual([])
    expect((await flow.get('/collections/CNSS_EMP/mapping', 'pedro')).text).toBe(before.text)
  })

  it('takes a text for a text, though it is the name of something in the language', async () => {
    const content = `${HEAD}\nconstructor;2024-Q2;1\n`
    const odd = await upload(flow, 'pedro', { ...file('2024-Q2'), content, mapping: MAPPING })
    expect(odd.outcome).toBe('201')
    expect(await valuesOf(odd.body.id)).toBe(0)
  })
}
