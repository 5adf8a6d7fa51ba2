import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react'
import { useSpeech } from '../../speech.tsx'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** Said under the label before anything is written. */
  readonly hint?: ReactNode
  /** What is wrong with what was written. */
  readonly fault?: string | undefined
}

/** A line of text under its name, with what it asks for and what is wrong with it. */
export function TextField(props: Props) {
  const { label, value, onText, hint, fault, ...rest } = props
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-no`]
    .filter((one) => one !== '')
    .join(' ')
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}-no`}>
          {fault}
        </p>
      )}
      <input
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        {...(fault === undefined ? {} : { 'aria-invalid': true })}
      />
    </div>
  )
}

/** A password: it can be pasted, kept by the browser, and looked at. */
export function PasswordField(props: Props) {
  const { say } = useSpeech()
  const [shown, setShown] = useState(false)
  return (
    <div className="password-field">
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
      />
      <label className="choice small">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        <span>{say('session.show')}</span>
      </label>
    </div>
  )
}
