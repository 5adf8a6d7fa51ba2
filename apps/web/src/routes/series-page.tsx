import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { SeriesView } from '../features/series/series-view.tsx'
import type { IndicatorSearch } from '../indicator-search.ts'
import { seriesQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import '../styles/indicator.css'
import '../styles/views.css'
import '../styles/reference.css'

const route = getRouteApi('/$lang/series/$code')

/** One base series. Filters replace the address, views add to it, as on the page of an indicator. */
export function SeriesPage() {
  const { say } = useSpeech()
  const { code } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: IndicatorSearch) =>
    void navigate({ search: next, replace: next.vue === search.vue, resetScroll: false })
  return (
    <Found query={useQuery(seriesQuery(code))} code={code} unknown={say('unknown.series')}>
      {(record) => <SeriesView record={record} search={search} onChange={change} />}
    </Found>
  )
}
