import type { Institutions } from '../../answers.ts'
import type { SeriesListSearch } from '../../list-search.ts'
import { useSpeech } from '../../speech.tsx'
import { WordsField } from '../../ui/words-field.tsx'

type Change = { readonly [Name in keyof SeriesListSearch]?: SeriesListSearch[Name] | undefined }

/** Words, institution, figures or not. */
export function SeriesFilters(props: {
  readonly search: SeriesListSearch
  readonly institutions: Institutions['items']
  readonly onChange: (search: SeriesListSearch) => void
}) {
  const { search, onChange } = props
  const { say, text } = useSpeech()
  const change = (part: Change) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(
          ([, value]) => value !== undefined && value !== '',
        ),
      ),
    )
  return (
    <search>
      <form className="list-filters" onSubmit={(event) => event.preventDefault()}>
        <WordsField
          label={say('seriesList.search')}
          words={search.q ?? ''}
          onChange={(q) => change({ q })}
        />
        <label className="field">
          <span>{say('catalogue.institution')}</span>
          <select
            value={search.institution ?? ''}
            onChange={(event) => change({ institution: event.currentTarget.value })}
          >
            <option value="">{say('publications.everyone')}</option>
            {props.institutions.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('catalogue.data')}</span>
          <select
            value={search.donnees ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              change({ donnees: value === 'oui' || value === 'non' ? value : undefined })
            }}
          >
            <option value="">{say('catalogue.all')}</option>
            <option value="oui">{say('catalogue.withData')}</option>
            <option value="non">{say('catalogue.withoutData')}</option>
          </select>
        </label>
      </form>
    </search>
  )
}
