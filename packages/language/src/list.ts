import type { LanguageTag } from './languages.ts'

const FORMATS = new Map<string, Intl.ListFormat>()

/** Joins names into one phrase: `Femmes, Hommes et Total`. */
export function formatList(items: readonly string[], language: LanguageTag): string {
  let format = FORMATS.get(language)
  if (format === undefined) {
    format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' })
    FORMATS.set(language, format)
  }
  return format.format(items)
}
