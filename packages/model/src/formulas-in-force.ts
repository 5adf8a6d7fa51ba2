import type { Catalogue, FormulaVersion, Indicator } from './catalogue.ts'

/**
 * The catalogue as it stands on a day: of each indicator the versions of the formula in effect by then, the newest last. An
 * indicator whose first version takes effect later keeps that one, since there is no other.
 *
 * @param day `YYYY-MM-DD`.
 */
export function catalogueOn<C extends Pick<Catalogue, 'indicators'>>(catalogue: C, day: string): C {
  const indicators = [...catalogue.indicators].map(([id, indicator]) => {
    const formulas = inForce(indicator.formulas, day)
    return [
      id,
      formulas.length === indicator.formulas.length ? indicator : { ...indicator, formulas },
    ] as const
  })
  return { ...catalogue, indicators: new Map<string, Indicator>(indicators) }
}

function inForce(formulas: readonly FormulaVersion[], day: string): readonly FormulaVersion[] {
  const begun = formulas.filter((version) => version.effectiveFrom <= day)
  return begun.length === 0 ? formulas.slice(0, 1) : begun
}
