/** The languages the software speaks, the source language first. */
export type LanguageTag = 'fr' | 'ar' | 'en'

const LOCALES = { fr: 'fr-MA', ar: 'ar-MA', en: 'en' } as const satisfies Record<
  LanguageTag,
  string
>

/** The BCP 47 tag of a language for `lang` attributes and voices. */
export function localeOf(language: LanguageTag): string {
  return LOCALES[language]
}

/** Which way the text of a language runs. */
export function direction(language: LanguageTag): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** Marks a piece of text as running left to right inside right-to-left text, in characters, so that it also holds in attributes and drawings. */
export function isolate(text: string, language: LanguageTag): string {
  return direction(language) === 'rtl' ? `\u2066${text}\u2069` : text
}
