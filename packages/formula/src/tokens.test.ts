import { describe, expect, it } from 'vitest'
import { type Token, tokensOf } from './tokens.ts'

function all(text: string): readonly Token[] {
  const tokens: Token[] = []
  const reading = tokensOf(text)
  for (let next = reading.next(); ; next = reading.next()) {
    tokens.push(next.value)
    if (next.done) return tokens
  }
}

function texts(text: string): readonly string[] {
  return all(text).map((token) => `${token.kind} ${token.text}`.trim())
}

describe('tokensOf', () => {
  it('cuts names, numbers and symbols', () => {
    expect(texts('100 * (a_1 - where(b, SEX=F))')).toEqual([
      'word 100',
      'symbol *',
      'symbol (',
      'word a_1',
      'symbol -',
      'word where',
      'symbol (',
      'word b',
      'symbol ,',
      'word SEX',
      'symbol =',
      'word F',
      'symbol )',
      'symbol )',
      'end',
    ])
  })

  it('takes digits with a fraction as one number, and nothing glued to letters', () => {
    expect(texts('2.50')).toEqual(['decimal 2.50', 'end'])
    expect(texts('2.')).toEqual(['word 2', 'unknown .', 'end'])
    expect(texts('1e6')).toEqual(['word 1e6', 'end'])
    expect(texts('1.5x')).toEqual(['word 1', 'unknown .', 'word 5x', 'end'])
  })

  it('keeps codes as written, also those that look like numbers or start with an underscore', () => {
    expect(texts('_T 1 NO 15T24')).toEqual(['word _T', 'word 1', 'word NO', 'word 15T24', 'end'])
  })

  it('hands on a character that belongs to no token, whole even outside the basic plane', () => {
    expect(texts('a ? 𝒳')).toEqual(['word a', 'unknown ?', 'unknown 𝒳', 'end'])
  })

  it('counts lines and columns from 1 over every kind of blank', () => {
    const at = all('a\n  + b\r\n\t* c').map(({ at: { line, column } }) => `${line}:${column}`)
    expect(at).toEqual(['1:1', '2:3', '2:5', '3:2', '3:4', '3:5'])
  })

  it('gives the end alone for an empty or blank text', () => {
    expect(all('')).toEqual([{ kind: 'end', text: '', at: { line: 1, column: 1 } }])
    expect(all(' \n')).toEqual([{ kind: 'end', text: '', at: { line: 2, column: 1 } }])
  })
})
