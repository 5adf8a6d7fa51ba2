import { Problem } from '@marsad/model'
import { BUDGET } from './budget.ts'
import type { Position } from './expression.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Why a text is no formula. `expected` lists words of the grammar; `found` is the text there, `end` at the end. */
export type FormulaError = {
  readonly code: 'formula.syntax' | 'formula.too_costly'
  readonly line: number
  readonly column: number
  readonly expected: readonly string[]
  readonly found: string
}

/** A reading of one text: the token in hand, what was spent, and the first error. */
export type Cursor = {
  readonly tokens: Iterator<Token, Token>
  token: Token
  nodes: number
  depth: number
  error: FormulaError | undefined
}

export function cursorOn(text: string): Cursor {
  const tokens = tokensOf(text)
  return { tokens, token: tokens.next().value, nodes: 0, depth: 0, error: undefined }
}

/** The token in hand; the next one takes its place. */
export function take(cursor: Cursor): Token {
  const taken = cursor.token
  cursor.token = cursor.tokens.next().value
  return taken
}

export function isSymbol(cursor: Cursor, text: string): boolean {
  return cursor.token.kind === 'symbol' && cursor.token.text === text
}

/** Takes a symbol; `alternatives` are what could have stood there as well. */
export function takeSymbol(
  cursor: Cursor,
  text: string,
  alternatives: readonly string[] = [],
): void {
  if (!isSymbol(cursor, text)) refuse(cursor, [...alternatives, text])
  take(cursor)
}

/** Takes a word of a form; `expected` names the form. */
export function takeWord(cursor: Cursor, form: RegExp, expected: string): string {
  if (cursor.token.kind !== 'word' || !form.test(cursor.token.text)) refuse(cursor, [expected])
  return take(cursor).text
}

/** Reads something that stands one level deeper, within the budget of depth. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1
  if (cursor.depth > BUDGET.depth)
    stop(cursor, {
      code: 'formula.too_costly',
      ...cursor.token.at,
      expected: [`at most ${BUDGET.depth} levels`],
      found: `${cursor.depth} levels`,
    })
  const result = read()
  cursor.depth -= 1
  return result
}

/** Counts one node against the budget. */
export function countNode(cursor: Cursor, at: Position): void {
  cursor.nodes += 1
  if (cursor.nodes > BUDGET.nodes)
    stop(cursor, {
      code: 'formula.too_costly',
      ...at,
      expected: [`at most ${BUDGET.nodes} nodes`],
      found: `${cursor.nodes} nodes`,
    })
}

/** Ends the reading at the token in hand. */
export function refuse(cursor: Cursor, expected: readonly string[]): never {
  const { kind, text, at } = cursor.token
  const found = kind === 'end' ? 'end' : text
  return stop(cursor, { code: 'formula.syntax', ...at, expected, found })
}

function stop(cursor: Cursor, error: FormulaError): never {
  cursor.error = error
  throw new Problem('unprocessable', error.code, `line ${error.line}, column ${error.column}`)
}
