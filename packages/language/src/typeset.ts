import type { LanguageTag } from './languages.ts'

const NARROW = '\u202f'
const FIRM = '\u00a0'

/** Groups of digits, a number and its per cent sign, `n°` and its number stay on one line, whatever the language. */
function withNumbersTogether(text: string): string {
  return text
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<=\d) (?=%)/g, FIRM)
    .replace(/(?<=n°) /g, FIRM)
}

/** A text of the catalogue as it is set: in French no line begins with a sign or a closing guillemet, nor ends with an opening one. */
export function typeset(text: string, language: LanguageTag): string {
  const together = withNumbersTogether(text)
  if (language !== 'fr') return together
  return together
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=[:»])/g, FIRM)
    .replace(/« /g, `«${FIRM}`)
}
