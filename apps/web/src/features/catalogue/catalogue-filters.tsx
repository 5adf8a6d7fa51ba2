import { useEffect, useState } from 'react'
import type { Institutions, Themes } from '../../answers.ts'
import type { CatalogueSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

type Props = {
  readonly search: CatalogueSearch
  readonly themes: Themes['items']
  readonly institutions: Institutions['items']
  readonly onChange: (search: CatalogueSearch) => void
}

const DELAY = 200

/** Words, theme, institution, figures or not. Words are looked up as they are typed; the address follows. */
export function CatalogueFilters(props: Props) {
  const { search, onChange } = props
  const { say, text } = useSpeech()
  const [words, setWords] = useWords(search, onChange)
  return (
    <search>
      <form className="catalogue-filters" onSubmit={(event) => event.preventDefault()}>
        <label className="field field-wide">
          <span>{say('catalogue.search')}</span>
          <input
            type="search"
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <Choice
          label={say('catalogue.theme')}
          value={search.theme}
          options={props.themes.map((theme) => ({ id: theme.id, name: text(theme.title) }))}
          onChange={(theme) => onChange(replaced(search, { theme }))}
        />
        <Choice
          label={say('catalogue.institution')}
          value={search.institution}
          options={props.institutions
            .filter((one) => one.indicators > 0)
            .map((one) => ({ id: one.id, name: text(one.title) }))}
          onChange={(institution) => onChange(replaced(search, { institution }))}
        />
        <Choice
          label={say('catalogue.data')}
          value={search.donnees}
          options={[
            { id: 'oui', name: say('catalogue.withData') },
            { id: 'non', name: say('catalogue.withoutData') },
          ]}
          onChange={(donnees) =>
            onChange(
              replaced(search, {
                donnees: donnees === 'oui' || donnees === 'non' ? donnees : undefined,
              }),
            )
          }
        />
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

type Replacement = { readonly [Name in keyof CatalogueSearch]?: CatalogueSearch[Name] | undefined }

/** The search with some of its parts replaced; what is empty is left out. */
function replaced(search: CatalogueSearch, part: Replacement): CatalogueSearch {
  const entries = Object.entries({ ...search, ...part })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}

function Choice(props: {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (value: string | undefined) => void
}) {
  const { say } = useSpeech()
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) =>
          props.onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
        }
      >
        <option value="">{say('catalogue.all')}</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
