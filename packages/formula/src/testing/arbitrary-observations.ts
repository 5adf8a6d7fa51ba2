import fc from 'fast-check'
import { ARBITRARY_CODES, ARBITRARY_SERIES } from './arbitrary.ts'
import type { TestObservation } from './reader.ts'

/** Numbers that break careless arithmetic, and ordinary ones. */
export const arbitraryValue: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -1000, max: 20_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, -0, 0.1, 1e-300, 5e-324, 1e300, -1e308, Number.MAX_VALUE),
  },
)

/** One observation of the series and codes that arbitrary formulas name, around 2024. */
const arbitraryObservation: fc.Arbitrary<TestObservation> = fc
  .record({
    series: fc.constantFrom(...ARBITRARY_SERIES),
    period: fc.constantFrom('2024', '2024', '2024', '2023', '2022', '2024-Q1', '2024-Q4'),
    value: fc.option(arbitraryValue, { freq: 8 }),
    status: fc.constantFrom('A', 'A', 'A', 'P', 'E', 'B', 'U', 'Q', 'M', 'L'),
    key: fc.record(
      Object.fromEntries(
        Object.entries(ARBITRARY_CODES).map(([dimension, codes]) => [
          dimension,
          fc.constantFrom(...codes),
        ]),
      ),
      { requiredKeys: [] },
    ),
    unitMult: fc.constantFrom(0, 3, 6, -3),
    release: fc.constantFrom('HCP_ENE_2018', 'HCP_ENE_2019', 'UNKNOWN'),
  })
  .map((observation) => observation as TestObservation)

/** What a test holds: each key and period once. */
export const arbitraryObservations: fc.Arbitrary<readonly TestObservation[]> = fc.uniqueArray(
  arbitraryObservation,
  {
    maxLength: 60,
    selector: ({ series, period, key }) =>
      JSON.stringify([series, period, Object.entries(key ?? {}).toSorted()]),
  },
)
