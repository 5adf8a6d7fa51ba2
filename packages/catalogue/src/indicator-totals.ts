import { parseFormula, totalCodesOf } from '@marsad/formula'
import type { Catalogue, Indicator } from '@marsad/model'

/**
 * Gives each indicator the total codes of its dimensions: what it declares, else what the series of its current formula
 * share, so that a rate over the labour force is filed under "15 and over" as its operands are.
 */
export function withIndicatorTotals(catalogue: Catalogue): Catalogue {
  const indicators = [...catalogue.indicators.values()].map((indicator): Indicator => {
    const parsed = parseFormula(indicator.formulas.at(-1)?.expression ?? '')
    const expression = parsed.ok ? parsed.expression : undefined
    return { ...indicator, totalCodes: totalCodesOf(catalogue, indicator, expression) }
  })
  return { ...catalogue, indicators: new Map(indicators.map((one) => [one.id, one])) }
}
