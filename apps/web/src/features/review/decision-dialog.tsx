import { formatMoment } from '@marsad/language'
import type { FormEvent, ReactNode } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { OpenDialog } from '../../ui/dialog.tsx'
import { Refusal } from '../session/refusal.tsx'
import { deedWords } from './deeds.ts'
import { RefusalDetails } from './refusal-details.tsx'
import type { StepState } from './use-step.ts'

/** Asks once more before a step is taken; what refuses it is said here, and what somebody else did meanwhile. */
export function DecisionDialog(props: {
  readonly title: string
  /** What the step does. */
  readonly intro: ReactNode
  readonly confirm: string
  readonly grave?: boolean
  readonly ready?: boolean
  readonly state: StepState
  readonly onConfirm: () => Promise<boolean>
  readonly onReload: () => Promise<void>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const { say } = useSpeech()
  const { state } = props
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { currentTarget } = event
    const done = await props.onConfirm()
    if (done && currentTarget instanceof HTMLElement) close(currentTarget)
  }
  return (
    <OpenDialog title={props.title} onClose={props.onClose}>
      <form className="decision" onSubmit={(event) => void send(event)}>
        <div>{props.intro}</div>
        {props.children}
        {state.overtaken === undefined ? (
          <>
            <Refusal error={state.error} />
            <RefusalDetails error={state.error} />
            <div className="button-row">
              <button
                type="submit"
                className={`button ${props.grave === true ? 'grave' : 'primary'}`}
                disabled={state.busy || props.ready === false}
              >
                {props.confirm}
              </button>
              <button
                type="button"
                className="button"
                onClick={({ currentTarget }) => close(currentTarget)}
              >
                {say('review.cancel')}
              </button>
              <span role="status" className="muted">
                {state.busy && say('review.busy')}
              </span>
            </div>
          </>
        ) : (
          <Overtaken submission={state.overtaken} onReload={props.onReload} />
        )}
      </form>
    </OpenDialog>
  )
}

/** Through the dialog itself, which gives the focus back. */
function close(within: HTMLElement): void {
  within.closest('dialog')?.close()
}

/** Who was faster, what they did and when; nothing of one's own was done. */
function Overtaken(props: {
  readonly submission: Submission
  readonly onReload: () => Promise<void>
}) {
  const { say, language } = useSpeech()
  const last = props.submission.history.findLast(({ action }) => action !== 'submission.comment')
  return (
    <>
      <div className="notice notice-warning overtaken" role="alert">
        <div>
          <p>
            <strong>{say('review.overtaken')}</strong>
          </p>
          {last !== undefined && (
            <p>
              {say('review.overtakenBy', {
                name: last.who?.name ?? say('review.system'),
                deed: deedWords(last.action, say),
                moment: formatMoment(last.atMorocco, language),
              })}
            </p>
          )}
          <p>{say('review.overtakenNothing')}</p>
        </div>
      </div>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={({ currentTarget }) => {
            close(currentTarget)
            void props.onReload()
          }}
        >
          {say('review.reload')}
        </button>
      </div>
    </>
  )
}
