import { describe, expect, it } from 'vitest'
import { damageOf } from './encoding.ts'

describe('damageOf', () => {
  it.each([
    ['SalariÃ©s dÃ©clarÃ©s', 'Salariés déclarés'],
    ['MA01 · TÃ©touan', 'MA01 · Tétouan'],
    ['Ø§Ù„Ù…ØºØ±Ø¨', 'المغرب'],
    ['lâ€™emploi', 'l’emploi'],
  ])('repairs %s', (damaged, repaired) => {
    expect(damageOf(damaged)).toEqual({ repaired })
  })

  it('says that a text is lost for good', () => {
    expect(damageOf('Salari\ufffds')).toEqual({ repaired: undefined })
  })

  it.each(['Salariés', 'à « Fès »', 'à\u00a0«\u00a0Fès\u00a0»', 'N° 12', 'المغرب', '½ Ãn'])(
    'finds %s sound',
    (text) => {
      expect(damageOf(text)).toBeUndefined()
    },
  )
})
