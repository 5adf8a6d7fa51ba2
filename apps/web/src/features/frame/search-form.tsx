import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useCallback, useRef, useState } from 'react'
import { MOST_LETTERS } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import type { Suggestion } from './search-suggestions.tsx'

/** Suggestions come with code of their own, once someone is at the field. */
const SearchSuggestions = lazy(async () => ({
  default: (await import('./search-suggestions.tsx')).SearchSuggestions,
}))

const LIST = 'site-search-list'

/** Search from any page: answers of all kinds as one types, all of them on Enter. `/` brings the cursor here. */
export function SearchForm() {
  const { language, say } = useSpeech()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [met, setMet] = useState(false)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([])
  const [place, setPlace] = useState(-1)
  const chosen = open ? suggestions[place] : undefined
  const suggest = useCallback((found: readonly Suggestion[]) => {
    setSuggestions(found)
    setPlace(-1)
  }, [])
  const close = () => {
    setOpen(false)
    setPlace(-1)
  }
  const go = (href: string) => {
    close()
    setWords('')
    field.current?.blur()
    void navigate({ href })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || suggestions.length === 0) return
    event.preventDefault()
    setOpen(true)
    setPlace((now) => {
      const next = now + step
      return next < -1 ? suggestions.length - 1 : next >= suggestions.length ? -1 : next
    })
  }
  return (
    <search className="site-search">
      <form
        action={`/${language}/recherche`}
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== undefined) return go(chosen.href)
          close()
          void navigate({
            to: '/$lang/recherche',
            params: { lang: language },
            search: words.trim() === '' ? {} : { q: words.trim() },
          })
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) close()
        }}
      >
        <label className="visually-hidden" htmlFor="site-search">
          {say('search.label')}
        </label>
        <Search aria-hidden="true" size={18} />
        <input
          ref={field}
          id="site-search"
          name="q"
          type="search"
          role="combobox"
          aria-expanded={open && suggestions.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={chosen?.id}
          autoComplete="off"
          maxLength={MOST_LETTERS}
          placeholder={say('search.placeholder')}
          aria-keyshortcuts="/"
          value={words}
          onFocus={() => setMet(true)}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setOpen(true)
            setPlace(-1)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
        {met && (
          <Suspense>
            <SearchSuggestions
              id={LIST}
              words={words}
              open={open}
              chosen={chosen?.id}
              onFound={suggest}
              onChoose={go}
            />
          </Suspense>
        )}
      </form>
    </search>
  )
}
