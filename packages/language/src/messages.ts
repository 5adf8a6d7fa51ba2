import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }
import type { LanguageTag } from './languages.ts'

/** The sentences of a language by name. French has them all; a test holds the others to the same names. */
export type Messages = Readonly<Record<keyof typeof fr, string>>

const MESSAGES: Readonly<Record<LanguageTag, Messages>> = { fr, ar, en }

/** The sentences of a language. */
export function messagesOf(language: LanguageTag): Messages {
  return MESSAGES[language]
}

/** Outside a browser every language is there from the start. */
export async function loadMessages(_language: LanguageTag): Promise<void> {}
