import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }

type Node = ReturnType<IntlMessageFormat['getAst']>[number]
type Options = Readonly<Record<string, { readonly value: readonly Node[] }>>

/** Every argument of a sentence, and the forms of each of its plurals. */
function readMessage(message: string): { args: string[]; plurals: string[][] } {
  const args = new Set<string>()
  const plurals: string[][] = []
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('options' in node) {
        const options: Options = node.options
        const plural = 'pluralType' in node
        args.add(String(node.value))
        if (plural) plurals.push(Object.keys(options))
        for (const option of Object.values(options)) walk(option.value)
      } else if ('value' in node && node.type === 1) args.add(String(node.value))
    }
  }
  walk(new IntlMessageFormat(message, 'fr', undefined, { ignoreTag: true }).getAst())
  return { args: [...args].sort(), plurals }
}

const LANGUAGES = { fr, ar, en } as const
const others = [
  ['ar', ar],
  ['en', en],
] as const

describe('messages', () => {
  it.each(others)('%s holds the sentences of French, no more and no less', (_, messages) => {
    expect(Object.keys(messages)).toEqual(Object.keys(fr))
  })

  it.each(others)('%s takes the arguments that French takes', (_, messages) => {
    const named = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, readMessage(text).args]))
    expect(named(messages)).toEqual(named(fr))
  })

  it('fills the six plural forms of Arabic', () => {
    const wanting = Object.entries(ar).flatMap(([key, text]) =>
      readMessage(text)
        .plurals.filter((forms) =>
          ['zero', 'one', 'two', 'few', 'many', 'other'].some((form) => !forms.includes(form)),
        )
        .map((forms) => `${key}: ${forms.join(' ')}`),
    )
    expect(wanting).toEqual([])
  })

  it.each(Object.entries(LANGUAGES))('%s leaves no sentence empty', (_, messages) => {
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('is sorted by name, so that translators find their way', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(fr).toSorted())
  })

  it('writes no straight apostrophe, which ICU takes for a quotation mark', () => {
    const straight = Object.values(LANGUAGES).flatMap((messages) =>
      Object.entries(messages).filter(([, text]) => text.includes("'")),
    )
    expect(straight).toEqual([])
  })
})
