import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { writeChange } from './change.ts'

const rate = { unit: 'PT', unitMult: 0, decimals: 1 }
const persons = { unit: 'PS', unitMult: 0, decimals: 0 }
const fr = speechIn('fr')

describe('writeChange', () => {
  it('counts rates in points and levels in per cent of what they were', () => {
    expect(writeChange(13.3, 13, rate, fr)).toBe('\u22120,3\u00a0pt')
    expect(writeChange(178_243, 187_448, persons, fr)).toBe('+5,2\u00a0%')
  })

  it('counts what can be below zero in its own unit', () => {
    expect(writeChange(82_000, 193_000, { ...persons, signed: true }, fr)).toBe('+111\u202f000')
    expect(writeChange(58_000, -17_000, persons, fr)).toBe('\u221275\u202f000')
    expect(writeChange(-4_000, 6_000, persons, fr)).toBe('+10\u202f000')
  })

  it('takes the difference before it rounds', () => {
    expect(writeChange(12.94, 13.06, rate, fr)).toBe('+0,1\u00a0pt')
  })

  it('says nothing of a change from nothing, nor of a score', () => {
    expect(writeChange(0, 5, persons, fr)).toBe('')
    expect(writeChange(1, 2, { ...persons, unit: 'SCORE' }, fr)).toBe('')
  })
})
