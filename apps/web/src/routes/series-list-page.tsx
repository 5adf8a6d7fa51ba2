import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { SeriesFilters } from '../features/series/series-filters.tsx'
import { SeriesRows } from '../features/series/series-rows.tsx'
import type { SeriesListSearch } from '../list-search.ts'
import { institutionsQuery, seriesListQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { CutWords } from '../ui/cut-words.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/reference.css'

const route = getRouteApi('/$lang/series')

const WITH_DATA = { oui: 'true', non: 'false' } as const

/** The base series: what institutions count, narrowed by words, institution and whether there are figures. */
export function SeriesListPage() {
  const { say } = useSpeech()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('seriesList.title'))
  const institutions = useQuery(institutionsQuery())
  const found = useQuery({
    ...seriesListQuery({
      q: search.q,
      institution: search.institution,
      withData: search.donnees === undefined ? undefined : WITH_DATA[search.donnees],
    }),
    placeholderData: keepPreviousData,
  })
  const change = useCallback(
    (next: SeriesListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  )
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('seriesList.title')}</PageTitle>
      <p className="lead">{say('seriesList.lead')}</p>
      <CutWords />
      <SeriesFilters
        search={search}
        institutions={institutions.data?.items ?? []}
        onChange={change}
      />
      <Answered query={found} size="page">
        {({ items, total }) => (
          <div
            aria-busy={found.isPlaceholderData}
            className={found.isPlaceholderData ? 'stale' : undefined}
          >
            <p className="result-count">
              <span role="status">{say('seriesList.count', { count: total })}</span>{' '}
              {Object.keys(search).length > 0 && (
                <button type="button" className="link" onClick={() => change({})}>
                  {say('catalogue.clear')}
                </button>
              )}
            </p>
            {total === 0 ? <p>{say('seriesList.none')}</p> : <SeriesRows items={items} />}
          </div>
        )}
      </Answered>
    </div>
  )
}
