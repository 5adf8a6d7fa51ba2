import { type Frequency, frequencyOf, type Period, Problem } from '@marsad/model'
import type { CompiledFormula } from './compile.ts'
import { isWithin } from './domain.ts'
import { codelistOf } from './partition.ts'

/** One value asked of a formula. */
export type FormulaRequest = {
  /** Code by dimension of the indicator; a dimension left out is at the total of each series (rule 3). */
  readonly key: Readonly<Record<string, string>>
  readonly frequency: Frequency
  readonly period: Period
  /** The instrument the result belongs to. */
  readonly source: string
}

/**
 * The codes of a request in the order of the dimensions, `undefined` for a total.
 *
 * @throws Problem `bad-request` with code `formula.key`: a dimension the indicator does not have, a code its list does not
 * have or its domain leaves out, a period of another frequency.
 */
export function codesOf(
  formula: Pick<CompiledFormula, 'indicator' | 'dimensions' | 'domain' | 'totals' | 'context'>,
  request: FormulaRequest,
): readonly (string | undefined)[] {
  if (frequencyOf(request.period) !== request.frequency)
    throw refused(
      `${request.period} is no period of frequency ${request.frequency}.`,
      'TIME_PERIOD',
    )
  for (const [dimension, code] of Object.entries(request.key)) {
    const codelist = codelistOf(formula.context, dimension)
    if (!formula.dimensions.includes(dimension)) {
      if (dimension === 'REF_AREA' && code === (codelist?.totalCode ?? 'MA')) continue
      throw refused(`${formula.indicator} has no dimension ${dimension}.`, dimension)
    }
    if (codelist === undefined || !codelist.codes.has(code))
      throw refused(`${code} is no code of ${dimension}.`, dimension)
    const root = formula.domain[dimension]
    if (root !== undefined && !isWithin(codelist, code, root))
      throw refused(
        `${formula.indicator} holds only ${root} and its parts; ${code} is none of them.`,
        dimension,
      )
  }
  return formula.dimensions.map((dimension) => {
    const code = request.key[dimension]
    return code === formula.totals[dimension] ? undefined : code
  })
}

function refused(detail: string, parameter: string): Problem {
  return new Problem('bad-request', 'formula.key', detail, [
    { code: 'formula.key', detail, parameter },
  ])
}
