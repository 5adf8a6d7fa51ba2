import { Problem } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { vintageNamed } from './testing.ts'
import { checkVintage, type NewVintage } from './vintage.ts'

function messageOf(vintage: NewVintage): string | undefined {
  try {
    checkVintage(vintage)
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.code === 'vintage.invalid') return error.message
    throw error
  }
}

describe('checkVintage', () => {
  it('takes what publications really are announced with', () => {
    for (const vintage of [
      vintageNamed('HCP_ENE_2004Q3', { notBefore: '2004-10-01' }),
      vintageNamed('HCP_RGPH_2004', { notBefore: '2004-09-01', notAfter: '2012-08' }),
      vintageNamed('ANAPEC_2008', { notAfter: '2008' }),
      vintageNamed('HCP_ENE_RETRO2014', { date: '2015', datePrecision: 'year' }),
      vintageNamed('HCP_ENE_2018', { date: '2019-02', datePrecision: 'month' }),
      vintageNamed('HCP_BREF_29', { date: '2024-05-15', datePrecision: 'day', press: true }),
      vintageNamed('derive-2026.1', { recordedAt: '2026-11-21T10:00:00.123Z' }),
    ]) {
      expect(messageOf(vintage)).toBeUndefined()
    }
  })

  it('refuses an id that could be taken for a date, or that no address could carry', () => {
    for (const id of ['2017-06-01', '2017', '', 'a b', 'a/b', 'é', '_x', 'x'.repeat(101)]) {
      expect(messageOf(vintageNamed(id))).toContain('id must begin with a letter')
    }
  })

  it('refuses a date more or less precise than it says', () => {
    expect(messageOf(vintageNamed('X', { date: '2017', datePrecision: 'month' }))).toContain(
      'not known to the month',
    )
    expect(messageOf(vintageNamed('X', { date: '2017-02-01', datePrecision: 'year' }))).toContain(
      'not known to the year',
    )
    expect(messageOf(vintageNamed('X', { date: '2017' }))).toContain('does not go with')
  })

  it('refuses dates that do not exist', () => {
    expect(messageOf(vintageNamed('X', { notBefore: '2017-19' }))).toContain('2017-19 is no date')
    expect(messageOf(vintageNamed('X', { notAfter: '2017-02-31' }))).toContain('is no date')
    expect(messageOf(vintageNamed('X', { notAfter: '2017-2' }))).toContain('is no date')
    expect(messageOf(vintageNamed('X', { copyDate: 'hier' }))).toContain('hier is no date')
  })

  it('names the vintage it refuses', () => {
    expect(messageOf(vintageNamed('HCP_ENE_2016', { recordedAt: 'now' }))).toContain('HCP_ENE_2016')
  })
})
