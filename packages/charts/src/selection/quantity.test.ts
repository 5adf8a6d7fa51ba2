import { describe, expect, it } from 'vitest'
import { quantityOf } from './quantity.ts'

describe('quantityOf', () => {
  it.each([
    ['level', 'PS', 'absolute'],
    ['level', 'USD', 'absolute'],
    ['series', 'NB', 'absolute'],
    ['series', 'HR', 'absolute'],
    ['series', 'IX', 'mean'],
    ['level', 'MAD_MO', 'mean'],
    ['level', 'HR', 'mean'],
    ['share', 'PT', 'share'],
    ['rate', 'PT', 'rate'],
    ['rate', 'PER1000', 'rate'],
    ['ratio', 'PT', 'mean'],
    ['gap', 'PP', 'difference'],
    ['index', 'IX', 'other'],
    ['legal-qualitative', 'SCORE', 'other'],
  ] as const)('reads a %s in %s as %s', (kind, unit, quantity) => {
    expect(quantityOf({ kind, unit })).toBe(quantity)
  })
})
