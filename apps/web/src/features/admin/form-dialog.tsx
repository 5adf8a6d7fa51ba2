import { type FormEvent, type ReactNode, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { OpenDialog } from '../../ui/dialog.tsx'
import { Refusal } from '../session/refusal.tsx'

/** A dialog that asks for something and does it; what it gave, where it gives something, is shown in its place until closed. */
export function FormDialog<T>(props: {
  readonly title: string
  readonly confirm: string
  readonly grave?: boolean
  readonly ready?: boolean
  readonly act: () => Promise<T>
  /** What came of it; without it the dialog closes. */
  readonly result?: (given: T) => ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { say } = useSpeech()
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({
    busy: false,
  })
  const [given, setGiven] = useState<{ readonly of: T }>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { currentTarget } = event
    setState({ busy: true })
    try {
      const of = await props.act()
      setState({ busy: false })
      if (props.result !== undefined) setGiven({ of })
      else if (currentTarget instanceof HTMLElement) close(currentTarget)
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <OpenDialog title={props.title} onClose={props.onClose}>
      {given !== undefined && props.result !== undefined ? (
        <div className="decision">
          {props.result(given.of)}
          <div className="button-row">
            <button
              type="button"
              className="button primary"
              onClick={({ currentTarget }) => close(currentTarget)}
            >
              {say('admin.noted')}
            </button>
          </div>
        </div>
      ) : (
        <form className="decision" onSubmit={(event) => void send(event)}>
          {props.children}
          <Refusal error={state.error} />
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
        </form>
      )}
    </OpenDialog>
  )
}

/** Through the dialog itself, which gives the focus back. */
function close(within: HTMLElement): void {
  within.closest('dialog')?.close()
}
