import { countsIn, isPure, type Quantity, quantityOf, withoutCounts } from './quantity.ts'

type Unit = {
  /** What a series in this unit measures. */
  readonly quantity: Quantity
  /** Whether an expression may be given in this unit. */
  readonly holds: (quantity: Quantity) => boolean
}

/** Counts over counts at a scale; a gap is no share. */
const share = (tens: number): Unit => ({
  quantity: quantityOf({}, tens),
  holds: (quantity) => isPure(quantity) && quantity.tens === tens && !quantity.gap,
})

/** So many per thousand or more of the counted units below: things, persons or days lost. */
const rate = (tens: number): Unit => ({
  quantity: quantityOf({}, tens),
  holds: (quantity) =>
    share(tens).holds(quantity) ||
    (quantity.tens === tens && isLike(quantity, { DA: 1 }) && countsIn(quantity) === -1),
})

/** Base units at scale 1, neither more nor less. */
const level = (bases: Readonly<Record<string, number>>): Unit => ({
  quantity: quantityOf(bases),
  holds: (quantity) =>
    quantity.tens === 0 &&
    isLike(quantity, withoutCounts(quantityOf(bases))) &&
    countsIn(quantity) === countsIn(quantityOf(bases)),
})

/** An amount, or the mean of it per person or thing counted: hours a week per worker are hours. */
const amount = (bases: Readonly<Record<string, number>>): Unit => ({
  quantity: quantityOf(bases),
  holds: (quantity) =>
    quantity.tens === 0 &&
    isLike(quantity, bases) &&
    (countsIn(quantity) === 0 || countsIn(quantity) === -1),
})

const counted = (base: string): Unit => ({
  quantity: quantityOf({ [base]: 1 }),
  holds: (quantity) =>
    quantity.tens === 0 && quantity.bases[base] === 1 && Object.keys(quantity.bases).length === 1,
})

const either = (unit: Unit, other: (quantity: Quantity) => boolean): Unit => ({
  quantity: unit.quantity,
  holds: (quantity) => unit.holds(quantity) || other(quantity),
})

/** Hours over the 24 hours of a day, at a scale. */
const partOfDay =
  (tens: number) =>
  (quantity: Quantity): boolean =>
    quantity.tens === tens &&
    isLike(quantity, { HR: 1 }) &&
    countsIn(quantity) === 0 &&
    Math.abs(quantity.coefficient * 24 - 1) < 1e-12

/** The units of UNIT_MEASURE. One that is not here measures itself and nothing else. */
const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['PS', counted('PS')],
  ['NB', counted('NB')],
  ['PT', either(share(2), partOfDay(2))],
  [
    'PP',
    {
      quantity: quantityOf({}, 2, true),
      holds: (quantity) => isPure(quantity) && quantity.tens === 2 && quantity.gap,
    },
  ],
  [
    'RATIO',
    {
      quantity: quantityOf({}),
      holds: (quantity) => (isPure(quantity) && quantity.tens === 0) || partOfDay(0)(quantity),
    },
  ],
  ['IX', either(level({ IX: 1 }), share(2).holds)],
  ['PER1000', rate(3)],
  ['PER10000', rate(4)],
  ['PER100000', rate(5)],
  [
    'PER1M_HR',
    {
      quantity: quantityOf({ NB: 1, HR: -1 }, 6),
      holds: (quantity) =>
        quantity.tens === 6 && isLike(quantity, { HR: -1 }) && countsIn(quantity) === 1,
    },
  ],
  ['MAD', level({ MAD: 1 })],
  ['MAD_PS', level({ MAD: 1, PS: -1 })],
  // A monthly amount over the hours of that month: both count one month, so that it cancels.
  ['MAD_HR', either(amount({ MAD: 1, HR: -1 }), amount({ MAD: 1, MO: -1, HR: -1 }).holds)],
  ['MAD_MO', amount({ MAD: 1, MO: -1 })],
  ['USD', level({ USD: 1 })],
  ['USD_PPP15_PS', level({ USD_PPP15: 1, PS: -1 })],
  ...['HR', 'DA', 'WK', 'MO', 'YR'].map((time) => [time, amount({ [time]: 1 })] as const),
])

function isLike(quantity: Quantity, bases: Readonly<Record<string, number>>): boolean {
  const own = withoutCounts(quantity)
  const names = new Set([...Object.keys(own), ...Object.keys(bases)])
  return [...names].every((base) => own[base] === bases[base])
}

function unitOf(code: string): Unit {
  return UNITS.get(code) ?? counted(code)
}

/** What a series in a unit of UNIT_MEASURE measures. */
export function quantityOfUnit(code: string): Quantity {
  return unitOf(code).quantity
}

/** Whether an expression that measures a quantity may be given in a unit. */
export function isInUnit(quantity: Quantity, code: string): boolean {
  return unitOf(code).holds(quantity)
}
