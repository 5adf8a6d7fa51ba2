import { formatMoment } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Said } from '../review/said.tsx'
import { BackToCheck } from './back-to-check.tsx'
import { StateBadge } from './state-badge.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Where a submission stands and what its producer can do now. */
export function NextCard(props: {
  readonly submission: Submission
  readonly draft: string | undefined
}) {
  const { say, language } = useSpeech()
  const { submission, draft } = props
  const { state, may, releaseAtMorocco } = submission
  const [withdrawing, setWithdrawing] = useState(false)
  const asked = submission.history.findLast(({ action }) => action === 'submission.return')
  const reason = asked?.detail.reason
  const params = { lang: language, id: submission.id }
  return (
    <section className={`next-card next-${state}`} aria-labelledby="etat">
      <h2 id="etat">
        <StateBadge state={state} scheduled={submission.releaseAt !== null} />
      </h2>
      <p>{say(`deposit.stands.${state}`)}</p>
      {state === 'approved' && releaseAtMorocco !== null && (
        <p>{say('deposit.released', { moment: formatMoment(releaseAtMorocco, language) })}</p>
      )}
      {state === 'returned' && typeof reason === 'string' && (
        <blockquote className="why">
          <p>
            <Said>{reason}</Said>
          </p>
          <p className="muted small">
            <bdi>{asked?.who?.name ?? ''}</bdi> · {formatMoment(asked?.atMorocco ?? '', language)}
          </p>
        </blockquote>
      )}
      <div className="button-row">
        {state === 'draft' && may.includes('submit') && (
          <Link
            to="/$lang/depot/$id"
            params={params}
            search={{ etape: 'comparer' }}
            className="button primary"
          >
            {say('deposit.resume')}
          </Link>
        )}
        {may.includes('replace') && (
          <BackToCheck submission={submission} draft={draft} primary={state === 'returned'} />
        )}
        {state === 'returned' && may.includes('submit') && submission.round > 1 && (
          <Link
            to="/$lang/depot/$id"
            params={params}
            search={{ etape: 'comparer' }}
            className="button"
          >
            {say('deposit.resume')}
          </Link>
        )}
        {submission.sender !== null && (
          <Link to="/$lang/depot/$id" params={params} search={{ etape: 'recu' }} className="button">
            {say('deposit.receipt')}
          </Link>
        )}
        {may.includes('withdraw') && (
          <button type="button" className="link" onClick={() => setWithdrawing(true)}>
            {say('deposit.withdraw')}
          </button>
        )}
      </div>
      {withdrawing && (
        <WithdrawDialog submission={submission} onClose={() => setWithdrawing(false)} />
      )}
    </section>
  )
}
