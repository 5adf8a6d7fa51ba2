import type { Language } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { describeFormula } from './describe.ts'
import { parseFormula } from './parse.ts'
import { testContext } from './testing/catalogue.ts'

function described(expression: string, language: Language): string {
  const parsed = parseFormula(expression)
  if (!parsed.ok) throw new Error(expression)
  return describeFormula(testContext, parsed.expression, language)
}

describe('describeFormula', () => {
  it('writes a rate in three languages', () => {
    const rate = '100 * unemployed / labour_force'
    expect(described(rate, 'fr')).toBe('100 × « Chômeurs » ÷ « Population active »')
    expect(described(rate, 'en')).toBe('100 × [Unemployed persons] ÷ [Labour force]')
    expect(described(rate, 'ar')).toBe('100 × «العاطلون» ÷ «السكان النشيطون»')
  })

  it('writes conditions with the titles of dimensions and codes', () => {
    const youth = 'where(unemployed, AGE=Y15T24, SEX=F)'
    expect(described(youth, 'fr')).toBe('« Chômeurs » {Âge : 15-24 ans, Sexe : Femmes}')
    expect(described(youth, 'en')).toBe('[Unemployed persons] {Age: 15-24, Sex: Women}')
    expect(described(youth, 'ar')).toBe('«العاطلون» {السن: 15-24 سنة، الجنس: إناث}')
  })

  it('writes totals and sums', () => {
    expect(described('total(employed, SEX, AREA)', 'fr')).toBe(
      '« Population active occupée » {total, Sexe, Milieu de résidence}',
    )
    expect(described('total(employed, SEX)', 'en')).toBe('[Employed persons] {all, Sex}')
    expect(described('total(employed, SEX)', 'ar')).toBe('«النشيطون المشتغلون» {المجموع، الجنس}')
    expect(described('sum_over(employed, SEX)', 'fr')).toBe(
      '« Population active occupée » {somme, Sexe}',
    )
    expect(described('sum_over(employed, SEX)', 'en')).toBe('[Employed persons] {sum, Sex}')
    expect(described('sum_over(employed, SEX)', 'ar')).toBe(
      '«النشيطون المشتغلون» {حاصل الجمع، الجنس}',
    )
  })

  it('counts the years of a lag as each language does', () => {
    const lagged = (years: number, language: Language) =>
      described(`lag(cpi, ${years})`, language).replace(/^.*\{/, '{')
    expect(lagged(1, 'fr')).toBe('{un an avant}')
    expect(lagged(10, 'fr')).toBe('{10 ans avant}')
    expect(lagged(1, 'en')).toBe('{one year before}')
    expect(lagged(2, 'en')).toBe('{2 years before}')
    expect(lagged(1, 'ar')).toBe('{قبل سنة}')
    expect(lagged(2, 'ar')).toBe('{قبل سنتين}')
    expect(lagged(3, 'ar')).toBe('{قبل 3 سنوات}')
    expect(lagged(10, 'ar')).toBe('{قبل 10 سنوات}')
    expect(lagged(11, 'ar')).toBe('{قبل 11 سنة}')
    expect(lagged(100, 'ar')).toBe('{قبل 100 سنة}')
  })

  it('writes a function around a function after it', () => {
    expect(described('lag(where(population, CITIZENSHIP=FOR), 10)', 'en')).toBe(
      '[Resident population] {Citizenship: Foreign citizens (all)} {10 years before}',
    )
  })

  it('puts in parentheses what a function takes as a whole', () => {
    expect(described('where(unemployed / labour_force, SEX=F)', 'en')).toBe(
      '([Unemployed persons] ÷ [Labour force]) {Sex: Women}',
    )
    expect(described('lag(-cpi, 1)', 'en')).toBe('(−[Consumer price index]) {one year before}')
  })

  it('puts in parentheses a quotient that is divided and a difference that is taken from', () => {
    expect(described('1 / 2 / 3', 'en')).toBe('(1 ÷ 2) ÷ 3')
    expect(described('1 - 2 - 3 + 4', 'en')).toBe('(1 − 2) − 3 + 4')
    expect(described('100 * 1 / 2', 'en')).toBe('100 × 1 ÷ 2')
    expect(described('1 / 2 * 3', 'en')).toBe('1 ÷ 2 × 3')
    expect(described('1 / 2 / 3 / 4', 'en')).toBe('((1 ÷ 2) ÷ 3) ÷ 4')
  })

  it('keeps the parentheses that the order of operators needs', () => {
    expect(described('100 * (1 + 2) / (3 - (4 - 5))', 'en')).toBe('100 × (1 + 2) ÷ (3 − (4 − 5))')
    expect(described('-(1 + 2) * 3', 'en')).toBe('−(1 + 2) × 3')
    expect(described('1 * (2 * 3)', 'en')).toBe('1 × (2 × 3)')
  })

  it('names by its id what the catalogue does not know', () => {
    expect(described('where(nothing, X=Y)', 'fr')).toBe('« nothing » {X : Y}')
    expect(described('where(unemployed, SEX=ZZ)', 'en')).toBe('[Unemployed persons] {Sex: ZZ}')
  })

  it('falls back on French where a title is not translated', () => {
    const series = testContext.series.get('cpi')
    if (series === undefined) throw new Error('no cpi')
    const context = {
      ...testContext,
      series: new Map([['cpi', { ...series, title: { fr: 'Indice' } }]]),
    }
    const parsed = parseFormula('cpi')
    if (!parsed.ok) throw new Error('cpi')
    expect(describeFormula(context, parsed.expression, 'ar')).toBe('«Indice»')
  })
})
