import { LANGUAGES, type Language } from '@marsad/model'

/** The appearances a reader can choose. */
export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

const LANGUAGE_KEY = 'marsad.language'
const THEME_KEY = 'marsad.theme'
const LETTERS_KEY = 'marsad.letters'
const PUNCTUATION_KEY = 'marsad.punctuation'

/** Storage may be refused (private windows, embedded pages): then nothing is remembered. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

/** The language of a text such as `ar-MA`; `undefined` when we do not speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const start = tag?.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === start)
}

/** The language a reader starts in: the stored choice, then what the browser asks for, then French. */
export function preferredLanguage(asked: readonly string[] = navigator.languages): Language {
  const stored = languageOf(recall(LANGUAGE_KEY))
  if (stored !== undefined) return stored
  return asked.map(languageOf).find((language) => language !== undefined) ?? 'fr'
}

/** Keeps the language for the next visit. */
export function rememberLanguage(language: Language): void {
  remember(LANGUAGE_KEY, language)
}

/** The theme to show: the stored choice, else what the system asks for. */
export function preferredTheme(): Theme {
  const stored = THEMES.find((theme) => theme === recall(THEME_KEY))
  return stored ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

/** Shows a theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  remember(THEME_KEY, theme)
  applyTheme(theme)
}

/** Shows a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

/** Whether single keys act as shortcuts; they do unless the reader has switched them off. */
export function lettersOn(): boolean {
  return recall(LETTERS_KEY) !== 'off'
}

/** Switches the shortcuts of a single key on or off. */
export function chooseLetters(on: boolean): void {
  remember(LETTERS_KEY, on ? 'on' : 'off')
}

/** How numbers are written in files for spreadsheets. */
export type Punctuation = 'comma' | 'point'

/** The punctuation chosen last, else the one that spreadsheets of the language expect. */
export function preferredPunctuation(language: Language): Punctuation {
  const stored = recall(PUNCTUATION_KEY)
  if (stored === 'comma' || stored === 'point') return stored
  return language === 'en' ? 'point' : 'comma'
}

/** Keeps the punctuation for the next download. */
export function rememberPunctuation(punctuation: Punctuation): void {
  remember(PUNCTUATION_KEY, punctuation)
}
