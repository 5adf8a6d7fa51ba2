import { useId, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { reasonWords } from '../review/reason-words.ts'
import type { Explanation } from './draft.ts'
import { isEnough, SHORTEST } from './unexplained.ts'

/** Reasons for which a warning may stand; the server has the same list. */
const REASONS = [
  'checked',
  'method_changed',
  'real_change',
  'late_data',
  'correction',
  'other',
] as const

/** Why the warnings of a group stand: a reason and a sentence. */
export function ExplainForm(props: {
  readonly explanation: Explanation | undefined
  readonly onExplain: (explanation: Explanation) => void
}) {
  const { say } = useSpeech()
  const id = useId()
  const [now, setNow] = useState<Explanation>(props.explanation ?? { reason: '', text: '' })
  const letters = [...now.text.trim()].length
  const set = (change: Partial<Explanation>) => {
    const next = { ...now, ...change }
    setNow(next)
    props.onExplain(next)
  }
  const done = isEnough(now)
  return (
    <div className="explain-form">
      <label className="field">
        <span>{say('wizard.reason')}</span>
        <select value={now.reason} onChange={(event) => set({ reason: event.currentTarget.value })}>
          <option value="">{say('wizard.chooseReason')}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {reasonWords(reason, say)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{say('wizard.comment')}</span>
        <textarea
          rows={2}
          dir="auto"
          value={now.text}
          aria-describedby={`${id}-left`}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      <p id={`${id}-left`} className={done ? 'explained' : 'muted small'}>
        {done
          ? say('wizard.explained')
          : letters < SHORTEST
            ? say('wizard.lettersLeft', { count: SHORTEST - letters })
            : say('wizard.reasonMissing')}
      </p>
    </div>
  )
}
