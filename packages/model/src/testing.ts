import fc from 'fast-check'
import { type Frequency, type Period, periodAt } from './period.ts'

/** Any period of a frequency that has an order, from 1900 to 2199. */
export function arbitraryPeriod(frequency?: Exclude<Frequency, '_O'>): fc.Arbitrary<Period> {
  const some =
    frequency === undefined ? fc.constantFrom('A', 'S', 'Q', 'M') : fc.constant(frequency)
  return fc
    .tuple(some, fc.integer({ min: 1900, max: 2199 }), fc.nat(11))
    .map(([chosen, year, part]) => {
      const per = { A: 1, S: 2, Q: 4, M: 12 }[chosen]
      return periodAt(chosen, year * per + (part % per))
    })
}
