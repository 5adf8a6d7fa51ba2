import { describe, expect, it } from 'vitest'
import { closest } from './finding.ts'

describe('closest', () => {
  const series = ['labour_force', 'employed', 'unemployed', 'population']

  it('finds the name that a slip stands for', () => {
    expect(closest('labor_force', series)).toBe('labour_force')
    expect(closest('unemployd', series)).toBe('unemployed')
    expect(closest('EMPLOYED', series)).toBe('employed')
  })

  it('finds none when nothing is near', () => {
    expect(closest('remittances', series)).toBeUndefined()
    expect(closest('x', series)).toBeUndefined()
    expect(closest('employed', [])).toBeUndefined()
  })

  it('allows one slip in a short code', () => {
    expect(closest('G', ['F', 'M'])).toBe('F')
    expect(closest('MA21', ['MA01', 'MA02'])).toBe('MA01')
  })
})
