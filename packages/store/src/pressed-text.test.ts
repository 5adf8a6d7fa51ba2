import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pressed, unpressed } from './pressed-text.ts'

describe('a pressed text', () => {
  it('is the text again', () => {
    const long = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 0, maxLength: 3000 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          long.map((all) => all.join('é')),
          fc.constant('deflate:x'),
        ),
        (text) => {
          expect(unpressed(pressed(text))).toBe(text)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is as it was while it is short, and a small part of it where it is long and repeats itself', () => {
    expect(pressed('{"a":1}')).toBe('{"a":1}')
    const text = JSON.stringify(
      Array.from({ length: 5000 }, (_, row) => ({ code: 'parts.total', row })),
    )
    expect(pressed(text).length).toBeLessThan(text.length / 4)
  })
})
