import type { Draft } from '@marsad/model'

/** How far rounded figures may be from adding up, in plain units: half of the last digit of each; nothing for whole counts. */
export function roundingOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { value, unitMult }) => {
    const decimals = decimalsOf(value ?? 0)
    return unitMult === 0 && decimals === 0 ? sum : sum + 0.5 * 10 ** (unitMult - decimals)
  }, 1e-6)
}

function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0
  const [, fraction = ''] = String(value).split('.')
  return fraction.includes('e') ? 0 : Math.min(6, fraction.length)
}
