import { getRouteApi } from '@tanstack/react-router'
import type { CatalogueSearch } from '../catalogue-search.ts'
import { CatalogueChips } from '../features/catalogue/catalogue-chips.tsx'
import { CatalogueResults } from '../features/catalogue/catalogue-results.tsx'
import { CatalogueWords } from '../features/catalogue/catalogue-words.tsx'
import { FacetPanel } from '../features/catalogue/facet-panel.tsx'
import { useKnownSearch } from '../features/catalogue/known-search.ts'
import { NothingFound } from '../features/catalogue/nothing-found.tsx'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { useSpeech } from '../speech.tsx'
import { CutWords } from '../ui/cut-words.tsx'
import { Code } from '../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { RepeatedNotice } from '../ui/repeated-notice.tsx'
import { useRoom } from '../ui/room.ts'
import { Answered, Notice } from '../ui/states.tsx'
import '../styles/catalogue.css'

const BESIDE = 62

const route = getRouteApi('/$lang/indicateurs')

/** The catalogue: every indicator, narrowed by words and filters that say how much each would leave. */
export function CataloguePage() {
  const { say } = useSpeech()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('catalogue.title'))
  const { result, search, dropped } = useKnownSearch(asked)
  const beside = useRoom(BESIDE)
  const change = (next: CatalogueSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false })
  return (
    <div className="wrap catalogue-page">
      <Breadcrumb />
      <PageTitle>{say('catalogue.title')}</PageTitle>
      <p className="catalogue-lead">{say('catalogue.lead')}</p>
      {dropped.length > 0 && (
        <Notice tone="info">
          {say('link.dropped', { count: dropped.length })} <Code>{dropped.join(' ')}</Code>
        </Notice>
      )}
      <RepeatedNotice />
      <CutWords />
      <CatalogueWords search={search} onChange={change} />
      <Answered query={result} size="page">
        {(list) => {
          const facets = list.facets ?? []
          const held = list.items.filter(({ coverage }) => coverage.observations > 0).length
          return (
            <div className={beside ? 'catalogue-layout beside' : 'catalogue-layout'}>
              <FacetPanel facets={facets} search={search} beside={beside} onChange={change} />
              <div
                className={result.isPlaceholderData ? 'catalogue-main stale' : 'catalogue-main'}
                aria-busy={result.isPlaceholderData}
              >
                <p id="catalogue-found" className="catalogue-count" role="status" tabIndex={-1}>
                  {say('catalogue.countHeld', { count: list.total, held })}
                </p>
                <CatalogueChips facets={facets} search={search} onChange={change} />
                {list.total === 0 ? (
                  <NothingFound list={list} search={search} onChange={change} />
                ) : (
                  <CatalogueResults list={list} facets={facets} search={search} onChange={change} />
                )}
              </div>
            </div>
          )
        }}
      </Answered>
    </div>
  )
}
