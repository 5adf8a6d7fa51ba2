import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { InstitutionView } from '../features/institution/institution-view.tsx'
import { institutionQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import '../styles/reference.css'

const route = getRouteApi('/$lang/institutions/$code')

/** One institution. */
export function InstitutionPage() {
  const { say } = useSpeech()
  const { code } = route.useParams()
  return (
    <Found
      query={useQuery(institutionQuery(code))}
      code={code}
      unknown={say('unknown.institution')}
    >
      {(institution) => <InstitutionView institution={institution} />}
    </Found>
  )
}
