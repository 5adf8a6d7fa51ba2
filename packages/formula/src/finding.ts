import type { Position } from './expression.ts'

/** Something that must not stand in a formula of the catalogue: what, where in the text, and what to do. */
export type FormulaFinding = Position & {
  readonly code:
    | 'formula.unknown_series'
    | 'formula.unknown_dimension'
    | 'formula.unknown_code'
    | 'formula.undeclared_dimension'
    | 'formula.named_twice'
    | 'formula.dimension_lost'
    | 'formula.no_total'
    | 'formula.not_additive'
    | 'formula.no_partition'
    | 'formula.operand_source'
    | 'formula.unit'
    | 'formula.too_costly'
  readonly message: string
  readonly remedy: string
}
