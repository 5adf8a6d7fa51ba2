import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { reviewersQuery } from './queries.ts'
import { useStep } from './use-step.ts'

/** Hands the review to somebody who may approve. */
export function DelegateDialog(props: {
  readonly submission: Submission
  readonly onDone: (decision: 'delegate') => void
  readonly onClose: () => void
}) {
  const { say } = useSpeech()
  const { submission, onDone, onClose } = props
  const { state, take, refresh } = useStep(submission)
  const reviewers = useQuery(reviewersQuery(submission.id))
  const [to, setTo] = useState('')
  const id = useId()
  const confirm = async () => {
    const done = await take({ verb: 'delegate', body: { to } })
    if (done) onDone('delegate')
    return done
  }
  return (
    <DecisionDialog
      title={say('review.delegate')}
      intro={<p>{say('review.delegateWords')}</p>}
      confirm={say('review.delegateNow')}
      ready={to !== ''}
      {...{ state, onClose }}
      onConfirm={confirm}
      onReload={refresh}
    >
      <Answered query={reviewers} size="line">
        {({ items }) => (
          <div className="text-field">
            <label htmlFor={id}>{say('review.delegateTo')}</label>
            <select id={id} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="">{say('review.choose')}</option>
              {items
                .filter((one) => one.id !== submission.assignee?.id)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
          </div>
        )}
      </Answered>
    </DecisionDialog>
  )
}
