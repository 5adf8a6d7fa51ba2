import type { MessageKey } from '@marsad/language'
import type { Speech } from '../../speech.tsx'

const CATEGORIES = {
  ministry: 'category.ministry',
  agency: 'category.agency',
  statistical_office: 'category.statistical_office',
  central_bank: 'category.central_bank',
  council: 'category.council',
  foreign: 'category.foreign',
  foundation: 'category.foundation',
  international: 'category.international',
  judiciary: 'category.judiciary',
  observatory: 'category.observatory',
  regulator: 'category.regulator',
  security: 'category.security',
  social_security: 'category.social_security',
  system: 'category.system',
} as const satisfies Record<string, MessageKey>

function isCategory(text: string): text is keyof typeof CATEGORIES {
  return Object.hasOwn(CATEGORIES, text)
}

/** What kind of institution it is, in words; nothing for a kind nobody has named. */
export function categoryWords(category: string | null, speech: Speech): string {
  return category !== null && isCategory(category) ? speech.say(CATEGORIES[category]) : ''
}

/** Whether an institution is of the country. */
export function isNational(category: string | null): boolean {
  return category !== 'international' && category !== 'foreign'
}
