import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CodelistView } from '../features/codes/codelist-view.tsx'
import { codelistQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import '../styles/reference.css'
import '../styles/codes.css'

const route = getRouteApi('/$lang/codes/$code')

/** One codelist. */
export function CodelistPage() {
  const { say } = useSpeech()
  const { code } = route.useParams()
  return (
    <Found query={useQuery(codelistQuery(code))} code={code} unknown={say('unknown.codelist')}>
      {(codelist) => <CodelistView codelist={codelist} />}
    </Found>
  )
}
