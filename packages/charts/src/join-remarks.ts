import { type LanguageTag, translate } from '@marsad/language'

/** Remarks that can each stand alone, as one sentence without its full stop. */
export function joinRemarks(remarks: readonly string[], language: LanguageTag): string {
  return remarks.reduce((before, after) =>
    translate(language)('chart.summary.join', { before, after: uncapitalized(after) }),
  )
}

/** Without the capital of a sentence; that of an abbreviation stays. */
function uncapitalized(text: string): string {
  return text.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (letter) => letter.toLowerCase())
}
