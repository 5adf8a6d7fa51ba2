import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import { freshId } from '../deposit/draft.ts'
import { submissionQuery, submissionsQuery } from '../deposit/queries.ts'
import { type Step, takeStep } from './queries.ts'

/** Somebody was faster, or the state is another one by now. */
const CONFLICTS: readonly (string | undefined)[] = [
  'edit.conflict',
  'submission.wrong_state',
  'submission.file_changed',
]

/** How a step goes: under way, refused, or overtaken by what somebody else did. */
export type StepState = {
  readonly busy: boolean
  readonly error?: unknown
  /** The submission as it is now, where somebody else was faster. */
  readonly overtaken?: Submission
}

/** Takes steps with a submission as it is shown. The same step again, after a lost connection, has its effect once. */
export function useStep(submission: Submission) {
  const queries = useQueryClient()
  const [state, setState] = useState<StepState>({ busy: false })
  const keys = useRef(new Map<string, string>())
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['submission', submission.id] }),
      queries.invalidateQueries({ queryKey: submissionsQuery().queryKey }),
    ])
  }
  const take = async (step: Step): Promise<boolean> => {
    const name = JSON.stringify(step)
    const key = keys.current.get(name) ?? freshId()
    keys.current.set(name, key)
    setState({ busy: true })
    try {
      await takeStep(submission, step, key)
      setState({ busy: false })
      await refresh()
      return true
    } catch (error) {
      const isConflict = error instanceof ApiError && CONFLICTS.includes(error.code)
      const overtaken = isConflict ? await nowOf(submission.id) : undefined
      setState({ busy: false, error, ...(overtaken === undefined ? {} : { overtaken }) })
      return false
    }
  }
  /** Read apart, so that what is on screen stays until the reader asks for it. */
  const nowOf = (id: string): Promise<Submission | undefined> =>
    queries
      .fetchQuery({ ...submissionQuery(id), queryKey: ['submission-now', id] })
      .catch(() => undefined)
  return { state, take, refresh }
}
