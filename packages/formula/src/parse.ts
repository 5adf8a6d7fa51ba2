import {
  type Cursor,
  countNode,
  cursorOn,
  type FormulaError,
  isSymbol,
  nested,
  refuse,
  take,
  takeSymbol,
  takeWord,
} from './cursor.ts'
import type {
  Expression,
  NamedCode,
  NamedDimension,
  Position,
  ProductTerm,
  SumTerm,
} from './expression.ts'

/** A formula, or why the text is none. */
export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly error: FormulaError }

const SERIES = /^[a-z][a-z0-9_]*$/
const DIMENSION = /^[A-Z][A-Z0-9_]*$/
const CODE = /^[A-Za-z0-9_]+$/
const DIGITS = /^\d+$/
const YEARS = /^[1-9]\d{0,3}$/

const FUNCTIONS = ['where', 'total', 'sum_over', 'lag'] as const
type FunctionName = (typeof FUNCTIONS)[number]
const FACTOR = ['number', 'series', ...FUNCTIONS, '(', '-']
const OPERATORS = ['+', '-', '*', '/']

/**
 * Reads a formula of the catalogue's expression grammar.
 *
 * @returns The tree, or the first error with line and column (from 1), what was expected there and what was found. Never throws.
 */
export function parseFormula(text: string): ParsedFormula {
  const cursor = cursorOn(text)
  try {
    const expression = sum(cursor)
    if (cursor.token.kind !== 'end') refuse(cursor, [...OPERATORS, 'end'])
    return { ok: true, expression }
  } catch (thrown) {
    if (cursor.error === undefined) throw thrown
    return { ok: false, error: cursor.error }
  }
}

function sum(cursor: Cursor): Expression {
  const first = product(cursor)
  const rest: SumTerm[] = []
  while (isSymbol(cursor, '+') || isSymbol(cursor, '-')) {
    countNode(cursor, cursor.token.at)
    const operator = take(cursor).text === '+' ? '+' : '-'
    rest.push({ operator, operand: product(cursor) })
  }
  if (rest.length === 0) return first
  const head: readonly SumTerm[] =
    first.kind === 'sum' ? first.terms : [{ operator: '+', operand: first }]
  return { kind: 'sum', terms: [...head, ...rest], at: first.at }
}

function product(cursor: Cursor): Expression {
  const first = factor(cursor)
  const rest: ProductTerm[] = []
  while (isSymbol(cursor, '*') || isSymbol(cursor, '/')) {
    countNode(cursor, cursor.token.at)
    const operator = take(cursor).text === '*' ? '*' : '/'
    rest.push({ operator, operand: factor(cursor) })
  }
  if (rest.length === 0) return first
  const head: readonly ProductTerm[] =
    first.kind === 'product' ? first.terms : [{ operator: '*', operand: first }]
  return { kind: 'product', terms: [...head, ...rest], at: first.at }
}

function factor(cursor: Cursor): Expression {
  const { kind, text, at } = cursor.token
  if (isSymbol(cursor, '(')) return nested(cursor, () => parenthesised(cursor))
  countNode(cursor, at)
  if (isSymbol(cursor, '-')) return nested(cursor, () => negated(cursor))
  if (kind === 'decimal' || (kind === 'word' && DIGITS.test(text))) return number(cursor)
  if (kind !== 'word' || !SERIES.test(text)) return refuse(cursor, FACTOR)
  take(cursor)
  const name = FUNCTIONS.find((known) => known === text)
  if (name !== undefined) return nested(cursor, () => call(cursor, name, at))
  return { kind: 'series', series: text, at }
}

function parenthesised(cursor: Cursor): Expression {
  take(cursor)
  const inner = sum(cursor)
  takeSymbol(cursor, ')', OPERATORS)
  return inner
}

function negated(cursor: Cursor): Expression {
  const { at } = take(cursor)
  return { kind: 'negate', operand: factor(cursor), at }
}

function number(cursor: Cursor): Expression {
  if (!Number.isFinite(Number(cursor.token.text))) refuse(cursor, ['number below 1.8e308'])
  const { text, at } = take(cursor)
  return { kind: 'number', text, at }
}

function call(cursor: Cursor, name: FunctionName, at: Position): Expression {
  takeSymbol(cursor, '(')
  const operand = sum(cursor)
  takeSymbol(cursor, ',', OPERATORS)
  switch (name) {
    case 'where':
      return { kind: name, operand, codes: listOf(cursor, namedCode), at }
    case 'total':
    case 'sum_over':
      return { kind: name, operand, dimensions: listOf(cursor, namedDimension), at }
    case 'lag': {
      const years = Number(takeWord(cursor, YEARS, 'whole number of years from 1 to 9999'))
      takeSymbol(cursor, ')')
      return { kind: name, operand, years, at }
    }
  }
}

/** One or more things separated by commas, up to the closing parenthesis. */
function listOf<T>(cursor: Cursor, read: (cursor: Cursor) => T): readonly T[] {
  const things = [read(cursor)]
  while (isSymbol(cursor, ',')) {
    take(cursor)
    things.push(read(cursor))
  }
  takeSymbol(cursor, ')', [','])
  return things
}

function namedDimension(cursor: Cursor): NamedDimension {
  const { at } = cursor.token
  return { dimension: takeWord(cursor, DIMENSION, 'dimension'), at }
}

function namedCode(cursor: Cursor): NamedCode {
  const named = namedDimension(cursor)
  takeSymbol(cursor, '=')
  return { ...named, code: takeWord(cursor, CODE, 'code') }
}
