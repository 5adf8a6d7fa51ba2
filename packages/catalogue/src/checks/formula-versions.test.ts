import { describe, expect, it } from 'vitest'
import { change, type Files, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const LEGAL = 'catalogue/indicators/LEGAL_AGE.yaml'

/** The rate with a second version of its formula, unregistered. */
function secondVersion(version: number, effectiveFrom: string): Files {
  return change(
    smallCatalogue(),
    RATE,
    'unit: PT',
    `  - version: ${version}
    effectiveFrom: ${effectiveFrom}
    expression: 100 * (unemployed / labour_force)
unit: PT`,
  )
}

const codes = (files: Files): readonly string[] =>
  findingsOf(files)
    .map(({ code }) => code)
    .filter((code) => !code.startsWith('register.'))

describe('checkFormulaVersions', () => {
  it('accepts versions and dates that rise', () => {
    expect(codes(secondVersion(2, '2021-01-01'))).toEqual([])
  })

  it('refuses a version that does not follow the one before', () => {
    expect(codes(secondVersion(1, '2021-01-01'))).toEqual(['formula.version-order'])
  })

  it('refuses a version from the same or an earlier day', () => {
    expect(codes(secondVersion(2, '2020-01-01'))).toEqual(['formula.date-order'])
    expect(codes(secondVersion(2, '2019-12-31'))).toEqual(['formula.date-order'])
  })

  it('tells both where both are wrong, each at its line', () => {
    const files = secondVersion(1, '2019-01-01')
    const second = lineOf(files, RATE, '2019-01-01')
    expect(wrongsOf(files).filter((wrong) => wrong.startsWith('formula.'))).toEqual([
      `formula.version-order ${RATE}:${second - 1}`,
      `formula.date-order ${RATE}:${second}`,
    ])
  })

  it('refuses a computed indicator without formula', () => {
    const files = change(smallCatalogue(), LEGAL, 'legal-qualitative', 'rate')
    expect(codes(change(files, LEGAL, 'valueScheme: grid\n', ''))).toEqual(['formula.missing'])
  })

  it('refuses a scheme of values on a computed indicator', () => {
    expect(
      codes(change(smallCatalogue(), RATE, 'unit: PT', 'valueScheme: grid\nunit: PT')),
    ).toEqual(['indicator.scheme-of-computed'])
  })

  it('refuses a legal indicator without scheme, and one with a formula', () => {
    expect(codes(change(smallCatalogue(), LEGAL, 'valueScheme: grid\n', ''))).toEqual([
      'indicator.no-scheme',
    ])
    const formula =
      'formulas:\n  - version: 1\n    effectiveFrom: 2020-01-01\n    expression: 100 * unemployed / labour_force\n'
    expect(codes(change(smallCatalogue(), LEGAL, 'valueScheme', `${formula}valueScheme`))).toEqual([
      'indicator.formula-of-legal',
    ])
  })
})
