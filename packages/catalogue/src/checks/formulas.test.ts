import { describe, expect, it } from 'vitest'
import { change, type Files, findingsOf, lineOf, smallCatalogue } from '../testing.ts'

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const EXPRESSION = '100 * unemployed / labour_force'

/** The small catalogue whose rate has another formula. */
const formula = (expression: string): Files =>
  change(smallCatalogue(), RATE, EXPRESSION, expression)

/** Findings of formulas; a formula with findings is not compared with the register. */
const found = findingsOf

describe('checkFormulas', () => {
  it('says where a formula cannot be read and what was expected there', () => {
    const files = formula('100 * unemployed / / labour_force')
    const [finding, ...others] = found(files)
    const line = lineOf(files, RATE, 'expression')
    const column = '    expression: 100 * unemployed / / labour_force'.lastIndexOf('/') + 1
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'formula.syntax', file: RATE, line })
    expect(finding?.message).toBe(
      `The formula cannot be read: there is “/” (line ${line}, column ${column}).`,
    )
    expect(finding?.remedy).toContain('series')
  })

  it('says that a formula ends too soon', () => {
    expect(found(formula('100 * (unemployed / labour_force'))[0]?.message).toContain('its end')
  })

  it('finds the line inside a folded formula', () => {
    const files = formula('>-\n      100 *\n      unemployed\n      / labour_farce')
    const line = lineOf(files, RATE, 'labour_farce')
    expect(found(files)).toMatchObject([{ code: 'formula.unknown_series', line }])
    expect(found(files)[0]?.message).toContain(`(line ${line}, column 9)`)
  })

  it('suggests the series that a slip stands for', () => {
    const [finding, ...others] = found(formula('100 * unemployd / labour_force'))
    expect(others).toEqual([])
    expect(finding?.message).toContain('There is no base series unemployd')
    expect(finding?.remedy).toContain('Perhaps unemployed is meant.')
  })

  it('refuses an unknown dimension and an unknown code', () => {
    expect(found(formula('100 * where(unemployed, AGE=M) / labour_force'))).toMatchObject([
      { code: 'formula.unknown_dimension' },
    ])
    expect(found(formula('100 * where(unemployed, SEX=W) / labour_force'))).toMatchObject([
      { code: 'formula.unknown_code' },
    ])
  })

  it('refuses a formula that loses a dimension of the indicator', () => {
    const lost = '100 * where(unemployed, SEX=F) / where(labour_force, SEX=F)'
    const [finding, ...others] = found(formula(lost))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'formula.dimension_lost', file: RATE })
    expect(finding?.message).toContain('SEX')
  })

  it('refuses persons where a percentage is meant', () => {
    expect(found(formula('unemployed + labour_force'))).toMatchObject([{ code: 'formula.unit' }])
  })

  it('says of an unknown unit only that it is unknown', () => {
    const codes = findingsOf(change(smallCatalogue(), RATE, 'unit: PT', 'unit: XX'))
    expect(codes.map(({ code }) => code)).toEqual(['code.unknown'])
  })

  it('checks every version', () => {
    const files = change(
      smallCatalogue(),
      RATE,
      'unit: PT',
      '  - version: 2\n    effectiveFrom: 2021-01-01\n    expression: 100 * nothing / labour_force\nunit: PT',
    )
    expect(found(files)).toMatchObject([
      { code: 'formula.unknown_series', line: lineOf(files, RATE, 'nothing') },
    ])
  })

  it('tells mistakes of the formula beside others of the same file', () => {
    const files = change(formula('100 * unemployd / labour_force'), RATE, 'DW01', 'DW10')
    const codes = findingsOf(files).map(({ code }) => code)
    expect(codes).toContain('theme.unknown')
    expect(codes).toContain('formula.unknown_series')
  })

  it('says nothing of a series whose own file has a mistake', () => {
    const path = 'catalogue/series/labour_force.yaml'
    const codes = (from: string, to: string) =>
      found(change(smallCatalogue(), path, from, to)).map(({ code }) => code)
    expect(codes('unit: PS', 'unit: XX')).toEqual(['code.unknown'])
    expect(codes('[REF_AREA, SEX]', '[REF_AREA, SEXE]')).toEqual([
      'dimension.unknown',
      'dimension.undeclared',
    ])
    expect(codes('id: labour_force', 'id: active')).toEqual(['id.file-name'])
  })

  it('still tells an unknown series beside one whose file has a mistake', () => {
    const files = change(
      formula('100 * unemployd / labour_force'),
      'catalogue/series/labour_force.yaml',
      'unit: PS',
      'unit: XX',
    )
    expect(found(files).map(({ code }) => code)).toEqual(['formula.unknown_series', 'code.unknown'])
  })

  it('says nothing of codes while their list has a mistake', () => {
    const files = change(
      formula('100 * where(unemployed, SEX=W) / labour_force'),
      'catalogue/codelists/SEX.yaml',
      'totalCode: _T',
      'totalCode: X',
    )
    expect(found(files).map(({ code }) => code)).toEqual([
      'code.unknown',
      'register.changed-expression',
    ])
  })

  it('tells mistakes of a formula while other lists have mistakes', () => {
    const files = change(
      formula('100 * where(unemployed, SEX=W) / labour_force'),
      'catalogue/codelists/REGION.yaml',
      'totalCode: MA',
      'totalCode: MO',
    )
    expect(found(files).map(({ code }) => code)).toEqual(['code.unknown', 'formula.unknown_code'])
  })
})
