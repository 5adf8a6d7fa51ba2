import { describe, expect, it } from 'vitest'
import { isPersonalHead, looksPersonal } from './personal-data.ts'

describe('what names a person', () => {
  it('is kept in the form in which heads are compared', () => {
    for (const head of ['carte d’identité', 'البطاقة الوطنية', 'البريد الإلكتروني', 'Né le'])
      expect(isPersonalHead(head), head).toBe(true)
  })

  it.each([
    'CIN',
    'N° CIN',
    'Nom et prénom',
    'DATE DE NAISSANCE',
    'e-mail',
    'Numéro de la CIN',
    'n° de téléphone',
    'Passport number',
    'رقم البطاقة الوطنية',
    'N° CNSS',
    'رقم الهاتف',
    'الإسم الكامل',
  ])('is told by the head %s', (head) => {
    expect(isPersonalHead(head)).toBe(true)
  })

  it.each([
    'Sexe',
    'CNSS',
    'Numéro',
    'Nombre',
    'Nationalité',
    'REF_AREA',
    'Titre de séjour',
    'Commentaire',
    '',
  ])('is not told by the head %s', (head) => {
    expect(isPersonalHead(head)).toBe(false)
  })

  it.each([
    'a.b@x.example',
    '+212 6 61 23 45 67',
    '0661-23-45-67',
    'BE123456',
    'K12345',
    'AB1234567',
  ])('is told by the form of %s', (text) => {
    expect(looksPersonal(text)).toBe(true)
  })

  it.each(['MA03', 'Y15T24', '12 345 678', '0.661234567', '2026-Q3', 'HCP_ENE', '661234567', 'FR'])(
    'is not told by the form of %s',
    (text) => {
      expect(looksPersonal(text)).toBe(false)
    },
  )
})
