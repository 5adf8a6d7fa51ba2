import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { SourceView } from '../features/source/source-view.tsx'
import { sourceQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import '../styles/reference.css'

const route = getRouteApi('/$lang/sources/$code')

/** One source. */
export function SourcePage() {
  const { say } = useSpeech()
  const { code } = route.useParams()
  return (
    <Found query={useQuery(sourceQuery(code))} code={code} unknown={say('unknown.source')}>
      {(source) => <SourceView source={source} />}
    </Found>
  )
}
