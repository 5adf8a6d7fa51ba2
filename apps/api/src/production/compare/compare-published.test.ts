import { compileFormula } from '@marsad/formula'
import type { Catalogue } from '@marsad/model'
import { structureOf } from '@marsad/model'
import { openStore, readSeries, type Store } from '@marsad/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFigures } from '../load/load-figures.ts'
import {
  type FigureRow,
  inFolder,
  realCatalogue,
  UNEMPLOYED_2023,
  writeFigures,
} from '../load/testing.ts'
import { prepareStore } from '../prepare-store.ts'
import { comparePublished, type Published } from './compare-published.ts'
import { comparisonReport } from './comparison-report.ts'
import { judge } from './judge.ts'
import { roundingReach } from './rounding-reach.ts'

const NOTHING_KNOWN = { reasons: [], differences: [] }
const RATE = { MEASURE: 'UNEMPLOYMENT_RATE', UNIT_MEASURE: 'PT', UNIT_MULT: '0' }

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})

/** Loads rows like that of the unemployed of 2023 and does something with the store. */
async function loaded<T>(
  rows: readonly FigureRow[],
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(':memory:')
  try {
    await prepareStore(store, catalogue)
    await inFolder(async (folder) => {
      const lines = rows.map((row) => ({ ...UNEMPLOYED_2023, ...row }))
      await writeFigures(folder, 'HCP_ENE.csv', lines)
      await loadFigures(store, catalogue, folder, { now: () => '2026-11-21T10:00:00Z' })
    })
    return await work(store)
  } finally {
    await store.close()
  }
}

const compared = (rows: readonly FigureRow[]): Promise<Published> =>
  loaded(rows, (store) => comparePublished(store, catalogue))

const verdicts = async (rows: readonly FigureRow[]) => {
  const { pairs } = await compared(rows)
  return judge(pairs, NOTHING_KNOWN).judged.map(({ verdict, pair }) => [
    pair.indicator.id,
    verdict,
    pair.current,
  ])
}

const levels = (unemployed: string, labourForce: string): readonly FigureRow[] => [
  { OBS_VALUE: unemployed },
  { MEASURE: 'labour_force', OBS_VALUE: labourForce },
]

describe('roundingReach', () => {
  it('moves every operand by half its last published digit, in the worst direction', () =>
    loaded(levels('1580', '12171'), async (store) => {
      const indicator = catalogue.indicators.get('UNEMPLOYMENT_RATE')
      const [derived] = await readSeries(store, { measure: 'UNEMPLOYMENT_RATE', basis: 'D' })
      const period = derived?.observations[0]?.period
      if (indicator === undefined || derived === undefined || period === undefined)
        throw new Error('nothing was derived')
      const reach = await roundingReach(store, {
        compiled: compileFormula(catalogue, indicator),
        structure: structureOf(indicator),
        key: derived.key,
        ...{ period, asOf: 1 },
        releaseOf: () => 'HCP_ENE_2023',
      })
      const [low, value, high] = [1579.5 / 12171, 1580 / 12171, 1580 / 12170.5]
      expect(reach).toBeCloseTo(100 * (value - low + (high - value)), 9)
    }))
})

describe('comparePublished', { timeout: 60_000 }, () => {
  it('finds that 13.0 agrees with 1,580 and 12,171 thousand', async () => {
    const { pairs, refusals } = await compared([
      ...levels('1580', '12171'),
      { ...RATE, OBS_VALUE: '13.0' },
    ])
    expect(refusals).toEqual([])
    expect(pairs).toMatchObject([
      {
        indicator: { id: 'UNEMPLOYMENT_RATE' },
        reported: { value: 13, text: '13.0', vintage: 'HCP_ENE_2023' },
        agrees: true,
        current: true,
      },
    ])
    expect(pairs[0]?.tolerance).toBeCloseTo(0.06, 12)
    expect(pairs[0]?.difference).toBeCloseTo(-0.01832, 5)
  })

  it('tells rounding from a difference that nothing explains', async () => {
    const small = levels('2', '20')
    expect(await verdicts([...small, { ...RATE, OBS_VALUE: '12.0' }])).toEqual([
      ['UNEMPLOYMENT_RATE', 'rounding', true],
    ])
    expect(await verdicts([...small, { ...RATE, OBS_VALUE: '14.0' }])).toEqual([
      ['UNEMPLOYMENT_RATE', 'unexplained', true],
    ])
  })

  it('compares what was known together before a restatement, too', async () => {
    const rows = [
      ...levels('1580', '12171'),
      { ...RATE, OBS_VALUE: '13.0' },
      { OBS_VALUE: '1590', RELEASE: 'HCP_ENE_2024' },
      { ...RATE, OBS_VALUE: '13.1', RELEASE: 'HCP_ENE_2024' },
    ]
    expect(await verdicts(rows)).toEqual([
      ['UNEMPLOYMENT_RATE', 'agrees', false],
      ['UNEMPLOYMENT_RATE', 'agrees', true],
    ])
  })

  it('lists a published rate that a break keeps from being computed, with its reason', async () => {
    const in2016 = (row: FigureRow): FigureRow => ({ ...row, TIME_PERIOD: '2016' })
    const { pairs, refusals } = await compared([
      in2016({ OBS_VALUE: '1105', RELEASE: 'HCP_ENE_2016' }),
      in2016({ MEASURE: 'labour_force', OBS_VALUE: '11747', RELEASE: 'HCP_ENE_2016' }),
      in2016({ OBS_VALUE: '1167', RELEASE: 'HCP_ENE_2017' }),
      in2016({ ...RATE, OBS_VALUE: '9.9', RELEASE: 'HCP_ENE_2017' }),
    ])
    expect(pairs).toEqual([])
    expect(refusals).toMatchObject([
      { indicator: { id: 'UNEMPLOYMENT_RATE' }, period: '2016', reason: 'break' },
    ])
    expect(comparisonReport(catalogue, [], { known: NOTHING_KNOWN, refusals })).toContain(
      '| `UNEMPLOYMENT_RATE` | 2016 | HCP_ENE | 9.9 |  | `HCP_ENE_2017` | break |',
    )
  })

  it('takes a known reason where there is one, and says which were of no use', async () => {
    const { pairs } = await compared([...levels('2', '20'), { ...RATE, OBS_VALUE: '14.0' }])
    const entry = { indicator: 'UNEMPLOYMENT_RATE', source: 'HCP_ENE', reason: 'other-base' }
    const reasons = [{ id: 'other-base', fr: 'Autre base.', en: 'Other base.' }]
    const fits = { ...entry, periods: ['2023'], codes: { SEX: '_T' } }
    const idle = { ...entry, periods: ['2022'] }
    const result = judge(pairs, { reasons, differences: [idle, fits] })
    expect(result.judged).toMatchObject([{ verdict: 'known', why: fits }])
    expect(result.idle).toEqual([idle])
  })
})
