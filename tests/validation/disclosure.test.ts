import type { Measure, ObsStatus, Period } from '@marsad/model'
import { type PublicFigure, type UnsafeCell, unsafeCells } from '@marsad/validation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, collectionOf } from './real-catalogue.ts'

const collection = collectionOf('DGSN_PERMITS')
const PERIOD = '2026-Q3' as Period
const PROTECTION = 2

function measureNamed(id: string): Measure {
  const found = catalogue.series.get(id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}
const permits = measureNamed('permits_valid')
const AREAS = [
  'MA01',
  'MA02',
  'MA03',
  'MA04',
  'MA05',
  'MA06',
  'MA07',
  'MA08',
  'MA09',
  'MA10',
  'MA11',
  'MA12',
]
const SEXES = ['M', 'F']

/** A figure of valid permits by territory and sex; `null` is one that is suppressed. */
function figure(
  area: string,
  sex: string,
  value: number | null,
  {
    period = PERIOD,
    status = value === null ? 'Q' : 'A',
  }: { period?: string; status?: ObsStatus } = {},
): PublicFigure {
  const key = [period.length === 4 ? 'A' : 'Q', area, 'DGSN_TITRES', sex, '_T', 'FOR', '_T']
  return { key, period: period as Period, value, unitMult: 0, status }
}

const judge = (
  submitted: readonly PublicFigure[],
  held: readonly PublicFigure[] = [],
  measure: Measure = permits,
): readonly UnsafeCell[] => unsafeCells({ catalogue, collection, measure, submitted, held })

const said = (cells: readonly UnsafeCell[]) =>
  cells.map(({ reason, key, by }) =>
    [reason.replace('confidentiality.', ''), key[1], key[3], by?.over].filter(Boolean).join(' '),
  )

describe('figures that must not become public', () => {
  it('are counts under the threshold that are not suppressed; nought is told', () => {
    const table = [figure('MA', '_T', 104), figure('MA', 'M', 100), figure('MA', 'F', 4)]
    expect(said(judge(table))).toEqual(['under_threshold MA F'])
    expect(judge([figure('MA', '_T', 100), figure('MA', 'M', 100), figure('MA', 'F', 0)])).toEqual(
      [],
    )
    expect(judge([figure('MA', '_T', 105), figure('MA', 'M', 100), figure('MA', 'F', 5)])).toEqual(
      [],
    )
  })

  it('are suppressed ones that a total and the other parts give away, and the sum is named', () => {
    const [cell, ...others] = judge([
      figure('MA', '_T', 104),
      figure('MA', 'M', 100),
      figure('MA', 'F', null),
    ])
    expect(others).toEqual([])
    expect(cell).toMatchObject({
      reason: 'confidentiality.given_away',
      measure: 'permits_valid',
      by: {
        over: 'SEX',
        whole: 'Q.MA.DGSN_TITRES._T._T.FOR._T 2026-Q3',
        parts: ['Q.MA.DGSN_TITRES.M._T.FOR._T 2026-Q3', 'Q.MA.DGSN_TITRES.F._T.FOR._T 2026-Q3'],
      },
    })
  })

  it('are small ones that were left out and are what is missing from a total', () => {
    expect(said(judge([figure('MA', '_T', 103), figure('MA', 'M', 100)]))).toEqual([
      'complement MA F SEX',
    ])
    expect(judge([figure('MA', '_T', 163), figure('MA', 'M', 100)])).toEqual([])
  })

  it('are suppressed totals whose parts are all there', () => {
    expect(
      said(judge([figure('MA', '_T', null), figure('MA', 'M', 9), figure('MA', 'F', 8)])),
    ).toEqual(['given_away MA _T SEX'])
  })

  it('are found though no sum has a single unknown: territories and sexes are solved together', () => {
    // Two blocks of four that hang on one figure: the sum over one block gives it away.
    const inner = new Map<string, number | null>()
    const value = (area: string, sex: string) => Number(area.slice(2)) * 10 + (sex === 'M' ? 7 : 6)
    for (const area of AREAS) for (const sex of SEXES) inner.set(`${area} ${sex}`, value(area, sex))
    for (const area of ['MA01', 'MA02']) for (const sex of SEXES) inner.set(`${area} ${sex}`, null)
    const table = (hidden: readonly string[]) => [
      figure('MA', '_T', sum(AREAS.flatMap((area) => SEXES.map((sex) => value(area, sex))))),
      ...SEXES.map((sex) => figure('MA', sex, sum(AREAS.map((area) => value(area, sex))))),
      ...AREAS.map((area) =>
        figure(
          area,
          '_T',
          hidden.includes(area) ? null : sum(SEXES.map((sex) => value(area, sex))),
        ),
      ),
      ...[...inner].map(([name, one]) => figure(name.slice(0, 4), name.slice(5), one)),
    ]
    expect(judge(table([]))).toEqual([])
    // The total of one of the two areas is hidden too: what the others leave of the country gives it back.
    expect(said(judge(table(['MA01'])))).toEqual(['given_away MA01 _T REF_AREA'])
    expect(judge(table(['MA01', 'MA02']))).toEqual([])
  })

  it('are suppressed quarters that a year gives away, with what is public already', () => {
    const issued = measureNamed('permits_issued')
    const of = (period: string, value: number | null): PublicFigure => {
      const { key, ...rest } = figure('MA', '_T', value, { period })
      return { ...rest, key: [...key, '_T'] }
    }
    const held = [of('2025', 400), of('2025-Q1', 100), of('2025-Q2', 100), of('2025-Q3', 100)]
    const unsafe = unsafeCells({
      ...{ catalogue, collection, measure: issued, held, submitted: [of('2025-Q4', null)] },
    })
    expect(unsafe).toMatchObject([
      { reason: 'confidentiality.given_away', period: '2025-Q4', by: { over: 'TIME_PERIOD' } },
    ])
  })

  it('are suppressed ones of which an earlier publication has the value', () => {
    const held = [figure('MA01', 'F', 12)]
    expect(said(judge([figure('MA01', 'F', null)], held))).toEqual(['differencing MA01 F'])
    const submitted = [figure('MA01', 'F', null)]
    const asked = { catalogue, collection, measure: permits, submitted, held: [] }
    expect(said(unsafeCells({ ...asked, wasPublished: () => true }))).toEqual([
      'differencing MA01 F',
    ])
    expect(unsafeCells(asked)).toEqual([])
  })

  it('are not those that rounding hides, nor those of a survey', () => {
    const thousands = (sex: string, value: number | null) => ({
      ...figure('MA', sex, value),
      unitMult: 3,
    })
    expect(judge([thousands('_T', 104), thousands('M', 100), thousands('F', null)])).toEqual([])
    const survey = collectionOf('HCP_LFS_Q')
    const labour = measureNamed('labour_force')
    const key = ['Q', 'MA', 'HCP_ENE', 'F', ...labour.dimensions.slice(2).map(() => '_T')]
    const submitted = [{ ...figure('MA', 'F', 3), key }]
    expect(
      unsafeCells({ catalogue, collection: survey, measure: labour, submitted, held: [] }),
    ).toEqual([])
  })

  it('are only those that the submission has to do with', () => {
    const held = [figure('MA01', '_T', 104), figure('MA01', 'M', 100), figure('MA01', 'F', null)]
    expect(judge([figure('MA02', '_T', 50)], held)).toEqual([])
    expect(said(judge([figure('MA01', '_T', 105)], held))).toEqual(['given_away MA01 F SEX'])
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A table of territories and sexes with all its totals; what is suppressed is marked. */
type Table = {
  readonly values: ReadonlyMap<string, number>
  readonly hidden: ReadonlySet<string>
}

const EDGES = ['_T', ...SEXES]

function tableOf(counts: readonly number[], primary: number, secondary: readonly number[]): Table {
  const values = new Map<string, number>()
  AREAS.forEach((area, row) => {
    SEXES.forEach((sex, column) => {
      values.set(`${area} ${sex}`, counts[row * 2 + column] ?? 0)
    })
    values.set(`${area} _T`, sum(SEXES.map((sex) => values.get(`${area} ${sex}`) ?? 0)))
  })
  for (const sex of EDGES)
    values.set(`MA ${sex}`, sum(AREAS.map((area) => values.get(`${area} ${sex}`) ?? 0)))
  const hidden = new Set(
    [...values].filter(([, value]) => value > 0 && value < primary).map(([name]) => name),
  )
  // As a statistician would, one more of each row and column that has only one, some of the time.
  for (const [index, pick] of secondary.entries()) {
    const names = [...values.keys()].filter((name) => !name.startsWith('MA '))
    const of = [...hidden][index % Math.max(1, hidden.size)]
    if (of === undefined) break
    const [area = '', sex = ''] = of.split(' ')
    const beside = names.filter((name) =>
      index % 2 === 0 ? name.startsWith(area) : name.endsWith(sex),
    )
    const chosen = beside[pick % beside.length]
    if (chosen !== undefined) hidden.add(chosen)
  }
  return { values, hidden }
}

/**
 * What an attacker who knows everything but the suppressed figures can say of each: the least and the greatest whole number
 * that some table of counts with these totals has in its place. Searched through one by one, unlike what is tested.
 */
function attacked({
  values,
  hidden,
}: Table): ReadonlyMap<string, readonly [number, number]> | undefined {
  const names = [...hidden]
  const rows = AREAS.map((area) => [`${area} _T`, ...SEXES.map((sex) => `${area} ${sex}`)])
  const columns = EDGES.map((sex) => [`MA ${sex}`, ...AREAS.map((area) => `${area} ${sex}`)])
  const sums = [...rows, ...columns, ['MA _T', 'MA M', 'MA F']].filter((one) =>
    one.some((name) => hidden.has(name)),
  )
  const found = new Map<string, [number, number]>()
  const tried = new Map<string, number>()
  const value = (name: string) => (hidden.has(name) ? tried.get(name) : values.get(name))
  let steps = 0
  /** What a figure must be by the sums in which it is the last unknown, or may be at most. */
  const choices = (name: string): readonly number[] => {
    let [most, exact] = [60, -1]
    for (const [whole = '', ...parts] of sums) {
      if (whole !== name && !parts.includes(name)) continue
      const open = [whole, ...parts].filter((one) => value(one) === undefined)
      const known = sum(parts.map((part) => value(part) ?? 0))
      if (whole === name) {
        if (open.length > 1) continue
        exact = exact === -1 || exact === known ? known : -2
      } else if (value(whole) !== undefined) {
        const rest = (value(whole) ?? 0) - known
        most = Math.min(most, rest)
        if (open.length === 1) exact = exact === -1 || exact === rest ? rest : -2
      }
    }
    if (exact === -2 || most < 0) return []
    if (exact >= 0) return [exact]
    return Array.from({ length: most + 1 }, (_, index) => index)
  }
  const search = (left: readonly string[]): void => {
    steps += 1
    if (steps > 60_000) return
    let best: { readonly name: string; readonly among: readonly number[] } | undefined
    for (const name of left) {
      const among = choices(name)
      if (best === undefined || among.length < best.among.length) best = { name, among }
      if (among.length < 2) break
    }
    if (best === undefined) {
      for (const [name, one] of tried) {
        const [least, most] = found.get(name) ?? [one, one]
        found.set(name, [Math.min(least, one), Math.max(most, one)])
      }
      return
    }
    const { name, among } = best
    for (const one of among) {
      tried.set(name, one)
      search(left.filter((other) => other !== name))
      tried.delete(name)
    }
  }
  search(names)
  return steps > 60_000 ? undefined : found
}

describe('random additive tables with small counts', () => {
  it('that pass keep every suppressed figure within its protection, whoever solves them', () => {
    let [passed, refused, unclear] = [0, 0, 0]
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 8, arbitrary: fc.integer({ min: 20, max: 50 }) },
            { weight: 1, arbitrary: fc.integer({ min: 0, max: 7 }) },
          ),
          { minLength: 24, maxLength: 24 },
        ),
        fc.array(fc.nat(1000), { minLength: 0, maxLength: 9 }),
        (counts, secondary) => {
          const table = tableOf(counts, 5, secondary)
          const unsafe = judge(
            [...table.values].map(([name, value]) => {
              const [area = '', sex = ''] = name.split(' ')
              return figure(area, sex, table.hidden.has(name) ? null : value)
            }),
          )
          const learned = attacked(table)
          if (learned === undefined) {
            unclear += 1
            return
          }
          const open = [...learned].filter(([, [least, most]]) => most - least < PROTECTION)
          if (unsafe.length > 0) refused += 1
          else passed += 1
          if (unsafe.length === 0) expect(open).toEqual([])
          // What is said to be given away is: the bounds are never narrower than those of who searches.
          const named = new Set(open.map(([name]) => name))
          for (const { reason, key } of unsafe)
            if (reason === 'confidentiality.given_away')
              expect(named).toContain(`${key[1]} ${key[3]}`)
        },
      ),
      { numRuns: 500, seed: 20261122 },
    )
    expect(passed).toBeGreaterThan(60)
    expect(refused).toBeGreaterThan(60)
    expect(unclear).toBeLessThan(100)
  })
})

describe('a hundred publications that take back what an earlier one told', () => {
  it('are refused, each figure by its name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 24, maxLength: 24 }),
        fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 6 }),
        (counts, taken) => {
          const { values } = tableOf(counts, 0, [])
          const all = [...values].map(([name, value]) =>
            figure(name.slice(0, 4), name.slice(5), value),
          )
          const inner = all.filter(({ key }) => key[1] !== 'MA' && key[3] !== '_T')
          const hidden = taken.map(
            (index) => ({ ...inner[index], value: null, status: 'Q' }) as PublicFigure,
          )
          const named = judge(hidden, all)
            .filter(({ reason }) => reason === 'confidentiality.differencing')
            .map(({ key }) => key.join('.'))
          expect(named.sort()).toEqual(hidden.map(({ key }) => key.join('.')).sort())
        },
      ),
      { numRuns: 100 },
    )
  })
})
