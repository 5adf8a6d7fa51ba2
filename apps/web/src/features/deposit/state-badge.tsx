import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'

/** Where a submission stands, in words; the mark before them says it again. */
export function StateBadge(props: {
  readonly state: Submission['state']
  /** Approved, with its hour of publication. */
  readonly scheduled?: boolean
}) {
  const { say } = useSpeech()
  const { state, scheduled } = props
  const name = state === 'approved' && scheduled === true ? 'scheduled' : state
  return (
    <span className={`state-badge state-${state}`}>
      <span aria-hidden="true" className="state-dot" />
      {say(`submission.${name}`)}
    </span>
  )
}
