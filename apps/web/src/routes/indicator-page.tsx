import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ApiError } from '../api-error.ts'
import { IndicatorView } from '../features/indicator/indicator-view.tsx'
import { UnknownIndicator } from '../features/indicator/unknown-indicator.tsx'
import type { IndicatorSearch } from '../indicator-search.ts'
import { indicatorQuery } from '../queries.ts'
import { Answered } from '../ui/states.tsx'
import '../styles/indicator.css'
import '../styles/views.css'

const route = getRouteApi('/$lang/indicateurs/$code')

/** One indicator. Filters replace the address, views add to it, so that Back undoes what one means to undo. */
export function IndicatorPage() {
  const { code } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const record = useQuery(indicatorQuery(code))
  const change = useCallback(
    (next: IndicatorSearch) =>
      void navigate({ search: next, replace: next.vue === search.vue, resetScroll: false }),
    [navigate, search.vue],
  )
  if (record.error instanceof ApiError && record.error.status === 404) {
    return <UnknownIndicator code={code} />
  }
  return (
    <div className="wrap">
      <Answered query={record} size="page">
        {(answer) => <IndicatorView record={answer} search={search} onChange={change} />}
      </Answered>
    </div>
  )
}
