import { type SearchEntry, type Store, saveSearchEntries, search } from '@marsad/store'
import { describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { storesOf } from './stores.ts'

function indicator(id: string, fr: string, ar: string, en: string, weight: number): SearchEntry {
  return { kind: 'indicator', id, title: { fr, ar, en }, weight }
}

/** Real titles of the catalogue, the weights of headline indicators, others and base series. */
const ENTRIES: readonly SearchEntry[] = [
  {
    ...indicator(
      'UNEMPLOYMENT_RATE',
      'Taux de chômage (LU1)',
      'معدل البطالة (LU1)',
      'Unemployment rate (LU1)',
      3,
    ),
    texts: ['Part des personnes actives qui sont sans emploi.', 'UNE_DEAP_SEX_AGE_RT'],
  },
  indicator(
    'YOUTH_UNEMPLOYMENT_RATE',
    'Taux de chômage des jeunes (15-24 ans)',
    'معدل بطالة الشباب (15-24 سنة)',
    'Youth unemployment rate (15-24)',
    3,
  ),
  indicator(
    'LONG_TERM_UNEMPLOYMENT_RATE',
    'Taux de chômage de longue durée',
    'معدل البطالة طويلة الأمد',
    'Long-term unemployment rate',
    2,
  ),
  indicator(
    'UNEMPLOYED_CHANGE',
    'Variation du nombre de chômeurs sur un an',
    'تغير عدد العاطلين خلال سنة',
    'Change in the number of unemployed persons over one year',
    2,
  ),
  indicator(
    'LEGAL_UNEMPLOYMENT_INSURANCE',
    'Assurance chômage',
    'التأمين عن البطالة',
    'Unemployment insurance',
    1,
  ),
  indicator(
    'MEAN_UNEMPLOYMENT_DURATION',
    'Durée moyenne du chômage (mois)',
    'متوسط مدة البطالة (بالأشهر)',
    'Mean duration of unemployment (months)',
    2,
  ),
  indicator(
    'REMITTANCES_GROWTH',
    'Croissance des transferts des Marocains du monde',
    'نمو تحويلات مغاربة العالم',
    'Growth of remittances',
    3,
  ),
  {
    kind: 'series',
    id: 'unemployed',
    title: { fr: 'Chômeurs', ar: 'العاطلون', en: 'Unemployed persons' },
    weight: 1,
  },
  {
    kind: 'institution',
    id: 'HCP',
    title: {
      fr: 'Haut-Commissariat au Plan',
      ar: 'المندوبية السامية للتخطيط',
      en: 'High Commission for Planning',
    },
    weight: 1,
  },
  {
    kind: 'theme',
    id: 'MIGC',
    title: { fr: 'Nationaux à l’étranger, transferts, retour' },
    weight: 1,
  },
]

/** What is found, and in which order, is the same on every engine. */
export function searchContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  async function filled(): Promise<Store> {
    const store = await stores.fresh()
    await saveSearchEntries(store, ENTRIES)
    return store
  }
  async function found(store: Store, text: string): Promise<readonly string[]> {
    return (await search(store, { text })).map(({ id }) => id)
  }

  describe('search', () => {
    it('finds the unemployment rate first, with or without accents, in either spelling of Arabic', async () => {
      const store = await filled()
      for (const text of [
        'chomage',
        'chômage',
        'CHÔMAGE',
        'البطالة',
        'البطاله',
        'بطالة',
        'unemployment',
        'taux de chômage',
        'معدل البطالة',
        'LU1',
        'UNEMPLOYMENT_RATE',
      ]) {
        expect((await found(store, text))[0], text).toBe('UNEMPLOYMENT_RATE')
      }
      expect(await found(store, 'chomage')).toEqual(await found(store, 'chômage'))
      expect(await found(store, 'البطالة')).toEqual(await found(store, 'البطاله'))
    })

    it('orders what it finds by how it answers, then by weight, then by length', async () => {
      const store = await filled()
      expect(await found(store, 'chomage')).toEqual([
        'UNEMPLOYMENT_RATE',
        'YOUTH_UNEMPLOYMENT_RATE',
        'MEAN_UNEMPLOYMENT_DURATION',
        'LONG_TERM_UNEMPLOYMENT_RATE',
        'LEGAL_UNEMPLOYMENT_INSURANCE',
      ])
    })

    it('asks for every telling word, in any order, the last perhaps unfinished', async () => {
      const store = await filled()
      expect(await found(store, 'chômage jeunes')).toEqual(['YOUTH_UNEMPLOYMENT_RATE'])
      expect(await found(store, 'jeunes chôm')).toEqual(['YOUTH_UNEMPLOYMENT_RATE'])
      expect(await found(store, 'jeun chômage')).toEqual([])
      expect(await found(store, 'le chômage de la jeunesse')).toEqual([])
      expect(await found(store, 'transferts à l’étranger')).toEqual(['MIGC'])
    })

    it('finds by other texts than the title', async () => {
      const store = await filled()
      expect(await found(store, 'personnes actives')).toEqual(['UNEMPLOYMENT_RATE'])
      expect(await found(store, 'UNE_DEAP')).toEqual(['UNEMPLOYMENT_RATE'])
      expect(await found(store, '15-24')).toEqual(['YOUTH_UNEMPLOYMENT_RATE'])
      expect(await found(store, '١٥')).toEqual(['YOUTH_UNEMPLOYMENT_RATE'])
    })

    it('finds only the kinds asked for, and no more than asked for', async () => {
      const store = await filled()
      expect(await search(store, { text: 'chom', kinds: ['series', 'theme'] })).toEqual([
        { kind: 'series', id: 'unemployed' },
      ])
      expect(await search(store, { text: 'chom', limit: 2 })).toHaveLength(2)
      expect(await search(store, { text: 'chom', kinds: [] })).toEqual([])
    })

    it('puts titles in the reader’s language first among equals', async () => {
      const store = await stores.fresh()
      await saveSearchEntries(store, [
        { kind: 'theme', id: 'A', title: { fr: 'Travail', en: 'Migration' }, weight: 1 },
        { kind: 'theme', id: 'B', title: { fr: 'Migration', en: 'Work' }, weight: 1 },
      ])
      const first = async (language: 'fr' | 'en') =>
        (await search(store, { text: 'migration', language }))[0]?.id
      expect(await first('fr')).toBe('B')
      expect(await first('en')).toBe('A')
    })

    it('answers what is no word, or hostile, with nothing found and no failure', async () => {
      const store = await filled()
      for (const text of [
        '',
        '   ',
        '!?',
        '"',
        "'",
        '*',
        'OR',
        'AND NOT',
        'chomage"*',
        "chomage' OR 1=1 --",
        'NEAR(chomage taux, 2)',
        'a:*',
        '\\',
        'words:chomage',
        '\u0000',
        '🙂',
        '-'.repeat(5000),
        'mot '.repeat(2000),
        'é'.repeat(3000),
      ]) {
        expect(Array.isArray(await search(store, { text })), text.slice(0, 20)).toBe(true)
      }
    })
  })

  describe('saveSearchEntries', () => {
    it('replaces what was found before', async () => {
      const store = await filled()
      await saveSearchEntries(store, [
        { kind: 'theme', id: 'DW01', title: { fr: 'Possibilités d’emploi' }, weight: 1 },
      ])
      expect(await found(store, 'chomage')).toEqual([])
      expect(await found(store, 'possibilites')).toEqual(['DW01'])
      await saveSearchEntries(store, [])
      expect(await found(store, 'possibilites')).toEqual([])
    })

    it('takes more entries than go in one statement', async () => {
      const store = await stores.fresh()
      const many = Array.from(
        { length: 450 },
        (_, index): SearchEntry => ({
          kind: 'codelist',
          id: `CL_${index}`,
          title: { fr: `Liste numéro ${index}` },
          weight: 1,
        }),
      )
      await saveSearchEntries(store, many)
      expect(await search(store, { text: 'liste', limit: 1000 })).toHaveLength(450)
      expect(await found(store, 'liste 449')).toEqual(['CL_449'])
    })
  })
}
