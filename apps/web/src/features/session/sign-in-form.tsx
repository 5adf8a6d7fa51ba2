import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Refusal } from './refusal.tsx'
import { signIn } from './requests.ts'
import { PasswordField, TextField } from './text-field.tsx'

/** Address and password. */
export function SignInForm(props: { readonly onDone: () => Promise<void> }) {
  const { say } = useSpeech()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({
    busy: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setState({ busy: true })
    try {
      await signIn({ email, password })
      await props.onDone()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <form className="session-form" onSubmit={(event) => void send(event)}>
      <Refusal error={state.error} />
      <TextField
        label={say('session.email')}
        type="email"
        name="email"
        autoComplete="username"
        dir="ltr"
        required
        value={email}
        onText={setEmail}
      />
      <PasswordField
        label={say('session.password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onText={setPassword}
      />
      <button type="submit" className="button primary" disabled={state.busy}>
        {say(state.busy ? 'session.signingIn' : 'session.signIn')}
      </button>
    </form>
  )
}
