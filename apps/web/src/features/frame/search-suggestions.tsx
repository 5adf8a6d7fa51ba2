import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { searchQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { foundAddress } from '../results/found-link.tsx'
import { byKind, KIND_NAMES } from '../results/kinds.ts'
import '../../styles/suggestions.css'

/** One suggestion as the field that moves among them knows it. */
export type Suggestion = { readonly id: string; readonly href: string }

const DELAY = 120
const OF_A_KIND = { first: 5, other: 3 } as const

/** What the words of the search field find as they are typed, kind by kind; the field says which one is chosen. */
export function SearchSuggestions(props: {
  readonly id: string
  readonly words: string
  readonly open: boolean
  readonly chosen: string | undefined
  readonly onFound: (suggestions: readonly Suggestion[]) => void
  readonly onChoose: (href: string) => void
}) {
  const { id, open, chosen, onFound, onChoose } = props
  const { language, say, text } = useSpeech()
  const words = useSettled(props.words.trim())
  const { data } = useQuery({
    ...searchQuery({ q: words, lang: language }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
  const groups = useMemo(
    () =>
      (words === '' || data === undefined ? [] : byKind(data)).map((group, index) => ({
        ...group,
        items: group.items.slice(0, index === 0 ? OF_A_KIND.first : OF_A_KIND.other),
      })),
    [data, words],
  )
  const suggestions = useMemo(
    () =>
      groups.flatMap(({ items }) =>
        items.map((item) => ({
          id: optionId(id, item),
          href: foundAddress(item, language),
        })),
      ),
    [groups, id, language],
  )
  useEffect(() => onFound(suggestions), [suggestions, onFound])
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      <p className="visually-hidden" role="status">
        {open && words !== '' ? say('results.suggested', { count: suggestions.length }) : ''}
      </p>
      <div
        id={id}
        role="listbox"
        aria-label={say('results.suggestions')}
        className="suggestions"
        hidden={!open || suggestions.length === 0}
      >
        {groups.map(({ kind, items }) => (
          <fieldset key={kind}>
            <legend className="kind">{say(KIND_NAMES[kind])}</legend>
            {items.map((item) => (
              <div
                key={item.id}
                id={optionId(id, item)}
                role="option"
                tabIndex={-1}
                aria-selected={optionId(id, item) === chosen}
                onPointerDown={(event) => {
                  event.preventDefault()
                  onChoose(foundAddress(item, language))
                }}
              >
                {text(item.title)}
              </div>
            ))}
          </fieldset>
        ))}
      </div>
    </>
  )
}

function optionId(list: string, item: { readonly kind: string; readonly id: string }): string {
  return `${list}-${item.kind}-${item.id}`
}

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), DELAY)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
