import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useSpeech } from '../../speech.tsx'

/** Search from any page: the catalogue answers. `/` brings the cursor here. */
export function SearchForm() {
  const { language, say } = useSpeech()
  const navigate = useNavigate()
  return (
    <search className="site-search">
      <form
        action={`/${language}/indicateurs`}
        onSubmit={(event) => {
          event.preventDefault()
          const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
          void navigate({
            to: '/$lang/indicateurs',
            params: { lang: language },
            search: q === '' ? {} : { q },
          })
        }}
      >
        <label className="visually-hidden" htmlFor="site-search">
          {say('search.label')}
        </label>
        <Search aria-hidden="true" size={18} />
        <input
          id="site-search"
          name="q"
          type="search"
          autoComplete="off"
          placeholder={say('search.placeholder')}
          aria-keyshortcuts="/"
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}
