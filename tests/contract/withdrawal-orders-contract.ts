import { listVintages, openStore, verifyStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { bringTo, type Workflow, workflowOver } from './workflow-setting.ts'

/** The places of three submissions in the order they are withdrawn. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

type Sent = { readonly id: string; readonly value: number }

/** What is public after several submissions for one period are withdrawn one after the other, on one engine. */
export function withdrawalOrdersContract(make: () => Promise<Engine>): void {
  let engine: Engine
  let flow: Workflow
  let year = 1989
  beforeAll(async () => {
    engine = await make()
    flow = await workflowOver(await openStore(await engine.empty()))
  })
  afterAll(async () => {
    expect(flow.log).toEqual([])
    await flow.store.close()
    await engine.stop()
  })

  async function publish(period: string, unemployed: number): Promise<Sent> {
    const id = await flow.draft('paula', period, { labour_force: 12_000, unemployed })
    await bringTo(flow, id, 'published')
    return { id, value: unemployed }
  }

  async function withdraw({ id }: Sent): Promise<void> {
    const { outcome } = await flow.step('petra', id, 'withdraw', { reason: 'Erreur de classement' })
    expect(outcome).toBe('200')
  }

  /** The values of a measure for a period, as known now or at a vintage. */
  async function valuesOf(path: string, period: string, asOf = ''): Promise<readonly unknown[]> {
    const { body } = await flow.get(`/${path}/data?FREQ=Q&from=${period}&to=${period}${asOf}`)
    const { series = [] } = body as { series?: readonly { values: readonly unknown[] }[] }
    return series.flatMap(({ values }) => values).filter((value) => value !== null)
  }

  async function expectPublic(period: string, standing: readonly Sent[]): Promise<void> {
    const [value, rate] = [
      await valuesOf('series/unemployed', period),
      await valuesOf('indicators/UNEMPLOYMENT_RATE', period),
    ]
    const [one] = standing
    expect(value).toEqual(one === undefined ? [] : [one.value])
    expect(rate).toEqual(one === undefined ? [] : [expect.closeTo(one.value / 120, 9) as unknown])
    if (standing.length > 0) await expectLineage(period, standing)
  }

  /** The figure is that of one of some submissions, which say the same. */
  async function expectLineage(period: string, some: readonly Sent[]): Promise<void> {
    const { body } = await flow.get(`/indicators/UNEMPLOYMENT_RATE/lineage?period=${period}`)
    const { operands } = body as {
      operands: readonly { readonly series: string; readonly submission: string | null }[]
    }
    const operand = operands.find(({ series }) => series === 'unemployed')
    expect(some.map(({ id }) => id)).toContain(operand?.submission)
    expect(operand).toMatchObject({
      ...{ value: some[0]?.value, receipt: { submission: operand?.submission } },
      cell: expect.stringContaining(`${period}.xlsx!`) as unknown,
      vintage: { id: expect.not.stringContaining('WITHDRAWN') as unknown },
    })
  }

  /** At no moment that can be asked for is the value of a withdrawn submission seen. */
  async function expectNeverSeen(period: string, withdrawn: readonly Sent[]): Promise<void> {
    const all = await listVintages(flow.store)
    for (const { id } of all.filter((one) => one.id.includes(period.slice(0, 4)))) {
      const seen = await valuesOf('series/unemployed', period, `&asOf=${id}`)
      for (const { value } of withdrawn) expect(seen, id).not.toContain(value)
    }
  }

  async function inOrder(values: readonly number[], order: readonly number[]): Promise<void> {
    year += 1
    const period = `${year}-Q1`
    const sent: Sent[] = []
    for (const value of values) sent.push(await publish(period, value))
    // Another period of the same series, published while all stood.
    const beside = await publish(`${year}-Q2`, 1111)
    const left = new Set(sent)
    for (const place of order) {
      const one = sent[place]
      if (one === undefined) throw new Error(`nothing was sent at ${place}`)
      await withdraw(one)
      left.delete(one)
      const kept = new Set([...left].map(({ value }) => value))
      const newest = [...left].at(-1)
      await expectPublic(
        period,
        [...left].filter(({ value }) => value === newest?.value),
      )
      const gone = sent.filter((each) => !left.has(each) && !kept.has(each.value))
      await expectNeverSeen(period, gone)
    }
    await expectPublic(`${year}-Q2`, [beside])
  }

  describe('three submissions for one period withdrawn', () => {
    for (const order of ORDERS) {
      it(
        `in the order ${order.map((place) => 'ABC'[place]).join(', ')} leave the newest that stands`,
        {
          timeout: 120_000,
        },
        () => inOrder([1200, 1332.7, 1500], order),
      )
    }

    it('leave the newest that stands where figures are repeated', {
      timeout: 240_000,
    }, async () => {
      for (const order of ORDERS) await inOrder([1200, 1200, 1500], order)
      for (const order of ORDERS) await inOrder([1200, 1332.7, 1200], order)
      expect((await verifyStore(flow.store)).findings).toEqual([])
    })

    it('give back what was there before all of them', { timeout: 120_000 }, async () => {
      const before = await publish('1980-Q1', 1050)
      const sent = [await publish('1980-Q1', 1200), await publish('1980-Q1', 1332.7)]
      for (const one of sent.toReversed()) await withdraw(one)
      await expectPublic('1980-Q1', [before])
    })
  })
}
