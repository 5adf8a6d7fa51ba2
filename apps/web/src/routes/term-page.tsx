import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TermView } from '../features/glossary/term-view.tsx'
import { termQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import '../styles/reference.css'
import '../styles/glossary.css'

const route = getRouteApi('/$lang/glossaire/$terme')

/** One word of the glossary. */
export function TermPage() {
  const { say } = useSpeech()
  const { terme } = route.useParams()
  return (
    <Found query={useQuery(termQuery(terme))} code={terme} unknown={say('unknown.term')}>
      {(term) => <TermView term={term} />}
    </Found>
  )
}
