import type { IndicatorList } from '../../answers.ts'
import { type CatalogueSearch, FACETS, replaced, unfiltered } from '../../catalogue-search.ts'
import { useSpeech } from '../../speech.tsx'
import { facetName } from './facet-names.ts'

/** That nothing fits, and for each filter how much there would be without it. */
export function NothingFound(props: {
  readonly list: IndicatorList
  readonly search: CatalogueSearch
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { list, search, onChange } = props
  const speech = useSpeech()
  const { say } = speech
  const filters = FACETS.filter(({ parameter }) => search[parameter] !== undefined).map(
    ({ parameter, facet }) => ({
      key: parameter,
      filter: say('catalogue.filterNamed', { name: facetName(parameter, speech) }),
      count: list.facets?.find(({ id }) => id === facet)?.without ?? 0,
      without: replaced(search, { [parameter]: undefined }),
    }),
  )
  const words =
    search.q === undefined
      ? []
      : [
          {
            key: 'q',
            filter: say('catalogue.wordsNamed', { words: search.q }),
            count: list.withoutWords ?? 0,
            without: replaced(search, { q: undefined }),
          },
        ]
  const helpful = [...words, ...filters].filter(({ count }) => count > 0)
  return (
    <div className="nothing-found">
      <p>{say('catalogue.none')}</p>
      <ul>
        {helpful.map(({ key, filter, count, without }) => (
          <li key={key}>
            <button type="button" className="link" onClick={() => onChange(without)}>
              {say('catalogue.without', { filter, count })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="link" onClick={() => onChange(unfiltered(search))}>
            {say('catalogue.clear')}
          </button>
        </li>
      </ul>
    </div>
  )
}
