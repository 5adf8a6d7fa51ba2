import { describe, expect, it } from 'vitest'
import { firstPage, returnPath } from './return-path.ts'

describe('returnPath', () => {
  it.each(['/fr', '/fr/depot', '/ar/depot/nouveau?etape=controler', '/en/depot/2b0c?etape=x'])(
    'takes %s',
    (path) => expect(returnPath(path)).toBe(path),
  )

  it.each([
    '',
    'https://elsewhere.example/fr',
    '//elsewhere.example',
    '/fr//elsewhere.example',
    '/fr\\elsewhere',
    '/xx/depot',
    '/fr/connexion?retour=/fr/connexion',
    undefined,
  ])('leaves %s out', (path) => expect(returnPath(path)).toBeUndefined())
})

describe('firstPage', () => {
  const somebody = (role: 'producer' | 'validator' | 'publisher' | 'administrator') => ({
    ...{ id: 'a', name: 'A', email: 'a@example.org' },
    roles: [{ role, institution: role === 'producer' ? 'CNSS' : '*' }],
  })

  it('is where the work of each role is', () => {
    expect(firstPage(somebody('producer'), 'ar')).toBe('/ar/depot')
    expect(firstPage(somebody('validator'), 'fr')).toBe('/fr/validation')
    expect(firstPage(somebody('administrator'), 'fr')).toBe('/fr/admin')
    expect(firstPage({ ...somebody('producer'), roles: [] }, 'en')).toBe('/en')
  })
})
