import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Refusal } from './refusal.tsx'
import { changePassword } from './requests.ts'
import { PasswordField } from './text-field.tsx'

/** Changes the own password. */
export function PasswordForm(props: {
  readonly email: string
  readonly onDone: () => Promise<void>
}) {
  const { say } = useSpeech()
  const [current, setCurrent] = useState('')
  const [password, setNew] = useState('')
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({
    busy: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setState({ busy: true })
    try {
      await changePassword({ current, password })
      await props.onDone()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <form className="session-form" onSubmit={(event) => void send(event)}>
      <Refusal error={state.error} />
      <input type="hidden" name="email" autoComplete="username" value={props.email} />
      <PasswordField
        label={say('session.current')}
        name="current-password"
        autoComplete="current-password"
        required
        value={current}
        onText={setCurrent}
      />
      <PasswordField
        label={say('session.newPassword')}
        hint={say('session.passwordRule')}
        name="new-password"
        autoComplete="new-password"
        required
        value={password}
        onText={setNew}
      />
      <p className="muted small">{say('session.changeEnds')}</p>
      <button type="submit" className="button primary" disabled={state.busy}>
        {say('session.change')}
      </button>
    </form>
  )
}
