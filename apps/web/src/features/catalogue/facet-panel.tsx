import type { CatalogueSearch } from '../../catalogue-search.ts'
import { FACETS } from '../../catalogue-search.ts'
import { useSpeech } from '../../speech.tsx'
import { FacetGroup } from './facet-group.tsx'
import type { Facet } from './facet-names.ts'

/** Shown open from the start; the others open when one of their codes is chosen. */
const OPEN: ReadonlySet<string> = new Set(['theme', 'donnees', 'cle', 'institution'])

/** Everything the catalogue can be narrowed by, beside the list or, where there is no room, folded above it. */
export function FacetPanel(props: {
  readonly facets: readonly Facet[]
  readonly search: CatalogueSearch
  /** Whether there is room for it beside the list. */
  readonly beside: boolean
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { facets, search, onChange } = props
  const { say } = useSpeech()
  const count = FACETS.filter(({ parameter }) => search[parameter] !== undefined).length
  const groups = FACETS.map(({ parameter, facet }) => {
    const found = facets.find(({ id }) => id === facet)
    return found === undefined ? null : (
      <FacetGroup
        key={parameter}
        parameter={parameter}
        facet={found}
        search={search}
        open={OPEN.has(parameter)}
        onChange={onChange}
      />
    )
  })
  if (props.beside) {
    return (
      <aside className="facets" aria-labelledby="facets-title">
        <h2 id="facets-title">{say('catalogue.facets')}</h2>
        <button
          type="button"
          className="link facets-skip"
          onClick={() => document.getElementById('catalogue-found')?.focus()}
        >
          {say('catalogue.skip')}
        </button>
        {groups}
      </aside>
    )
  }
  return (
    <details className="facets facets-folded">
      <summary>
        {count === 0 ? say('catalogue.facets') : say('catalogue.facetsOn', { count })}
      </summary>
      {groups}
    </details>
  )
}
