import { type Labels, type Language, labelIn } from '@marsad/model'
import type { FormulaContext } from './context.ts'
import type { Expression, ProductNode, SumNode } from './expression.ts'
import { NOTATIONS, type Notation } from './notation.ts'
import { codelistOf } from './partition.ts'

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

/**
 * A formula in words: `100 × « Chômeurs » ÷ « Population active »`. Series, dimensions and codes go by their titles in the
 * language, by the French one where there is none, by their id where the catalogue does not know them. A quotient that
 * is divided again and a difference that something is taken from are put in parentheses, so that nobody has to
 * know the order of operators.
 */
export function describeFormula(
  context: Pick<FormulaContext, 'series' | 'dimensions' | 'codelists'>,
  expression: Expression,
  language: Language,
): string {
  const notation = NOTATIONS[language]
  const nameOf = (labels: Labels | undefined, id: string): string =>
    labels === undefined ? id : labelIn(labels, language).text
  const dimensionName = (id: string): string => nameOf(context.dimensions.get(id)?.title, id)
  const codeName = (dimension: string, code: string): string =>
    nameOf(codelistOf(context, dimension)?.codes.get(code)?.labels, code)

  const described = (node: Expression): string => {
    switch (node.kind) {
      case 'number':
        return node.text
      case 'series':
        return notation.quoted(nameOf(context.series.get(node.series)?.title, node.series))
      case 'negate':
        return `${SIGNS['-']}${grouped(node.operand, ['sum', 'product'])}`
      case 'sum':
      case 'product':
        return describedChain(node, grouped)
      case 'where':
        return qualified(
          node.operand,
          notation,
          node.codes.map(({ dimension, code }) =>
            notation.condition(dimensionName(dimension), codeName(dimension, code)),
          ),
        )
      case 'total':
      case 'sum_over':
        return qualified(node.operand, notation, [
          node.kind === 'total' ? notation.total : notation.sumOver,
          ...node.dimensions.map(({ dimension }) => dimensionName(dimension)),
        ])
      case 'lag':
        return qualified(node.operand, notation, [notation.earlier(node.years)])
    }
  }
  const grouped = (node: Expression, kinds: readonly Expression['kind'][]): string =>
    kinds.includes(node.kind) ? `(${described(node)})` : described(node)
  const qualified = (node: Expression, { comma }: Notation, words: readonly string[]): string =>
    `${grouped(node, ['sum', 'product', 'negate'])} {${words.join(comma)}}`
  return described(expression)
}

function describedChain(
  chain: SumNode | ProductNode,
  grouped: (node: Expression, kinds: readonly Expression['kind'][]) => string,
): string {
  const inverse = chain.kind === 'sum' ? '-' : '/'
  let text = ''
  let inverted = false
  chain.terms.forEach(({ operator, operand }, index) => {
    if (index === 0) {
      text = grouped(operand, chain.kind === 'sum' ? [] : ['sum'])
      return
    }
    const isInverse = operator === inverse
    if (isInverse && inverted) text = `(${text})`
    inverted = isInverse || inverted
    const kinds: readonly Expression['kind'][] = chain.kind === 'sum' ? ['sum'] : ['sum', 'product']
    text = `${text} ${SIGNS[operator]} ${grouped(operand, kinds)}`
  })
  return text
}
