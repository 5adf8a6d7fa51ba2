export { checkFormula } from './check.ts'
export type { CheckedSubject } from './checked-subject.ts'
export { type Comparison, compareReported, type Reported } from './compare.ts'
export { type CompiledFormula, compileFormula } from './compile.ts'
export { strictestConfidentiality } from './confidentiality.ts'
export type { FormulaContext, FormulaSubject } from './context.ts'
export type { FormulaError } from './cursor.ts'
export {
  type DerivedObservation,
  type DerivedSeries,
  type DeriveOptions,
  deriveIndicator,
} from './derive.ts'
export { describeFormula } from './describe.ts'
export { evaluateFormula, type FormulaOptions, type FormulaResult } from './evaluate.ts'
export {
  type ExplainedNode,
  type ExplainedOperand,
  type Explanation,
  explainFormula,
  operandsRead,
} from './explain.ts'
export { type Expression, operandsOf, type Position, seriesOf } from './expression.ts'
export type { FormulaFinding } from './finding.ts'
export type { OperandObservation, OperandReader, OperandSeries } from './operand.ts'
export type { MissingReason } from './outcome.ts'
export { type ParsedFormula, parseFormula } from './parse.ts'
export { printFormula } from './print.ts'
export type { FormulaRequest } from './request.ts'
export { totalCodesOf } from './totals.ts'
