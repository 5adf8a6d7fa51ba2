import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from './expression.ts'
import { parseFormula } from './parse.ts'
import { printFormula } from './print.ts'
import { arbitraryExpression, withoutPositions } from './testing/arbitrary.ts'

function read(text: string): Expression {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.expression
}

describe('printFormula', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['100*unemployed/labour_force', '100 * unemployed / labour_force'],
    ['((a))', 'a'],
    ['(a / b) / (c / d)', 'a / b / (c / d)'],
    ['(a * b) + (c - d)', 'a * b + (c - d)'],
    ['(a + b) * c', '(a + b) * c'],
    ['a * (b + c)', 'a * (b + c)'],
    ['a*(b*c)', 'a * (b * c)'],
    ['-(a * b)', '-(a * b)'],
    ['(-a) * b', '-a * b'],
    ['-(a + b)', '-(a + b)'],
    ['-(-a)', '--a'],
    ['a - (-b)', 'a - -b'],
    ['where( a+b , SEX = F , AGE=_T )', 'where(a + b, SEX=F, AGE=_T)'],
    ['total((a), SEX,AGE)', 'total(a, SEX, AGE)'],
    ['sum_over(a,SEX)', 'sum_over(a, SEX)'],
    ['lag(where(a,SEX=F),10)', 'lag(where(a, SEX=F), 10)'],
    ['0.50 * a', '0.50 * a'],
  ]
  for (const [text, printed] of cases)
    it(`prints ${text} as ${printed}`, () => {
      expect(printFormula(read(text))).toBe(printed)
    })

  it('is undone by reading', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        expect(withoutPositions(read(printFormula(expression)))).toEqual(
          withoutPositions(expression),
        )
      }),
    )
  })

  it('prints the same text again', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        const text = printFormula(expression)
        expect(printFormula(read(text))).toBe(text)
      }),
    )
  })

  it('uses no parenthesis that could be left out', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        const text = printFormula(expression)
        for (const { index } of text.matchAll(/(?<![a-z_])\(/g)) {
          const bare = withoutPair(text, index)
          const parsed = parseFormula(bare)
          if (parsed.ok)
            expect(withoutPositions(parsed.expression)).not.toEqual(withoutPositions(expression))
        }
      }),
    )
  })
})

/** The text without the parenthesis opened at an index and the one that closes it. */
function withoutPair(text: string, open: number): string {
  let depth = 0
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    if (text[index] === ')') depth -= 1
    if (depth === 0)
      return text.slice(0, open) + text.slice(open + 1, index) + text.slice(index + 1)
  }
  throw new Error('no closing parenthesis')
}
