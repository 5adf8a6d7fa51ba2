import { X } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
import { useSpeech } from '../speech.tsx'

/** A dialog of the platform: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog(props: {
  readonly ref: Ref<HTMLDialogElement>
  readonly id?: string
  readonly title: string
  readonly children: ReactNode
}) {
  const { say } = useSpeech()
  const heading = useId()
  return (
    <dialog ref={props.ref} id={props.id} aria-labelledby={heading}>
      <div className="dialog-head">
        <h2 id={heading}>{props.title}</h2>
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label={say('dialog.close')}>
            <X aria-hidden="true" size={20} />
          </button>
        </form>
      </div>
      {props.children}
    </dialog>
  )
}
