import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { absentNames } from './absent.ts'
import { figureTitle } from './figure-title.ts'
import { lineName, uncapitalized, varying, whomOf } from './names.ts'
import { selectionOf } from './selection.ts'
import { dataOf, lineOf, recordOf } from './testing.ts'

const speech = speechIn('fr')
const record = recordOf()
const years = { '2006': 9.7, '2025': 13 }
const women = lineOf({ SEX: 'F' }, years)
const men = lineOf({ SEX: 'M' }, years)

describe('figureTitle', () => {
  it('says what, by what, where, when and in which unit', () => {
    expect(figureTitle(record, [women, men], { speech, unit: 'en %' })).toEqual({
      title: 'Taux de chômage par sexe',
      subtitle: 'Maroc, 2006–2025, en %',
    })
  })

  it('does not say the region twice', () => {
    const regional = recordOf({ title: { fr: 'Poids démographique de la région' } })
    const lines = ['MA', 'MA04'].map((REF_AREA) => lineOf({ REF_AREA }, { '2024': 10 }))
    const region = { ...regional.dimensions[0], codelist: 'REGION' }
    const dimensions = regional.dimensions.map((one) =>
      one.id === 'REF_AREA' ? { ...one, ...region } : one,
    )
    const { title } = figureTitle({ ...regional, dimensions }, lines, { speech, unit: 'en %' })
    expect(title).toBe('Poids démographique de la région')
  })

  it('says whom the one line is about', () => {
    const rural = lineOf({ SEX: 'F', AREA: 'R', REF_AREA: 'MA04' }, { '2024': 20 })
    expect(figureTitle(record, [rural], { speech, unit: 'en %' })).toEqual({
      title: 'Taux de chômage',
      subtitle: 'Rabat-Salé-Kénitra, Femmes, Rural, 2024, en %',
    })
  })

  it('counts only periods that have a figure', () => {
    const gap = lineOf({}, { '2004': null, '2006': 9.7, '2007': 9.8, '2008': null })
    expect(figureTitle(record, [gap], { speech, unit: 'en %' }).subtitle).toBe(
      'Maroc, 2006–2007, en %',
    )
  })

  it('is written in Arabic with the marks of Arabic', () => {
    const { title, subtitle } = figureTitle(record, [women], { speech: speechIn('ar'), unit: '%' })
    expect(title).toBe('معدل البطالة')
    expect(subtitle).toBe('المغرب، Femmes، \u20662006–2025\u2069، %')
  })
})

describe('lineName', () => {
  it('names a line by what tells it from the others', () => {
    const dimensions = varying(record, [women, men])
    expect(dimensions.map(({ id }) => id)).toEqual(['SEX'])
    expect(lineName(record, dimensions, women.key, speech)).toBe('Femmes')
  })

  it('names a line alone by what it is confined to, else by the country', () => {
    expect(lineName(record, [], women.key, speech)).toBe('Femmes')
    expect(lineName(record, [], lineOf({}, years).key, speech)).toBe('Maroc')
  })
})

describe('a name that says by what it is broken down', () => {
  const named = (fr: string) => recordOf({ title: { fr } })
  const by = (fr: string, ...lines: readonly ReturnType<typeof lineOf>[]) =>
    figureTitle(named(fr), lines, { speech, unit: 'en %' }).title

  it('is not said twice', () => {
    expect(by('Répartition des salariés par sexe', women, men)).toBe(
      'Répartition des salariés par sexe',
    )
    expect(
      by(
        'Répartition des étrangers selon le milieu',
        lineOf({ AREA: 'U' }, years),
        lineOf({ AREA: 'R' }, years),
      ),
    ).toBe('Répartition des étrangers selon le milieu')
  })

  it('is completed by what it does not say', () => {
    expect(by('Répartition des salariés par branche', women, men)).toBe(
      'Répartition des salariés par branche, par sexe',
    )
  })

  it('leaves out a unit that the line under it says', () => {
    const options = { speech, unit: 'en mois' }
    expect(figureTitle(named('Durée du chômage (mois)'), [women], options).title).toBe(
      'Durée du chômage',
    )
    expect(figureTitle(named('Taux de chômage (LU1)'), [women], options).title).toBe(
      'Taux de chômage (LU1)',
    )
  })
})

describe('uncapitalized', () => {
  it('leaves abbreviations alone', () => {
    expect(uncapitalized('Milieu de résidence')).toBe('milieu de résidence')
    expect(uncapitalized('SMIG')).toBe('SMIG')
    expect(uncapitalized('الجنس')).toBe('الجنس')
  })
})

describe('absentNames', () => {
  it('lists the codes that were chosen and have no figure', () => {
    const selection = selectionOf(record, { d: { SEX: ['F', 'M'] } })
    expect(absentNames(record, selection, { data: dataOf([women]), speech })).toEqual(['Hommes'])
    expect(absentNames(record, selection, { data: dataOf([women, men]), speech })).toEqual([])
  })
})

describe('whom a figure is about', () => {
  it('names the region before the rest, and the country only where nothing narrows it', () => {
    const key = { REF_AREA: 'MA04', SEX: 'F', AREA: '_T' }
    expect(whomOf(record, key, speech)).toBe('Rabat-Salé-Kénitra, Femmes')
    expect(whomOf(record, { REF_AREA: 'MA', SEX: '_T', AREA: '_T' }, speech)).toBe('Maroc')
  })
})
