/** The languages of the product, the source language first. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text of the catalogue. French is always there; where another language is missing, French is shown and marked. */
export type Labels = {
  readonly fr: string
  readonly ar?: string | undefined
  readonly en?: string | undefined
}

/** The text in a language, and the language it really is in. */
export function labelIn(
  labels: Labels,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const text = labels[language]
  return text === undefined || text === ''
    ? { text: labels.fr, language: 'fr' }
    : { text, language }
}
