import { useId, useRef, useState } from 'react'
import { useSpeech } from '../speech.tsx'

/** A text to take away: copied by the button where the browser allows it, else selected with the keys to press named. */
export function CopyField(props: {
  readonly label: string
  readonly text: string
  readonly lines?: number
  /** Written for a program: letters of one width, left to right. */
  readonly code?: boolean
  /** What the text is for, under its label. */
  readonly note?: string
}) {
  const { say } = useSpeech()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    // Over plain http there is no clipboard, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard
    const copied = await clipboard?.writeText(props.text).then(
      () => true,
      () => false,
    )
    setSaid(say(copied === true ? 'copy.done' : 'copy.keys'))
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{props.label}</label>
      {props.note !== undefined && <p className="muted small">{props.note}</p>}
      <textarea
        id={id}
        ref={field}
        readOnly
        dir={props.code === true ? 'ltr' : 'auto'}
        className={props.code === true ? 'copy-code-text' : undefined}
        rows={props.lines ?? 2}
        value={props.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button" onClick={() => void copy()}>
        {say('copy.copy')}
      </button>
      <span role="status">{said}</span>
    </div>
  )
}
