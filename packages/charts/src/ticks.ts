/** Round marks of a value axis, all with the same number of decimals. */
export type RoundTicks = {
  /** Ascending multiples of one step; the first and last are the ends of the axis. */
  readonly values: readonly number[]
  readonly decimals: number
}

const STEPS = [1, 2, 5] as const
/** Smaller figures are drawn as if they were all zero. */
const TINY = 1e-12

/**
 * Three to seven round marks that cover an interval.
 *
 * @param smallest The step never goes below this: 1 for counts, 0.1 for figures with one decimal (default: no limit).
 * @param steps The most steps from the first mark to the last (default 6); small plots ask for fewer.
 */
export function roundTicks(low: number, high: number, smallest = 0, steps = 6): RoundTicks {
  const [min, max] = low <= high ? [low, high] : [high, low]
  const size = Math.max(Math.abs(min), Math.abs(max))
  const narrowest = Math.max(smallest, size < TINY ? TINY : size * 1e-9)
  let exponent = Math.floor(Math.log10(Math.max((max - min) / steps, narrowest))) - 1
  for (;;) {
    for (const base of STEPS) {
      const ticks = ticksOf({ min, max, base, exponent, steps })
      const wideEnough = base * 10 ** exponent >= narrowest * (1 - 1e-9)
      if (wideEnough && ticks !== undefined) return ticks
    }
    exponent += 1
  }
}

function ticksOf({
  min,
  max,
  base,
  exponent,
  steps,
}: Readonly<Record<'min' | 'max' | 'base' | 'exponent' | 'steps', number>>):
  | RoundTicks
  | undefined {
  const scale = 10 ** -exponent
  const units = (value: number) => (exponent <= 0 ? value * scale : value / 10 ** exponent) / base
  let first = Math.floor(units(min) + 1e-9)
  let last = Math.ceil(units(max) - 1e-9)
  if (last - first > steps) return undefined
  while (last - first < 2) {
    if (first < 0 && last <= 0) first -= 1
    else last += 1
  }
  const decimals = Math.max(0, -exponent)
  const values = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(`${(first + index) * base}e${exponent}`),
  )
  return { values: values.map((value) => (value === 0 ? 0 : value)), decimals }
}
