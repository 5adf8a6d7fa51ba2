import { loadLanguage, translate } from '@marsad/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { timeLeft, utcMoment } from './time-left.ts'

beforeAll(async () => {
  await loadLanguage('fr')
  await loadLanguage('ar')
})

describe('timeLeft', () => {
  it.each([
    [0.2, 'dans 12 minutes'],
    [1.5, 'dans 1 heure'],
    [24, 'dans 1 jour'],
    [226.4, 'dans 9 jours et 10 heures'],
  ])('says of %s hours: %s', (hours, words) => {
    expect(timeLeft(hours, translate('fr'))).toBe(words)
  })

  it('has the forms of Arabic, and nothing for what is over', () => {
    expect(timeLeft(48, translate('ar'))).toBe('بعد يومين')
    expect(timeLeft(51, translate('ar'))).toBe('بعد يومين و3 ساعات')
    expect(timeLeft(0, translate('fr'))).toBeUndefined()
    expect(timeLeft(-3, translate('fr'))).toBeUndefined()
  })
})

describe('utcMoment', () => {
  it('is what clocks show in UTC', () => {
    expect(utcMoment('2026-12-01T10:00:00.000Z')).toBe('2026-12-01T10:00')
  })
})
