import { isolate } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../../api-error.ts'
import type { CheckedFile, Reader } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { Refusal } from '../session/refusal.tsx'
import type { Draft } from './draft.ts'
import { submissionsQuery } from './queries.ts'
import { isInterrupted, type Sending, sendDraft } from './send-draft.ts'
import type { DraftChange } from './use-draft.ts'

const AGAIN_AFTER = 10_000

/** The file on its way: how far it is, and that it goes on by itself when the network comes back. */
export function SendPanel(props: {
  readonly draft: Draft
  readonly file: CheckedFile
  readonly reader: Reader
  readonly onChange: (change: DraftChange) => void
  readonly onArrived: (submission: string) => void
  readonly onStop: () => void
}) {
  const { say, language } = useSpeech()
  const { draft, file, reader, onChange, onArrived, onStop } = props
  const [sending, setSending] = useState<Sending>({ at: 'file', share: 0 })
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const begun = useRef(-1)
  useEffect(() => {
    if (begun.current === attempt) return
    begun.current = attempt
    const send = async () => {
      try {
        const groups = new Set(file.groups.map(({ group }) => group))
        const bytes = await reader.bytes({})
        const id = await sendDraft(draft, { bytes, groups }, { language, onProgress: setSending })
        onChange({ replaces: id, sent: draft.key })
        onArrived(id)
      } catch (failure) {
        setError(failure)
      }
    }
    setError(undefined)
    void send()
  }, [attempt, draft, file, reader, language, onChange, onArrived])
  // Each attempt that fails has an error of its own.
  const interrupted = isInterrupted(error) ? error : undefined
  useEffect(() => {
    if (interrupted === undefined) return undefined
    const again = () => setAttempt((before) => before + 1)
    const timer = setTimeout(again, AGAIN_AFTER)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [interrupted])
  if (error === undefined) return <Progress sending={sending} />
  if (interrupted !== undefined)
    return (
      <div className="notice notice-warning send-panel" role="alert">
        <span className="notice-mark" aria-hidden="true">
          !
        </span>
        <div>
          <p>{say('wizard.interrupted')}</p>
          <div className="button-row">
            <button
              type="button"
              className="button"
              onClick={() => setAttempt((before) => before + 1)}
            >
              {say('state.retry')}
            </button>
            <button type="button" className="link" onClick={onStop}>
              {say('wizard.later')}
            </button>
          </div>
        </div>
      </div>
    )
  return (
    <div className="send-panel">
      <Refusal error={error} />
      {error instanceof ApiError && error.code === 'submission.open_exists' && (
        <OpenOne draft={draft} />
      )}
      {error instanceof ApiError && error.status === 401 && <SignInAgain />}
      <button type="button" className="button" onClick={onStop}>
        {say('wizard.backToCheck')}
      </button>
    </div>
  )
}

function Progress(props: { readonly sending: Sending }) {
  const { say } = useSpeech()
  const { sending } = props
  const share = sending.at === 'file' ? sending.share : undefined
  return (
    <div className="send-panel">
      <p role="status">{say(`wizard.sending.${sending.at}`)}</p>
      <progress
        aria-label={say(`wizard.sending.${sending.at}`)}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
    </div>
  )
}

function OpenOne(props: { readonly draft: Draft }) {
  const { say, language } = useSpeech()
  const submissions = useQuery(submissionsQuery())
  const open = submissions.data?.items.find(
    (one) =>
      one.collection === props.draft.collection &&
      one.period === props.draft.period &&
      ['draft', 'submitted', 'returned', 'approved'].includes(one.state),
  )
  if (open === undefined) return null
  return (
    <p>
      <Link to="/$lang/depot/$id" params={{ lang: language, id: open.id }}>
        {say('wizard.seeOpen', { number: isolate(open.receipt.number, language) })}
      </Link>
    </p>
  )
}

function SignInAgain() {
  const { say, language } = useSpeech()
  const here = location.pathname + location.search
  return (
    <p>
      <Link to="/$lang/connexion" params={{ lang: language }} search={{ retour: here }}>
        {say('session.signIn')}
      </Link>
    </p>
  )
}
