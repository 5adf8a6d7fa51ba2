import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type CatalogueSearch, replaced } from '../../catalogue-search.ts'
import { MOST_LETTERS } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'

const DELAY = 200

/** The words that narrow the catalogue, looked up while they are typed; the address follows. */
export function CatalogueWords(props: {
  readonly search: CatalogueSearch
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { say } = useSpeech()
  const [words, setWords] = useWords(props.search, props.onChange)
  return (
    <search className="catalogue-words">
      <form onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="catalogue-words">{say('catalogue.search')}</label>
        <div>
          <Search aria-hidden="true" />
          <input
            id="catalogue-words"
            type="search"
            value={words}
            autoComplete="off"
            maxLength={MOST_LETTERS}
            placeholder={say('catalogue.placeholder')}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </div>
      </form>
    </search>
  )
}

/** The words in the field: what is typed now, or what the address says once it changes from elsewhere. */
function useWords(
  search: CatalogueSearch,
  onChange: (search: CatalogueSearch) => void,
): readonly [string, (words: string) => void] {
  const asked = search.q ?? ''
  const [typed, setTyped] = useState({ words: asked, asked })
  const words = typed.asked === asked || typed.words.trim() === asked ? typed.words : asked
  useEffect(() => {
    if (words.trim() === asked) return
    const timer = setTimeout(() => onChange(replaced(search, { q: words.trim() })), DELAY)
    return () => clearTimeout(timer)
  }, [words, asked, search, onChange])
  return [words, (next) => setTyped({ words: next, asked })]
}
