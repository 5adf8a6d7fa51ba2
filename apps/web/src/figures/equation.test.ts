import { describe, expect, it } from 'vitest'
import type { Lineage } from '../answers.ts'
import { equationOf } from './equation.ts'

type Node = NonNullable<Lineage['explanation']>

function node(kind: string, part: Partial<Node> = {}): Node {
  return {
    kind,
    operator: null,
    text: '',
    value: null,
    status: null,
    reason: null,
    operand: null,
    children: [],
    ...part,
  }
}

const written = (tree: Node) =>
  equationOf(tree)
    .map((token) => (token.kind === 'operand' ? `#${token.place}` : token.text))
    .join(' ')

const operand = (place: number, operator: Node['operator'] = null) =>
  node('series', { operand: place, operator })

describe('equationOf', () => {
  it('lays a rate out as it is written', () => {
    const tree = node('product', {
      children: [node('number', { text: '100', operator: '*' }), operand(0, '*'), operand(1, '/')],
    })
    expect(written(tree)).toBe('100 × #0 ÷ #1')
  })

  it('brackets a sum inside a product and a quotient that divides', () => {
    const sum = node('sum', { operator: '/', children: [operand(1, '+'), operand(2, '-')] })
    const tree = node('product', { children: [operand(0, '*'), sum] })
    expect(written(tree)).toBe('#0 ÷ ( #1 \u2212 #2 )')
    const quotient = node('product', {
      operator: '/',
      children: [operand(1, '*'), operand(2, '/')],
    })
    expect(written(node('product', { children: [operand(0, '*'), quotient] }))).toBe(
      '#0 ÷ ( #1 ÷ #2 )',
    )
  })

  it('looks through what only changes where a series is read', () => {
    const tree = node('lag', { children: [node('where', { children: [operand(3)] })] })
    expect(written(tree)).toBe('#3')
  })

  it('writes a sum over codes as its addends', () => {
    expect(written(node('sum_over', { children: [operand(0), operand(1)] }))).toBe('( #0 + #1 )')
    expect(written(node('sum_over', { children: [operand(0)] }))).toBe('#0')
  })

  it('negates with a real minus sign', () => {
    expect(written(node('negate', { children: [operand(0)] }))).toBe('\u2212 ( #0 )')
  })
})
