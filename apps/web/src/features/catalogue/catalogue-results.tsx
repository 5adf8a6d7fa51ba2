import { formatList } from '@marsad/language'
import { useDeferredValue, useMemo } from 'react'
import type { IndicatorItem, IndicatorList } from '../../answers.ts'
import { type CatalogueSearch, replaced } from '../../catalogue-search.ts'
import { codesOf } from '../../search-params.ts'
import { type Speech, useSpeech } from '../../speech.tsx'
import { CatalogueRow } from './catalogue-row.tsx'
import { CatalogueTheme } from './catalogue-theme.tsx'
import { StripKey, type StripSpan } from './coverage-strip.tsx'
import type { Facet } from './facet-names.ts'

const FIRST_YEAR = 1990

/** What was found: by theme in catalogue order, or best first when words were given. Rows give way to what is being typed. */
export function CatalogueResults(props: {
  readonly list: IndicatorList
  readonly facets: readonly Facet[]
  readonly search: CatalogueSearch
  readonly onChange: (search: CatalogueSearch) => void
}) {
  const { facets, onChange } = props
  const list = useDeferredValue(props.list)
  const search = useDeferredValue(props.search)
  const speech = useSpeech()
  const { say } = speech
  const span = useMemo(() => spanOf(list.items), [list.items])
  const producers = useMemo(() => producerNames(facets, speech), [facets, speech])
  const themes = facets.find(({ id }) => id === 'theme')?.codes ?? []
  const nameOf = (id: string) => {
    const found = themes.find((theme) => theme.id === id)
    return found?.title == null ? id : speech.text(found.title)
  }
  const row = (item: IndicatorItem, theme?: string) => (
    <CatalogueRow
      key={item.id}
      item={item}
      span={span}
      producers={producers(item.institutions)}
      theme={theme}
    />
  )
  if (search.q !== undefined) {
    return (
      <section aria-labelledby="resultats">
        <h2 id="resultats" className="visually-hidden">
          {say('catalogue.results')}
        </h2>
        <StripKey />
        <ul className="catalogue-rows">
          {list.items.map((item) => row(item, nameOf(item.theme)))}
        </ul>
      </section>
    )
  }
  const groups = themes
    .map(({ id }) => ({ id, items: list.items.filter((item) => item.theme === id) }))
    .filter(({ items }) => items.length > 0)
  const folded = codesOf(search.plie ?? '')
  const fold = (ids: readonly string[]) => onChange(replaced(search, { plie: ids.join() }))
  const all = groups.every(({ id }) => folded.includes(id))
  return (
    <>
      <div className="catalogue-bar">
        <StripKey />
        {groups.length > 1 && (
          <button
            type="button"
            className="link"
            onClick={() => fold(all ? [] : groups.map(({ id }) => id))}
          >
            {say(all ? 'catalogue.unfold' : 'catalogue.fold')}
          </button>
        )}
      </div>
      {groups.map(({ id, items }) => (
        <CatalogueTheme
          key={id}
          id={id}
          title={nameOf(id)}
          items={items}
          span={span}
          folded={folded.includes(id)}
          onFold={() =>
            fold(folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id])
          }
        >
          {items.map((item) => row(item))}
        </CatalogueTheme>
      ))}
    </>
  )
}

/** From 1990, before which there is little, to the last year of all. */
function spanOf(items: readonly IndicatorItem[]): StripSpan {
  const last = items.flatMap(({ years }) =>
    years === null ? [] : [years.first + years.marks.length - 1],
  )
  return { first: FIRST_YEAR, last: Math.max(FIRST_YEAR + 1, ...last) }
}

/** Names institutions by the codes of the filter. */
function producerNames(
  facets: readonly Facet[],
  speech: Speech,
): (institutions: readonly string[]) => string {
  const codes = facets.find(({ id }) => id === 'institution')?.codes ?? []
  const names = new Map(
    codes.map(({ id, title }) => [id, title === null ? id : speech.text(title)]),
  )
  return (institutions) =>
    formatList(
      institutions.map((id) => names.get(id) ?? id),
      speech.language,
    )
}
