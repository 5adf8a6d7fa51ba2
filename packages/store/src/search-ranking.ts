import type { Language } from '@marsad/model'
import type { Question } from './search-words.ts'

/** A title as words; `language` is absent for an id. */
export type RankedTitle = {
  readonly language?: Language
  readonly stems: readonly string[]
  /** Without what stands in parentheses: `Taux de chômage (LU1)` is a match for `taux de chômage`. */
  readonly short: readonly string[]
}

export type Candidate = {
  readonly kind: string
  readonly id: string
  readonly weight: number
  readonly titles: readonly RankedTitle[]
}

/** How well a title answers, best first. */
const EXACT = 0
const STARTS = 1
const HAS_ALL = 2
const ELSEWHERE = 3

/**
 * The candidates, best first: the title is what was asked, begins with it, has all its words, or only the text has
 * them; what weighs nothing does not gain from beginning with it. Then the greater weight, a title in the reader's language, the shorter title, and last kind and id. It is the
 * same on every engine.
 */
export function ranked<C extends Candidate>(
  question: Question,
  candidates: readonly C[],
  language?: Language,
): readonly C[] {
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(question, candidate, language) }))
    .sort(
      (a, b) =>
        compareNumbers(a.rank, b.rank) ||
        compareTexts(a.candidate.kind, b.candidate.kind) ||
        compareTexts(a.candidate.id, b.candidate.id),
    )
    .map(({ candidate }) => candidate)
}

function rankOf(question: Question, candidate: Candidate, language?: Language): readonly number[] {
  const [best = [ELSEWHERE, 0, Number.MAX_SAFE_INTEGER]] = candidate.titles
    .map((title) => [
      answerOf(question, title),
      language === undefined || title.language === language ? 0 : 1,
      title.short.join(' ').length,
    ])
    .sort(compareNumbers)
  const [answer = ELSEWHERE, foreign = 0, length = 0] = best
  const counted = answer === STARTS && candidate.weight === 0 ? HAS_ALL : answer
  return [counted, -candidate.weight, foreign, length]
}

function answerOf({ stems, required }: Question, title: RankedTitle): number {
  if (equal(stems, title.stems) || equal(stems, title.short)) return EXACT
  if (begins(title.stems, stems)) return STARTS
  const last = required.length - 1
  const all = required.every(({ stem }, index) =>
    title.stems.some((word) => word === stem || (index === last && word.startsWith(stem))),
  )
  return all ? HAS_ALL : ELSEWHERE
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

function begins(title: readonly string[], stems: readonly string[]): boolean {
  return stems.every((stem, index) =>
    index === stems.length - 1 ? (title[index] ?? '').startsWith(stem) : title[index] === stem,
  )
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index] ?? 0
    if (number !== other) return number - other
  }
  return 0
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
