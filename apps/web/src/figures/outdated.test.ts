import { describe, expect, it } from 'vitest'
import { outdatedSince } from './outdated.ts'
import { lineOf } from './testing.ts'

const today = '2026-11-21'

describe('outdatedSince', () => {
  it('lets annual figures be three years old', () => {
    expect(outdatedSince([lineOf({}, { '2022': 1, '2023': 1 })], today)).toBeUndefined()
    expect(outdatedSince([lineOf({}, { '2021': 1, '2022': 1 })], today)).toBe('2022')
  })

  it('lets a census wait for the next one', () => {
    const census = lineOf({}, { '1994': 1, '2004': 1, '2014': 1 })
    expect(outdatedSince([census], today)).toBeUndefined()
    expect(outdatedSince([census], '2028-01-01')).toBe('2014')
  })

  it('expects quarters sooner', () => {
    expect(outdatedSince([lineOf({}, { '2024-Q1': 1, '2025-Q1': 2 })], today)).toBe('2025-Q1')
    expect(outdatedSince([lineOf({}, { '2025-Q2': 1, '2025-Q3': 2 })], today)).toBeUndefined()
  })

  it('is not made current by a forecast', () => {
    const line = lineOf({}, { '2019': 1, '2030': 2 }, { status: ['E', 'F'] })
    expect(outdatedSince([line], today)).toBe('2019')
  })

  it('says nothing of figures that are missing', () => {
    expect(outdatedSince([lineOf({}, { '2001': null })], today)).toBeUndefined()
  })
})
