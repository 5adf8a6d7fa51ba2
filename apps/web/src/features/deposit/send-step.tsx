import { formatNumber, formatPeriod } from '@marsad/language'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { Refusal } from '../session/refusal.tsx'
import type { Person } from '../session/session.ts'
import { removeDraft } from './draft-store.ts'
import { submissionQuery } from './queries.ts'
import { submitForReview } from './requests.ts'
import { StepHeading } from './step-heading.tsx'

/** Step 6: what is sent, a note that goes out with it, and the word of who sends. */
export function SendStep(props: {
  readonly submission: Submission
  readonly person: Person
  readonly draft: string | undefined
}) {
  const { say, language } = useSpeech()
  const { submission, person, draft } = props
  const queries = useQueryClient()
  const navigate = useNavigate()
  const certify = useId()
  const [note, setNote] = useState(submission.note ?? '')
  const [certified, setCertified] = useState(false)
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({
    busy: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!certified) {
      document.getElementById(certify)?.focus()
      return
    }
    setState({ busy: true })
    try {
      await submitForReview(submission, note)
      if (draft !== undefined) await removeDraft(draft)
      await queries.fetchQuery({ ...submissionQuery(submission.id), staleTime: 0 })
      await queries.invalidateQueries({ queryKey: ['drafts'] })
      await queries.invalidateQueries({ queryKey: ['due'] })
      await navigate({
        to: '/$lang/depot/$id',
        params: { lang: language, id: submission.id },
        search: { etape: 'recu' },
        replace: true,
      })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const { receipt } = submission
  const refuse = asked && !certified
  return (
    <section className="step">
      <StepHeading step="envoyer">{say('wizard.sendTitle')}</StepHeading>
      <Facts
        facts={[
          { name: say('wizard.collection'), content: <Label of={submission.title} /> },
          {
            name: say('wizard.period'),
            content: <Figure>{formatPeriod(submission.period, language)}</Figure>,
          },
          { name: say('review.file'), content: <bdi>{receipt.file}</bdi> },
          { name: say('review.rows'), content: formatNumber(receipt.rows, { language }) },
          {
            name: say('wizard.explainedWarnings'),
            content:
              receipt.warnings === 0
                ? say('deposit.clean')
                : say('deposit.warnings', { count: receipt.warnings }),
          },
          {
            name: say('wizard.contact'),
            content: (
              <>
                <bdi>{person.name}</bdi> · <bdi>{person.email}</bdi>
              </>
            ),
          },
          { name: 'SHA-256', content: <Code>{receipt.sha256}</Code> },
        ]}
      />
      <form className="send-form" onSubmit={(event) => void send(event)}>
        <label className="field">
          <span>{say('wizard.note')}</span>
          <textarea
            rows={3}
            dir="auto"
            maxLength={4000}
            value={note}
            aria-describedby={`${certify}-note`}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <p className="muted small" id={`${certify}-note`}>
          {say('wizard.noteWords')}
        </p>
        <label className="choice certify" htmlFor={certify}>
          <input
            id={certify}
            type="checkbox"
            checked={certified}
            onChange={(event) => setCertified(event.currentTarget.checked)}
            {...(refuse ? { 'aria-invalid': true, 'aria-describedby': `${certify}-no` } : {})}
          />
          <span>{say('wizard.certify', { institution: submission.institution })}</span>
        </label>
        {refuse && (
          <p className="fault" id={`${certify}-no`}>
            {say('wizard.certifyFirst')}
          </p>
        )}
        <Refusal error={state.error} />
        <p className="step-actions button-row">
          <Link
            to="/$lang/depot/$id"
            params={{ lang: language, id: submission.id }}
            search={{ etape: 'comparer' }}
            className="button"
          >
            {say('wizard.back')}
          </Link>
          <button type="submit" className="button primary" disabled={state.busy}>
            {say(state.busy ? 'wizard.sendingNow' : 'wizard.send')}
          </button>
        </p>
      </form>
    </section>
  )
}
