import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Refusal } from './refusal.tsx'
import { setPassword } from './requests.ts'
import { PasswordField, TextField } from './text-field.tsx'

/** Sets a password with the code that an administrator handed over. */
export function CodeForm(props: { readonly code: string; readonly onDone: () => void }) {
  const { say } = useSpeech()
  const [code, setCode] = useState(props.code)
  const [password, setNew] = useState('')
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({
    busy: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setState({ busy: true })
    try {
      await setPassword({ code: code.trim(), password })
      props.onDone()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <form className="session-form" onSubmit={(event) => void send(event)}>
      <Refusal error={state.error} />
      <TextField
        label={say('session.code')}
        name="code"
        autoComplete="one-time-code"
        dir="ltr"
        spellCheck={false}
        required
        value={code}
        onText={setCode}
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
      <button type="submit" className="button primary" disabled={state.busy}>
        {say('session.setPassword')}
      </button>
    </form>
  )
}
