import { describe, expect, it } from 'vitest'
import { clashOf, grantable } from './role-rules.ts'

const holding = (...roles: readonly ('administrator' | 'producer' | 'publisher' | 'viewer')[]) =>
  roles.map((role) => ({ role, institution: role === 'producer' ? 'CNSS' : '*' }))

describe('clashOf', () => {
  it('keeps whoever manages accounts out of production, both ways', () => {
    expect(clashOf(holding('administrator'), 'producer')).toBe('administrator')
    expect(clashOf(holding('publisher'), 'administrator')).toBe('production')
    expect(clashOf(holding('viewer'), 'administrator')).toBeUndefined()
    expect(clashOf(holding('producer'), 'validator')).toBeUndefined()
  })
})

describe('grantable', () => {
  it('leaves out what is held already', () => {
    expect(grantable(holding('producer'), 'producer', 'CNSS')).toBe(false)
    expect(grantable(holding('producer'), 'producer', 'DGSN')).toBe(true)
    expect(grantable(holding('publisher'), 'publisher', '*')).toBe(false)
  })
})
