import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CatalogueFilters } from '../features/catalogue/catalogue-filters.tsx'
import { CatalogueResults } from '../features/catalogue/catalogue-results.tsx'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import type { CatalogueSearch } from '../indicator-search.ts'
import { indicatorsQuery, institutionsQuery, themesQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/catalogue.css'

const route = getRouteApi('/$lang/indicateurs')

const WITH_DATA = { oui: 'true', non: 'false' } as const

/** The catalogue: every indicator, narrowed by words, theme, institution and whether there are figures. */
export function CataloguePage() {
  const { say } = useSpeech()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('catalogue.title'))
  const found = useQuery({
    ...indicatorsQuery({
      q: search.q,
      theme: search.theme,
      institution: search.institution,
      withData: search.donnees === undefined ? undefined : WITH_DATA[search.donnees],
    }),
    placeholderData: keepPreviousData,
  })
  const themes = useQuery(themesQuery())
  const institutions = useQuery(institutionsQuery())
  const change = (next: CatalogueSearch) => void navigate({ search: next, replace: true })
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('catalogue.title')}</PageTitle>
      <p className="lead">{say('catalogue.lead')}</p>
      <CatalogueFilters
        search={search}
        themes={themes.data?.items ?? []}
        institutions={institutions.data?.items ?? []}
        onChange={change}
      />
      <Answered query={found} size="page">
        {(list) => (
          <CatalogueResults
            list={list}
            search={search}
            themes={themes.data?.items ?? []}
            institutions={institutions.data?.items ?? []}
            stale={found.isPlaceholderData}
            onChange={change}
          />
        )}
      </Answered>
    </div>
  )
}
