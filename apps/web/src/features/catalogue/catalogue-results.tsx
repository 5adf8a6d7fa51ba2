import type { IndicatorList, Institutions, Themes } from '../../answers.ts'
import type { CatalogueSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { CatalogueRow } from './catalogue-row.tsx'

/** What was found: the count, announced; by theme in catalogue order, or best first when words were given. */
export function CatalogueResults(props: {
  readonly list: IndicatorList
  readonly search: CatalogueSearch
  readonly themes: Themes['items']
  readonly institutions: Institutions['items']
  readonly stale: boolean
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { list, search, themes } = props
  const { say } = useSpeech()
  const filtered = Object.keys(search).length > 0
  const rows = (items: IndicatorList['items']) => (
    <ul className="catalogue">
      {items.map((item) => (
        <CatalogueRow key={item.id} item={item} institutions={props.institutions} />
      ))}
    </ul>
  )
  return (
    <div aria-busy={props.stale} className={props.stale ? 'stale' : undefined}>
      <p className="result-count">
        <span role="status">{say('catalogue.count', { count: list.total })}</span>{' '}
        {filtered && (
          <button type="button" className="link" onClick={() => props.onChange({})}>
            {say('catalogue.clear')}
          </button>
        )}
      </p>
      {list.total === 0 && <p>{say('catalogue.none')}</p>}
      {search.q !== undefined ? (
        <section aria-labelledby="resultats">
          <h2 id="resultats" className="visually-hidden">
            {say('catalogue.results')}
          </h2>
          {rows(list.items)}
        </section>
      ) : (
        themes
          .map((theme) => ({
            theme,
            items: list.items.filter((item) => item.theme === theme.id),
          }))
          .filter(({ items }) => items.length > 0)
          .map(({ theme, items }) => (
            <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
              <h2 id={`theme-${theme.id}`}>
                <Label of={theme.title} /> <small>{items.length}</small>
              </h2>
              {rows(items)}
            </section>
          ))
      )}
    </div>
  )
}
