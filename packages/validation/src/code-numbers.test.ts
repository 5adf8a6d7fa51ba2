import { describe, expect, it } from 'vitest'
import { codeNumbers } from './code-numbers.ts'

describe('codeNumbers', () => {
  it('gives no two keys of a large table the same number', () => {
    const numbers = codeNumbers()
    const seen = new Set<number>()
    for (let a = 0; a < 60; a += 1)
      for (let b = 0; b < 60; b += 1)
        for (let c = 0; c < 30; c += 1) seen.add(numbers.ofKey('m', [`${a}`, `${b}`, `${c}`]))
    expect(seen.size).toBe(60 * 60 * 30)
    expect([...seen].every(Number.isSafeInteger)).toBe(true)
  })

  it('goes from a key to the one beside it by the difference of two codes', () => {
    const numbers = codeNumbers()
    const from = numbers.ofKey('m', ['Q', 'MA', 'F'])
    const to = from - numbers.of(2, 'F') + numbers.of(2, '_T')
    expect(to).toBe(numbers.ofKey('m', ['Q', 'MA', '_T']))
    expect(to).not.toBe(numbers.ofKey('n', ['Q', 'MA', '_T']))
  })
})
