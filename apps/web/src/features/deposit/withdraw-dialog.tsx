import { useId, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { DecisionDialog } from '../review/decision-dialog.tsx'
import { useStep } from '../review/use-step.ts'
import { SHORTEST } from './unexplained.ts'

/** Takes a submission back, with a reason. */
export function WithdrawDialog(props: {
  readonly submission: Submission
  readonly onClose: () => void
}) {
  const { say } = useSpeech()
  const id = useId()
  const { state, take, refresh } = useStep(props.submission)
  const [reason, setReason] = useState('')
  const left = SHORTEST - [...reason.trim()].length
  return (
    <DecisionDialog
      title={say('deposit.withdrawTitle')}
      intro={<p>{say('deposit.withdrawWords')}</p>}
      confirm={say('deposit.withdrawYes')}
      grave
      ready={left <= 0}
      state={state}
      onConfirm={() => take({ verb: 'withdraw', body: { reason: reason.trim() } })}
      onReload={refresh}
      onClose={props.onClose}
    >
      <label className="field">
        <span>{say('deposit.withdrawReason')}</span>
        <textarea
          rows={3}
          dir="auto"
          value={reason}
          aria-describedby={id}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p id={id} className="muted small">
        {left > 0 ? say('wizard.lettersLeft', { count: left }) : ''}
      </p>
    </DecisionDialog>
  )
}
