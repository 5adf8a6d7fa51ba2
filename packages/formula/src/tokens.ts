import type { Position } from './expression.ts'

/** One lexeme of a formula. A word is a name, a code or whole digits; the end of the text is a token too. */
export type Token = {
  readonly kind: 'word' | 'decimal' | 'symbol' | 'unknown' | 'end'
  readonly text: string
  readonly at: Position
}

const LEXEME =
  /(?<blank>\s+)|(?<decimal>\d+\.\d+(?![A-Za-z0-9_]))|(?<word>[A-Za-z0-9_]+)|(?<symbol>[-+*/(),=])|(?<unknown>.)/suy

/** Cuts a formula into tokens; blanks separate them and mean nothing else. Never throws: a stray character is a token `unknown`. */
export function* tokensOf(text: string): Generator<Token, Token> {
  let [line, lineStart] = [1, 0]
  let index = 0
  while (index < text.length) {
    LEXEME.lastIndex = index
    const match = LEXEME.exec(text)
    const lexeme = match?.[0] ?? text.slice(index)
    const at = { line, column: index - lineStart + 1 }
    index += lexeme.length
    if (match?.groups?.blank !== undefined) {
      const breaks = [...lexeme.matchAll(/\n/g)]
      line += breaks.length
      const last = breaks.at(-1)
      if (last !== undefined) lineStart = index - lexeme.length + last.index + 1
      continue
    }
    yield { kind: kindOf(match?.groups), text: lexeme, at }
  }
  return { kind: 'end', text: '', at: { line, column: index - lineStart + 1 } }
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Token['kind'] {
  if (groups?.decimal !== undefined) return 'decimal'
  if (groups?.word !== undefined) return 'word'
  if (groups?.symbol !== undefined) return 'symbol'
  return 'unknown'
}
