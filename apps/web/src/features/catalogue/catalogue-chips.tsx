import { X } from 'lucide-react'
import {
  type CatalogueSearch,
  chosenCodes,
  FACETS,
  replaced,
  unfiltered,
  withCodes,
} from '../../catalogue-search.ts'
import { useSpeech } from '../../speech.tsx'
import { type Facet, facetCodeName, facetName } from './facet-names.ts'

/** What narrows the list, each part removable, and all of them at once. */
export function CatalogueChips(props: {
  readonly facets: readonly Facet[]
  readonly search: CatalogueSearch
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { facets, search, onChange } = props
  const speech = useSpeech()
  const { say } = speech
  const chips = FACETS.flatMap(({ parameter, facet }) => {
    const chosen = chosenCodes(search, parameter)
    const codes = facets.find(({ id }) => id === facet)?.codes ?? []
    return chosen.map((id) => {
      const code = codes.find((one) => one.id === id) ?? { id, title: null }
      return {
        key: `${parameter} ${id}`,
        kind: facetName(parameter, speech),
        name: facetCodeName(parameter, code, speech),
        without: withCodes(
          search,
          parameter,
          chosen.filter((one) => one !== id),
        ),
      }
    })
  })
  const words =
    search.q === undefined
      ? []
      : [
          {
            key: 'q',
            kind: '',
            name: say('catalogue.chosenWords', { words: search.q }),
            without: replaced(search, { q: undefined }),
          },
        ]
  const all = [...words, ...chips]
  if (all.length === 0) return null
  return (
    <ul className="catalogue-chips" aria-label={say('filter.chips')}>
      {all.map(({ key, kind, name, without }) => (
        <li key={key}>
          <button
            type="button"
            className="catalogue-chip"
            aria-label={say('filter.remove', { name: kind === '' ? name : `${kind} : ${name}` })}
            onClick={() => onChange(without)}
          >
            <span>
              {kind !== '' && <span className="chip-kind">{kind} </span>}
              {name}
            </span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={() => onChange(unfiltered(search))}>
          {say('catalogue.clear')}
        </button>
      </li>
    </ul>
  )
}
