import { describe, expect, it } from 'vitest'
import { readPeriod } from './period-text.ts'

describe('readPeriod', () => {
  it.each([
    ['2024', 'A', '2024'],
    ['2024-Q3', 'Q', '2024-Q3'],
    ['2024-T3', 'Q', '2024-Q3'],
    ['T3 2024', 'Q', '2024-Q3'],
    ['t3-2024', 'Q', '2024-Q3'],
    ['ف3 2024', 'Q', '2024-Q3'],
    ['S1 2024', 'S', '2024-S1'],
    ['2024-M03', 'M', '2024-03'],
    ['03/2024', 'M', '2024-03'],
    ['2024/3', 'M', '2024-03'],
    ['mars 2024', 'M', '2024-03'],
    ['Août 2024', 'M', '2024-08'],
    ['شتنبر 2024', 'M', '2024-09'],
    ['2024-07-01', 'Q', '2024-Q3'],
    ['2024-07-01', 'M', '2024-07'],
    ['2024-01-01', 'A', '2024'],
  ] as const)('reads %s (%s) as %s', (text, frequency, period) => {
    expect(readPeriod(text, frequency)).toBe(period)
  })

  it.each(['13/2024', 'T5 2024', 'n’importe', '', '2024-08-01'])('does not read %s', (text) => {
    expect(readPeriod(text, 'Q')).toBeUndefined()
  })
})
