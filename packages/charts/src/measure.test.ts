import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateWidth, wrapText } from './measure.ts'

const length = (text: string) => [...text].length

describe('estimateWidth', () => {
  it('grows with the size and the weight', () => {
    expect(estimateWidth('Femmes', 26)).toBeCloseTo(2 * estimateWidth('Femmes', 13))
    expect(estimateWidth('Femmes', 13, true)).toBeGreaterThan(estimateWidth('Femmes', 13))
  })

  it('gives no width to the marks that isolate numbers in Arabic', () => {
    expect(estimateWidth('\u206613,0\u2069', 13)).toBe(estimateWidth('13,0', 13))
  })
})

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('Administrations publiques', 16, 2, length)).toEqual([
      'Administrations',
      'publiques',
    ])
  })

  it('keeps what fits on one line', () => {
    expect(wrapText('Urbain', 10, 2, length)).toEqual(['Urbain'])
  })

  it('ends what does not fit in an ellipsis', () => {
    expect(wrapText('un deux trois quatre', 7, 2, length)).toEqual(['un deux', 'trois…'])
  })

  it('shortens a word that is wider than the line', () => {
    expect(wrapText('anticonstitutionnellement', 6, 1, length)).toEqual(['antic…'])
  })

  it('never makes more or wider lines than asked, and loses nothing without an ellipsis', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 12 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (words, width, lines) => {
          const wrapped = wrapText(words.join(' '), width, lines, length)
          expect(wrapped.length).toBeLessThanOrEqual(lines)
          for (const line of wrapped) expect(length(line)).toBeLessThanOrEqual(width)
          if (!wrapped.some((line) => line.includes('…'))) {
            expect(wrapped.join(' ')).toBe(words.join(' '))
          }
        },
      ),
    )
  })
})
