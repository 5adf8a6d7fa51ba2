import { IntlMessageFormat } from 'intl-messageformat'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }
import type { LanguageTag } from './languages.ts'
import { formatNumber } from './number.ts'

/** The name of a sentence. French has them all; a test holds the other languages to the same names and arguments. */
export type MessageKey = keyof typeof fr

/** What fills the places of a sentence. Numbers are for plural forms; figures come already formatted. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Says a sentence in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

const MESSAGES: Record<LanguageTag, Readonly<Record<MessageKey, string>>> = { fr, ar, en }

/** A number format of the platform's type that writes as `formatNumber` does, so that plural forms agree with the figures. */
function numberFormat(language: LanguageTag): Intl.NumberFormat {
  return Object.defineProperty(new Intl.NumberFormat('en'), 'format', {
    value: (value: number) => formatNumber(value, { language }),
  })
}

function translatorOf(language: LanguageTag): Translate {
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const numbers = numberFormat(language)
  const formatters = {
    getNumberFormat: () => numbers,
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
  }
  return (key, values) => {
    let message = compiled.get(key)
    if (message === undefined) {
      message = new IntlMessageFormat(MESSAGES[language][key], language, undefined, {
        formatters,
        ignoreTag: true,
      })
      compiled.set(key, message)
    }
    return String(message.format(values))
  }
}

const TRANSLATORS: Readonly<Record<LanguageTag, Translate>> = {
  fr: translatorOf('fr'),
  ar: translatorOf('ar'),
  en: translatorOf('en'),
}

/**
 * The sentences of a language.
 *
 * @returns A function that throws when a sentence is asked for without one of its arguments: a mistake of the caller.
 */
export function translate(language: LanguageTag): Translate {
  return TRANSLATORS[language]
}
