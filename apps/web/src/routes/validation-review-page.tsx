import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ApiError } from '../api-error.ts'
import { submissionQuery } from '../features/deposit/queries.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { ReviewView } from '../features/review/review-view.tsx'
import { Private } from '../features/session/private.tsx'
import { holdsRole, type Person, useSession } from '../features/session/session.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'

const route = getRouteApi('/$lang/validation/$id')

const ROLES = ['validator', 'publisher', 'producer'] as const

/** One submission, for who decides on it. */
export function ValidationReviewPage() {
  const { say } = useSpeech()
  const person = useSession().data?.person
  if (person != null && holdsRole(person, ROLES)) return <Review person={person} />
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('review.one')}</PageTitle>
      <Private roles={ROLES}>{() => null}</Private>
    </div>
  )
}

function Review(props: { readonly person: Person }) {
  const { say } = useSpeech()
  const { id } = route.useParams()
  const { vue = 'changements' } = route.useSearch()
  const navigate = route.useNavigate()
  const submission = useQuery(submissionQuery(id))
  const { error } = submission
  if (error instanceof ApiError && error.status === 404) {
    return <Unseen was={submission.data !== undefined} />
  }
  return (
    <Found query={submission} code={say('review.one')} unknown={say('review.unknown')}>
      {(answer) => (
        <ReviewView
          submission={answer}
          person={props.person}
          part={vue}
          onPart={(part) =>
            void navigate({
              search: part === 'changements' ? {} : { vue: part },
              resetScroll: false,
            })
          }
        />
      )}
    </Found>
  )
}

/** A submission that one may not see: never, or no more since it went on its way. */
function Unseen(props: { readonly was: boolean }) {
  const { say, language } = useSpeech()
  const title = say(props.was ? 'review.gone' : 'review.unknown')
  useDocumentTitle(title)
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{title}</PageTitle>
      <p className="lead">{say(props.was ? 'review.goneWords' : 'review.unknownWords')}</p>
      <p>
        <Link to="/$lang/validation" params={{ lang: language }}>
          {say('review.backToQueue')}
        </Link>
      </p>
    </div>
  )
}
