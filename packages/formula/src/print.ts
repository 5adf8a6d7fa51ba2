import type { Expression } from './expression.ts'

/** The text of a formula with no more parentheses than it needs; reading it again gives the same tree. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text
    case 'series':
      return expression.series
    case 'negate':
      return `-${grouped(expression.operand, ['sum', 'product'])}`
    case 'sum':
      return expression.terms
        .map(({ operator, operand }, index) =>
          index === 0 ? printFormula(operand) : `${operator} ${grouped(operand, ['sum'])}`,
        )
        .join(' ')
    case 'product':
      return expression.terms
        .map(({ operator, operand }, index) =>
          index === 0
            ? grouped(operand, ['sum'])
            : `${operator} ${grouped(operand, ['sum', 'product'])}`,
        )
        .join(' ')
    case 'where': {
      const codes = expression.codes.map(({ dimension, code }) => `${dimension}=${code}`)
      return `where(${[printFormula(expression.operand), ...codes].join(', ')})`
    }
    case 'total':
    case 'sum_over': {
      const dimensions = expression.dimensions.map(({ dimension }) => dimension)
      return `${expression.kind}(${[printFormula(expression.operand), ...dimensions].join(', ')})`
    }
    case 'lag':
      return `lag(${printFormula(expression.operand)}, ${expression.years})`
  }
}

function grouped(operand: Expression, kinds: readonly Expression['kind'][]): string {
  const text = printFormula(operand)
  return kinds.includes(operand.kind) ? `(${text})` : text
}
