import { X } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import { useSpeech } from '../speech.tsx'

type Props = {
  readonly id?: string
  readonly title: string
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A dialog of the platform: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog(props: Props & { readonly ref: Ref<HTMLDialogElement> }) {
  const { say } = useSpeech()
  const heading = useId()
  return (
    <dialog ref={props.ref} id={props.id} aria-labelledby={heading} onClose={props.onClose}>
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

/** A dialog that is open as long as it is there. */
export function OpenDialog(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element?.open === false) element.showModal()
  }, [])
  return <Dialog {...props} ref={dialog} />
}
