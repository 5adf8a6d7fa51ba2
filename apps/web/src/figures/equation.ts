import type { Lineage } from '../answers.ts'

type Node = NonNullable<Lineage['explanation']>

/** One piece of a calculation laid out in a row. An operand is a place in `lineage.operands`. */
export type Token =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'operand'; readonly place: number }

const SIGNS = { '+': '+', '-': '\u2212', '*': '×', '/': '÷' } as const

/** Lays a calculation out from left to right as it is written, with brackets where the order needs them. */
export function equationOf(tree: Node): readonly Token[] {
  return tokensOf(tree)
}

function tokensOf(node: Node): readonly Token[] {
  if (node.operand !== null && node.children.length === 0) {
    return [{ kind: 'operand', place: node.operand }]
  }
  switch (node.kind) {
    case 'number':
      return [{ kind: 'number', text: node.text }]
    case 'negate':
      return [{ kind: 'sign', text: SIGNS['-'] }, ...bracketed(node.children)]
    case 'sum':
    case 'product':
      return node.children.flatMap((child, index) => [
        ...(index === 0 || child.operator === null
          ? []
          : [{ kind: 'sign' as const, text: SIGNS[child.operator] }]),
        ...(child.kind === 'sum' || (child.kind === 'product' && child.operator === '/')
          ? bracketed([child])
          : tokensOf(child)),
      ])
    case 'sum_over':
      return node.children.length < 2 ? node.children.flatMap(tokensOf) : bracketed([added(node)])
    default:
      return node.children.flatMap(tokensOf)
  }
}

/** A sum over codes drawn as the sum of its addends. */
function added(node: Node): Node {
  return {
    ...node,
    kind: 'sum',
    children: node.children.map((child) => ({ ...child, operator: '+' })),
  }
}

function bracketed(nodes: readonly Node[]): readonly Token[] {
  return [{ kind: 'sign', text: '(' }, ...nodes.flatMap(tokensOf), { kind: 'sign', text: ')' }]
}
