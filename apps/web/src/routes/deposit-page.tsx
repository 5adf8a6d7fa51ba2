import { formatPeriod } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Submission } from '../answers.ts'
import { CompareStep } from '../features/deposit/compare-step.tsx'
import { DepositView } from '../features/deposit/deposit-view.tsx'
import { submissionQuery } from '../features/deposit/queries.ts'
import { Receipt } from '../features/deposit/receipt.tsx'
import { SendStep } from '../features/deposit/send-step.tsx'
import { StepList } from '../features/deposit/step-list.tsx'
import { useOwnDraft } from '../features/deposit/use-own-draft.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { Private } from '../features/session/private.tsx'
import type { Person } from '../features/session/session.ts'
import { useSpeech } from '../speech.tsx'
import { Found } from '../ui/found.tsx'
import { Figure, Label } from '../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'

const route = getRouteApi('/$lang/depot/$id')

/** One submission of my institution: its last two steps, its receipt, or where it stands. */
export function DepositPage() {
  const { say } = useSpeech()
  return (
    <div className="wrap deposits">
      <Private roles={['producer', 'validator', 'publisher']} title={say('deposit.one')}>
        {(person) => <Deposit person={person} />}
      </Private>
    </div>
  )
}

function Deposit(props: { readonly person: Person }) {
  const { say } = useSpeech()
  const { id } = route.useParams()
  return (
    <Found query={useQuery(submissionQuery(id))} code={id} unknown={say('deposit.unknown')}>
      {(submission) => <Shown submission={submission} person={props.person} />}
    </Found>
  )
}

function Shown(props: { readonly submission: Submission; readonly person: Person }) {
  const { say, language, text } = useSpeech()
  const { submission, person } = props
  const { etape } = route.useSearch()
  const draft = useOwnDraft(person.id, submission.id)
  const period = formatPeriod(submission.period, language)
  const mayStep = submission.may.includes('submit')
  const step = etape === 'recu' ? 'recu' : mayStep ? etape : undefined
  useDocumentTitle(`${text(submission.title)}${say('list.comma')}${period}`)
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'depot',
            content: (
              <Link to="/$lang/depot" params={{ lang: language }}>
                {say('deposit.title')}
              </Link>
            ),
          },
        ]}
      />
      <PageTitle>
        <Label of={submission.title} />
        {say('list.comma')}
        <Figure>{period}</Figure>
      </PageTitle>
      {(step === 'comparer' || step === 'envoyer') && (
        <StepList now={step} places={{ draft, submission: submission.id }} />
      )}
      {step === 'comparer' && <CompareStep submission={submission} draft={draft} />}
      {step === 'envoyer' && <SendStep submission={submission} person={person} draft={draft} />}
      {step === 'recu' && <Receipt submission={submission} />}
      {step === undefined && <DepositView submission={submission} draft={draft} />}
    </>
  )
}
