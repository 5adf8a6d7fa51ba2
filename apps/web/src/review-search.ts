import type { SearchRecord } from './search-params.ts'

/** The parts of a review. The first is shown where the address names none. */
export const REVIEW_PARTS = ['changements', 'effets', 'constats', 'echanges', 'historique'] as const
export type ReviewPart = (typeof REVIEW_PARTS)[number]

/** Which part of a review is shown. */
export type ReviewSearch = { readonly vue?: Exclude<ReviewPart, 'changements'> }

/** Reads which part of a review is shown. */
export function readReviewSearch(raw: SearchRecord): ReviewSearch {
  const vue = REVIEW_PARTS.find((part) => part === raw.vue)
  return vue === undefined || vue === 'changements' ? {} : { vue }
}

/** What of the log is shown. */
export type AuditSearch = {
  readonly personne?: string
  readonly acte?: string
  readonly objet?: string
}

/** Reads what of the log is shown; what cannot be read is left out. */
export function readAuditSearch(raw: SearchRecord): AuditSearch {
  const named = (name: 'personne' | 'acte' | 'objet') => {
    const value = raw[name]
    return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? { [name]: value } : {}
  }
  return { ...named('personne'), ...named('acte'), ...named('objet') }
}
