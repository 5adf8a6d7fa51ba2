import { messagesOf } from '#messages'
import { direction, type LanguageTag } from './languages.ts'
import { formatList } from './list.ts'
import { formatNumber } from './number.ts'
import { formatPeriod } from './period.ts'
import { type MessageKey, type MessageValues, translate } from './translate.ts'

type LabelsOf = {
  readonly fr: string
  readonly ar?: string | undefined
  readonly en?: string | undefined
}
type Fact =
  | string
  | number
  | LabelsOf
  | { readonly period: string }
  | readonly (string | LabelsOf)[]

/** What is said of: a code, the cell, and what fills the sentence. */
type SaidFinding = {
  readonly code: string
  readonly cell: { readonly address: string } | null
  readonly facts: Readonly<Record<string, Fact>>
}

/**
 * Says a finding in a language: numbers, periods and lists as the language writes them, labels in it, else in French.
 *
 * A fact that is an empty text selects the form `empty` of a sentence. Throws for a code without a sentence: a mistake of ours.
 */
export function sayFinding(finding: SaidFinding, language: LanguageTag): string {
  const key = `finding.${finding.code}`
  const messages = messagesOf(language)
  if (!isKey(key, messages)) throw new RangeError(`There is no sentence ${key}`)
  const counts = new Set(argumentsOf(messages[key], 'plural'))
  const selecting = new Set(argumentsOf(messages[key], 'select'))
  const values: Record<string, string | number> = { cell: finding.cell?.address ?? '' }
  for (const [name, fact] of Object.entries(finding.facts))
    values[name] =
      counts.has(name) && typeof fact === 'number'
        ? fact
        : typeof fact === 'string' && fact !== '' && !selecting.has(name)
          ? asWritten(fact, language)
          : factIn(fact, language)
  return translate(language)(key, values satisfies MessageValues)
}

function isKey(key: string, messages: object): key is MessageKey {
  return Object.hasOwn(messages, key)
}

/** The arguments of a sentence that are counted, so that they must stay numbers, or that choose a form, so that they must stay as they are. */
function argumentsOf(message: string, kind: 'plural' | 'select'): readonly string[] {
  return [...message.matchAll(/\{(\w+), (plural|select),/g)].flatMap(([, name = '', found]) =>
    found === kind ? [name] : [],
  )
}

/** What stands in a cell runs as it runs there, whatever is around it: `-5` keeps its sign before it in Arabic. */
function asWritten(text: string, language: LanguageTag): string {
  return direction(language) === 'rtl' ? `\u2068${text}\u2069` : text
}

function factIn(fact: Fact, language: LanguageTag): string {
  if (typeof fact === 'number') return formatNumber(fact, { language })
  if (typeof fact === 'string') return fact === '' ? 'empty' : fact
  if (isList(fact)) {
    if (fact.length === 0) return 'empty'
    return formatList(
      fact.map((one) => factIn(one, language)),
      language,
    )
  }
  return 'period' in fact ? formatPeriod(fact.period, language) : labelOf(fact, language)
}

function isList(fact: Fact): fact is readonly (string | LabelsOf)[] {
  return Array.isArray(fact)
}

function labelOf(labels: LabelsOf, language: LanguageTag): string {
  const text = labels[language]
  return text === undefined || text === '' ? labels.fr : text
}
