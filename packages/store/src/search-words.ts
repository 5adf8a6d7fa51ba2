import { foldText } from '@marsad/model'

/** The Arabic article, alone or after a conjunction or a preposition; what remains must have three letters. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u

/** Words that mean little in a search when there is a longer one: `de`, `la`, `of`. */
const SLIGHT = /^[a-z]{1,2}$/

const MOST_WORDS = 12

/** No word is longer; engines have limits of their own. */
const LONGEST_WORD = 64

/** A word as it is compared: without its Arabic article. */
function stemOf(word: string): string {
  return word.replace(ARTICLE, '')
}

function wordsOf(text: string): readonly string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ').map((word) => word.slice(0, LONGEST_WORD))
}

/** The words of a text as they are compared. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stemOf)
}

/** The words under which texts are found, with and without their article, each once, parted by one space. */
export function searchableWords(texts: readonly string[]): string {
  const words = texts.flatMap(wordsOf)
  return [...new Set([...words, ...words.map(stemOf)])].join(' ')
}

/** A question as words: all of them as typed, and those a candidate must have, in any spelling. */
export type Question = {
  readonly stems: readonly string[]
  readonly required: readonly { readonly stem: string; readonly spellings: readonly string[] }[]
}

/** Reads a question; `undefined` when there is no word in it. */
export function questionOf(text: string): Question | undefined {
  const words = wordsOf(text).slice(0, MOST_WORDS)
  if (words.length === 0) return undefined
  const telling = words.filter((word) => !SLIGHT.test(word))
  const required = telling.length > 0 ? telling : words
  return {
    stems: words.map(stemOf),
    required: required.map((word) => ({
      stem: stemOf(word),
      spellings: [...new Set([word, stemOf(word)])],
    })),
  }
}
