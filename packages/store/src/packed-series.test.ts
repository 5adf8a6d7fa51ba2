import { crc32 } from 'node:zlib'
import {
  isMissing,
  OBS_STATUSES,
  type Observation,
  type ObsStatus,
  Period,
  Problem,
  periodAt,
} from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODEC, packSeries, unpackSeries } from './packed-series.ts'
import { arbitraryValue, observation } from './testing.ts'

/** Annual observations from 2000, one a value. */
function annual(values: readonly (number | null)[]): Observation[] {
  return values.map((value, index) => observation(String(2000 + index), value))
}

function problemOf(call: () => unknown): Problem {
  try {
    call()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('no problem was thrown')
}

/** Any observations of one frequency, sorted, with gaps, missing values and every status. */
const anySeries: fc.Arbitrary<Observation[]> = fc
  .tuple(
    fc.constantFrom('A' as const, 'S' as const, 'Q' as const, 'M' as const),
    fc.integer({ min: 1900 * 12, max: 2100 * 12 }),
    fc.array(
      fc.record({
        gap: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)),
        value: arbitraryValue,
        status: fc.oneof(
          { weight: 3, arbitrary: fc.constant('A' as const) },
          fc.constantFrom(...OBS_STATUSES),
        ),
        unitMult: fc.constantFrom(0, 3, 3, 3, -2, 9),
        vintage: fc.nat(200),
      }),
      { maxLength: 60 },
    ),
  )
  .map(([frequency, start, parts]) => {
    const per = { A: 1, S: 2, Q: 4, M: 12 }[frequency]
    let ordinal = Math.floor((start * per) / 12)
    return parts.map(({ gap, value, status, unitMult, vintage }) => {
      ordinal += gap + 1
      const period = periodAt(frequency, ordinal)
      return { period, value: isMissing(status) ? null : value, status, unitMult, vintage }
    })
  })

describe('packSeries and unpackSeries', () => {
  it('give any series back exactly, bit by bit', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(unpackSeries(packSeries(series))).toStrictEqual(series)
      }),
      { numRuns: 1000 },
    )
  })

  it('give awkward numbers back exactly', () => {
    for (const value of [0, -0, 0.1 + 0.2, 1e300, 5e-324, 1 / 3, -12.5, 2 ** 53, -(2 ** 53)]) {
      const [back] = unpackSeries(packSeries(annual([value])))
      expect(back?.value).toBe(value)
      expect(unpackSeries(packSeries(annual([1.5, value, 2])))).toStrictEqual(
        annual([1.5, value, 2]),
      )
    }
  })

  it('give the real rates of 2015 to 2018 back as published', () => {
    // HCP: unemployment rate 9.7 in 2015, 9.4 then restated 9.9 for 2016, 10.2 in 2017, 9.5 in 2018 as restated.
    const rates = annual([9.7, 9.9, 10.2, 9.5])
    expect(unpackSeries(packSeries(rates))).toStrictEqual(rates)
  })

  it('hold no observation, one, and ten thousand', () => {
    expect(unpackSeries(packSeries([]))).toStrictEqual([])
    expect(unpackSeries(packSeries(annual([11747])))).toStrictEqual(annual([11747]))
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...observation(periodAt('M', 12 * 1000 + index), Math.round(Math.sin(index) * 1e6) / 1000),
      vintage: 1 + (index % 3),
    }))
    expect(unpackSeries(packSeries(many))).toStrictEqual(many)
  })

  it('hold missing values with their reasons', () => {
    const gaps: Observation[] = [
      observation('2018', 9.5),
      observation('2019', null, 'O'),
      observation('2020', null, 'Q'),
      observation('2021', 12.3, 'P'),
    ]
    expect(unpackSeries(packSeries(gaps))).toStrictEqual(gaps)
    const none: Observation[] = [observation('2019', null, 'M')]
    expect(unpackSeries(packSeries(none))).toStrictEqual(none)
  })

  it('hold ranges of months and years as they are written', () => {
    const ranges: Observation[] = [
      observation('2001-01-01/P8Y', 22572),
      observation('2019-01-01/P9M', 4464),
      observation('2022-01-01/P11M', 100.1),
    ]
    expect(unpackSeries(packSeries(ranges))).toStrictEqual(ranges)
  })

  it('keep the vintage and the unit multiplier of every observation', () => {
    const mixed = annual([1, 2, 3, 4]).map((one, index) => ({
      ...one,
      vintage: [7, 7, 121, 3][index] ?? 0,
      unitMult: [3, 3, 6, -2][index] ?? 0,
    }))
    expect(unpackSeries(packSeries(mixed))).toStrictEqual(mixed)
  })

  it('take about four bytes an observation for published figures', () => {
    const levels = Array.from({ length: 80 }, (_, index) =>
      observation(periodAt('Q', 4 * 2004 + index), 11_000 + ((index * 37) % 400)),
    )
    expect(packSeries(levels).length / levels.length).toBeLessThan(4)
    const rates = levels.map((one, index) => ({ ...one, value: (90 + (index % 40)) / 10 }))
    expect(packSeries(rates).length / rates.length).toBeLessThan(2)
  })

  it('give the same bytes for the same content', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(packSeries(unpackSeries(packSeries(series)))).toStrictEqual(packSeries(series))
      }),
    )
  })

  it('begin with the number of their form', () => {
    expect(packSeries(annual([1]))[0]).toBe(CODEC)
  })

  it('keep reading form 1 as it was first written', () => {
    const bytes = Buffer.from(
      '01220400df0f010001004102024f004503000106010a020601020001020102940f28ed0f2e07104e',
      'hex',
    )
    const expected = [
      { ...observation('2015', 9.7), unitMult: 0, vintage: 5 },
      { ...observation('2016', 9.9), unitMult: 0, vintage: 8 },
      { ...observation('2018', null, 'O'), unitMult: 0, vintage: 8 },
      { ...observation('2019', -0.25, 'E'), unitMult: 3, vintage: 9 },
    ]
    expect(unpackSeries(bytes)).toStrictEqual(expected)
  })
})

describe('packSeries', () => {
  it('refuses the same period twice', () => {
    const twice = [observation('2016', 9.4), observation('2016', 9.9)]
    expect(problemOf(() => packSeries(twice))).toMatchObject({
      kind: 'unprocessable',
      code: 'series.unsorted',
    })
  })

  it('refuses periods that are not in order', () => {
    const unsorted = [observation('2017', 10.2), observation('2016', 9.9)]
    expect(problemOf(() => packSeries(unsorted)).code).toBe('series.unsorted')
  })

  it('refuses periods of two frequencies', () => {
    const mixed = [observation('2016', 9.9), observation('2016-Q3', 10.6)]
    expect(problemOf(() => packSeries(mixed)).code).toBe('series.mixed_frequencies')
  })

  it('refuses what is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(problemOf(() => packSeries(annual([value]))).code).toBe('series.not_a_number')
    }
    const half = [{ ...observation('2016', 9.9), unitMult: 0.5 }]
    expect(problemOf(() => packSeries(half)).code).toBe('series.not_a_number')
  })
})

describe('unpackSeries', () => {
  const good = packSeries(annual([9.7, 9.9, null, 9.5]))

  it('finds every flipped bit', () => {
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const bad = good.slice()
      const byte = Math.floor(bit / 8)
      bad[byte] = (bad[byte] ?? 0) ^ (1 << (bit % 8))
      expect(['store.damaged', 'store.newer']).toContain(problemOf(() => unpackSeries(bad)).code)
    }
  })

  it('finds every cut and every byte too many', () => {
    for (let length = 0; length < good.length; length += 1) {
      expect(problemOf(() => unpackSeries(good.slice(0, length))).code).toBe('store.damaged')
    }
    expect(problemOf(() => unpackSeries(Uint8Array.of(...good, 0))).code).toBe('store.damaged')
  })

  it('answers any bytes at all with a problem or a series, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(problemOf(() => unpackSeries(bytes)).code).toMatch(/^store\.(?:damaged|newer)$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('says that a later version wrote a form it does not know', () => {
    const later = repacked(good, (bytes) => {
      bytes[0] = 9
    })
    const problem = problemOf(() => unpackSeries(later))
    expect(problem.code).toBe('store.newer')
    expect(problem.message).toContain('form 9')
  })

  it('never gives garbage for content that is wrong under a right checksum', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 7), fc.nat(255), (place, byte) => {
        const changed = repacked(good, (bytes) => {
          bytes[2 + place] = byte
        })
        try {
          for (const { period, value, status } of unpackSeries(changed)) {
            expect(Period.safeParse(period).success).toBe(true)
            expect(value === null || Number.isFinite(value)).toBe(true)
            expect(OBS_STATUSES).toContain<ObsStatus>(status)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Changes packed bytes and gives them a checksum that holds. */
function repacked(packed: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = packed.slice()
  change(bytes)
  const end = bytes.length - 4
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)), true)
  return bytes
}
