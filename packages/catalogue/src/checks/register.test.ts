import { describe, expect, it } from 'vitest'
import { change, type Files, findingsOf, lineOf, smallCatalogue } from '../testing.ts'
import { fingerprintOf } from './register.ts'

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const REGISTER = 'catalogue/formula-register.csv'

/** Findings about the record. */
const found = (files: Files) => findingsOf(files).filter(({ code }) => code.startsWith('register.'))

describe('fingerprintOf', () => {
  it('is the SHA-256 of the expression without blanks', () => {
    // printf '100*unemployed/labour_force' | sha256sum
    expect(fingerprintOf('100 * unemployed / labour_force')).toBe(
      '148a037edc277d72f187ef6c7f9713530c4817c059fccfe8bd42619abba8f361',
    )
  })

  it('tells expressions apart, not their blanks', () => {
    expect(fingerprintOf('a+b')).toBe(fingerprintOf('a\n  + b'))
    expect(fingerprintOf('a + b')).not.toBe(fingerprintOf('a - b'))
  })
})

describe('checkRegister', () => {
  it('accepts formulas that stand as they are registered', () => {
    expect(found(smallCatalogue())).toEqual([])
  })

  it('accepts other blanks', () => {
    expect(
      found(change(smallCatalogue(), RATE, '100 * unemployed /', '100*unemployed   /')),
    ).toEqual([])
  })

  it('refuses a changed expression under a registered version', () => {
    const files = change(smallCatalogue(), RATE, '100 * unemployed', '1000 * unemployed / 10')
    expect(found(files)).toEqual([
      {
        code: 'register.changed-expression',
        file: RATE,
        line: lineOf(files, RATE, 'expression'),
        message: 'The expression is not the one registered as version 1.',
        remedy: 'Put the registered expression back and add the new one as a further version.',
      },
    ])
  })

  it('refuses another date for a registered version', () => {
    const files = change(smallCatalogue(), RATE, '2020-01-01', '2020-07-01')
    expect(found(files)).toMatchObject([
      {
        code: 'register.changed-date',
        line: lineOf(files, RATE, 'effectiveFrom'),
        message: 'Version 1 is registered from 2020-01-01, not from 2020-07-01.',
      },
    ])
  })

  it('names the command that registers a new version', () => {
    const files = change(
      smallCatalogue(),
      RATE,
      'unit: PT',
      '  - version: 2\n    effectiveFrom: 2021-01-01\n    expression: 100 * (unemployed / labour_force)\nunit: PT',
    )
    expect(findingsOf(files)).toEqual([
      {
        code: 'register.unregistered',
        file: RATE,
        line: lineOf(files, RATE, 'version: 2'),
        message: 'Version 2 of the formula is not in the register.',
        remedy: 'Run pnpm check:data --register and commit the line it adds.',
      },
    ])
  })

  it('finds every formula unregistered without a register', () => {
    const { [REGISTER]: _, ...files } = smallCatalogue()
    expect(found(files)).toMatchObject([{ code: 'register.unregistered' }])
  })

  it('refuses to lose a registered version', () => {
    const { [RATE]: _, ...files } = smallCatalogue()
    expect(found(files)).toMatchObject([
      {
        code: 'register.lost-version',
        file: REGISTER,
        line: 2,
        message: 'Version 1 of UNEMPLOYMENT_RATE is registered and no longer in the catalogue.',
      },
    ])
  })

  it('says nothing of a formula whose file cannot be read', () => {
    expect(found(change(smallCatalogue(), RATE, 'unit: PT', 'unit PT'))).toEqual([])
  })

  it('refuses lines that are none, and a version on two lines', () => {
    const whole = smallCatalogue()
    const [, line = ''] = (whole[REGISTER] ?? '').split('\n')
    const files = { ...whole, [REGISTER]: `${whole[REGISTER]}nonsense\n\n${line}\n` }
    expect(found(files)).toMatchObject([
      { code: 'register.line', file: REGISTER, line: 3 },
      { code: 'register.line', file: REGISTER, line: 5 },
    ])
  })
})
