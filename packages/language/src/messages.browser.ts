import type { LanguageTag } from './languages.ts'
import type { Messages } from './messages.ts'

const FILES: Readonly<Record<LanguageTag, () => Promise<{ readonly default: Messages }>>> = {
  fr: () => import('../messages/fr.json'),
  ar: () => import('../messages/ar.json'),
  en: () => import('../messages/en.json'),
}

const loaded = new Map<LanguageTag, Messages>()

/** The sentences of a language; while they are on their way, those of the language that came first. */
export function messagesOf(language: LanguageTag): Messages {
  const messages = loaded.get(language) ?? loaded.values().next().value
  if (messages === undefined) throw new Error(`no language is loaded; ${language} was asked for`)
  return messages
}

/** Brings the sentences of a language; a language that is there is not asked for again. */
export async function loadMessages(language: LanguageTag): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await FILES[language]()).default)
}
