import { IntlMessageFormat } from 'intl-messageformat'
import { loadMessages, messagesOf } from '#messages'
import type { LanguageTag } from './languages.ts'
import type { Messages } from './messages.ts'
import { formatNumber } from './number.ts'

/** The name of a sentence. French has them all; a test holds the other languages to the same names and arguments. */
export type MessageKey = keyof Messages

/** What fills the places of a sentence. Numbers are for plural forms; figures come already formatted. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Says a sentence in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** What makes a sentence more than its letters: arguments, and the quotation mark of ICU. */
const SYNTAX = /[{}']/

/** A number format of the platform's type that writes as `formatNumber` does, so that plural forms agree with the figures. */
function numberFormat(language: LanguageTag): Intl.NumberFormat {
  return Object.defineProperty(new Intl.NumberFormat('en'), 'format', {
    value: (value: number) => formatNumber(value, { language }),
  })
}

function translatorOf(language: LanguageTag): Translate {
  const compiled = new Map<string, IntlMessageFormat>()
  let numbers: Intl.NumberFormat | undefined
  const formatters = {
    getNumberFormat: () => {
      numbers ??= numberFormat(language)
      return numbers
    },
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
  }
  return (key, values) => {
    const text = messagesOf(language)[key]
    if (!SYNTAX.test(text)) return text
    let message = compiled.get(text)
    if (message === undefined) {
      message = new IntlMessageFormat(text, language, undefined, { formatters, ignoreTag: true })
      compiled.set(text, message)
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

/**
 * Brings the sentences of a language to a browser, where they are not part of the program. Everywhere else they are there
 * from the start.
 */
export async function loadLanguage(language: LanguageTag): Promise<void> {
  await loadMessages(language)
}
