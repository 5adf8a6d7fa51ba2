import { type Period, periodAt, periodEnd, periodsPerYear } from '@marsad/model'

const REGULAR = ['A', 'S', 'Q', 'M'] as const
const YEARS = 3

/** The periods that figures can be deposited for on a day, newest first: the running one and those of three years before. */
export function periodChoices(frequency: string, today: string): readonly Period[] {
  const regular = REGULAR.find((one) => one === frequency) ?? 'A'
  const perYear = periodsPerYear(regular) ?? 1
  const year = Number(today.slice(0, 4))
  const all = Array.from({ length: (YEARS + 1) * perYear }, (_, index) =>
    periodAt(regular, (year - YEARS) * perYear + index),
  )
  const running = all.findIndex((period) => periodEnd(period) >= today)
  return all.slice(0, running < 0 ? all.length : running + 1).reverse()
}
