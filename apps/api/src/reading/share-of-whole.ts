import { type Expression, parseFormula } from '@marsad/formula'
import { type Catalogue, type Measure, totalCodeOf } from '@marsad/model'

/** The codes at which a share is its own whole, by dimension: there it is 100 by construction and says nothing. */
export type Whole = ReadonlyMap<string, string>

/**
 * The whole of an indicator whose formula divides a series by the same series at wider codes
 * (`100 * employed / total(employed, STATUS)`): a distribution. `undefined` for any other measure.
 */
export function wholeOf(
  catalogue: Pick<Catalogue, 'codelists' | 'dimensions'>,
  measure: Measure,
): Whole | undefined {
  if (measure.type !== 'indicator') return undefined
  const parsed = parseFormula(measure.formulas.at(-1)?.expression ?? '')
  if (!parsed.ok || parsed.expression.kind !== 'product') return undefined
  const { terms } = parsed.expression
  const dividend = terms.filter(({ operator }) => operator === '*').map(({ operand }) => operand)
  const [divisor, another] = terms.filter(({ operator }) => operator === '/')
  const [part, furtherPart] = dividend.filter(({ kind }) => kind !== 'number')
  if (part?.kind !== 'series' || furtherPart !== undefined) return undefined
  if (divisor === undefined || another !== undefined) return undefined
  return codesOfWhole(catalogue, measure, part.series, divisor.operand)
}

function codesOfWhole(
  catalogue: Pick<Catalogue, 'codelists' | 'dimensions'>,
  measure: Measure,
  series: string,
  divisor: Expression,
): Whole | undefined {
  if (divisor.kind !== 'total' && divisor.kind !== 'where') return undefined
  const { operand } = divisor
  if (operand.kind !== 'series' || operand.series !== series) return undefined
  if (divisor.kind === 'where') {
    return new Map(divisor.codes.map(({ dimension, code }) => [dimension, code]))
  }
  return new Map(
    divisor.dimensions.flatMap(({ dimension }) => {
      const total = totalCodeOf(catalogue, measure, dimension)
      return total === null ? [] : [[dimension, total] as const]
    }),
  )
}

/** Whether a key stands for the whole itself. */
export function isWhole(
  whole: Whole,
  structure: readonly string[],
  key: readonly string[],
): boolean {
  return (
    whole.size > 0 &&
    [...whole].every(([dimension, code]) => key[structure.indexOf(dimension)] === code)
  )
}
