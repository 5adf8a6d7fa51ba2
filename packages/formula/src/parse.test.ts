import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDGET } from './budget.ts'
import type { FormulaError } from './cursor.ts'
import type { Expression } from './expression.ts'
import { parseFormula } from './parse.ts'
import { printFormula } from './print.ts'

function read(text: string): Expression {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.expression
}

function refused(text: string): FormulaError {
  const parsed = parseFormula(text)
  if (parsed.ok) throw new Error(`${text} was read`)
  return parsed.error
}

/** The tree as nested lists, to see what binds to what. */
function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text
    case 'series':
      return expression.series
    case 'negate':
      return `(- ${shape(expression.operand)})`
    case 'sum':
    case 'product':
      return `[${expression.terms.map(({ operator, operand }) => `${operator}${shape(operand)}`).join(' ')}]`
    case 'where':
      return `where(${shape(expression.operand)} ${expression.codes.map(({ dimension, code }) => `${dimension}=${code}`).join(' ')})`
    case 'total':
    case 'sum_over':
      return `${expression.kind}(${shape(expression.operand)} ${expression.dimensions.map(({ dimension }) => dimension).join(' ')})`
    case 'lag':
      return `lag(${shape(expression.operand)} ${expression.years})`
  }
}

describe('parseFormula', () => {
  it('reads a rate of the catalogue', () => {
    expect(shape(read('100 * unemployed / labour_force'))).toBe('[*100 *unemployed /labour_force]')
  })

  it('binds * and / tighter than + and -', () => {
    expect(shape(read('a + b * c - d / e'))).toBe('[+a +[*b *c] -[*d /e]]')
  })

  it('binds a sign tighter than any operator', () => {
    expect(shape(read('-a * b'))).toBe('[*(- a) *b]')
    expect(shape(read('a - -b'))).toBe('[+a -(- b)]')
    expect(shape(read('--a'))).toBe('(- (- a))')
  })

  it('takes operators from left to right, with or without parentheses on the left', () => {
    expect(shape(read('a / b / c'))).toBe('[*a /b /c]')
    expect(shape(read('(a / b) / c'))).toBe('[*a /b /c]')
    expect(shape(read('(a - b) - c'))).toBe('[+a -b -c]')
  })

  it('keeps parentheses on the right', () => {
    expect(shape(read('a - (b - c)'))).toBe('[+a -[+b -c]]')
    expect(shape(read('a / (b / c)'))).toBe('[*a /[*b /c]]')
  })

  it('reads the four functions, one inside the other', () => {
    expect(shape(read('where(lag(total(sum_over(a, SEX), AGE, AREA), 10), SEX=F, AGE=_T)'))).toBe(
      'where(lag(total(sum_over(a SEX) AGE AREA) 10) SEX=F AGE=_T)',
    )
  })

  it('takes a code as written', () => {
    expect(shape(read('where(a, YOUNG_CHILD=NO, X1=1)'))).toBe('where(a YOUNG_CHILD=NO X1=1)')
  })

  it('gives blanks no meaning', () => {
    expect(shape(read('\n100*\t( a+b )/c '))).toBe(shape(read('100 * (a + b) / c')))
  })

  it('tells the place of series, functions and conditions', () => {
    const expression = read('100 *\n  where(a, SEX=F)')
    if (expression.kind !== 'product') throw new Error('no product')
    const where = expression.terms[1]?.operand
    expect(where?.at).toEqual({ line: 2, column: 3 })
    if (where?.kind !== 'where') throw new Error('no where')
    expect(where.operand.at).toEqual({ line: 2, column: 9 })
    expect(where.codes[0]?.at).toEqual({ line: 2, column: 12 })
  })
})

describe('parseFormula on a text that is no formula', () => {
  const FACTOR = ['number', 'series', 'where', 'total', 'sum_over', 'lag', '(', '-']
  const OPERATORS = ['+', '-', '*', '/']
  const cases: readonly (readonly [string, number, number, readonly string[], string])[] = [
    ['', 1, 1, FACTOR, 'end'],
    ['a +', 1, 4, FACTOR, 'end'],
    ['a b', 1, 3, [...OPERATORS, 'end'], 'b'],
    ['(a', 1, 3, [...OPERATORS, ')'], 'end'],
    ['a)', 1, 2, [...OPERATORS, 'end'], ')'],
    ['a\n+ * b', 2, 3, FACTOR, '*'],
    ['1e6 * employed', 1, 1, FACTOR, '1e6'],
    ['1.5.2', 1, 4, [...OPERATORS, 'end'], '.'],
    ['Employed', 1, 1, FACTOR, 'Employed'],
    ['_a', 1, 1, FACTOR, '_a'],
    ['a % b', 1, 3, [...OPERATORS, 'end'], '%'],
    ['where', 1, 6, ['('], 'end'],
    ['where(a)', 1, 8, [...OPERATORS, ','], ')'],
    ['where(a, sex=F)', 1, 10, ['dimension'], 'sex'],
    ['where(employed, SEX)', 1, 20, ['='], ')'],
    ['where(a, SEX=)', 1, 14, ['code'], ')'],
    ['where(a, SEX=F AGE=Y)', 1, 16, [',', ')'], 'AGE'],
    ['total(a)', 1, 8, [...OPERATORS, ','], ')'],
    ['sum_over(a, 1)', 1, 13, ['dimension'], '1'],
    ['lag(employed, 0)', 1, 15, ['whole number of years from 1 to 9999'], '0'],
    ['lag(a, 1.5)', 1, 8, ['whole number of years from 1 to 9999'], '1.5'],
    ['lag(a, 01)', 1, 8, ['whole number of years from 1 to 9999'], '01'],
    ['lag(a, 10000)', 1, 8, ['whole number of years from 1 to 9999'], '10000'],
    ['lag(a, -1)', 1, 8, ['whole number of years from 1 to 9999'], '-'],
    ['lag(a, 1, 2)', 1, 9, [')'], ','],
    [`${'9'.repeat(400)}`, 1, 1, ['number below 1.8e308'], '9'.repeat(400)],
  ]
  for (const [text, line, column, expected, found] of cases)
    it(`says what it expected in ${JSON.stringify(text.slice(0, 30))}`, () => {
      expect(refused(text)).toEqual({ code: 'formula.syntax', line, column, expected, found })
    })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseFormula(text)
        return parsed.ok || parsed.error.line >= 1
      }),
    )
  })

  it('never throws on a text made of the words of the grammar', () => {
    const words = [
      'where',
      'total',
      'lag',
      'a',
      '(',
      ')',
      ',',
      '=',
      '-',
      '*',
      'SEX',
      'F',
      '1',
      '\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (some) => {
        const parsed = parseFormula(some.join(' '))
        return parsed.ok || parsed.error.expected.length > 0
      }),
    )
  })
})

describe('the budgets of parseFormula', () => {
  it('takes 64 levels and refuses the 65th', () => {
    const nested = (levels: number): string => `${'('.repeat(levels)}a${')'.repeat(levels)}`
    expect(parseFormula(nested(BUDGET.depth)).ok).toBe(true)
    expect(refused(nested(BUDGET.depth + 1))).toEqual({
      code: 'formula.too_costly',
      line: 1,
      column: 65,
      expected: ['at most 64 levels'],
      found: '65 levels',
    })
    expect(refused('-'.repeat(65).concat('a')).code).toBe('formula.too_costly')
    expect(refused(`${'lag('.repeat(65)}a${', 1)'.repeat(65)}`).code).toBe('formula.too_costly')
  })

  it('does not count a long chain as deep', () => {
    const text = Array.from({ length: 5000 }, () => 'a').join(' - ')
    expect(printFormula(read(text))).toBe(text)
  })

  it('refuses more than 10,000 numbers, series and operators', () => {
    const terms = (count: number): string => Array.from({ length: count }, () => 'a').join('+')
    expect(parseFormula(terms(5000)).ok).toBe(true)
    expect(refused(terms(5001)).code).toBe('formula.too_costly')
  })

  it('gives the depth back after a parenthesis', () => {
    expect(parseFormula(Array.from({ length: 100 }, () => '(a)').join('*')).ok).toBe(true)
  })
})
