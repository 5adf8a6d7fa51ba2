import { formatMoment } from '@marsad/language'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Draft, localMoment } from './draft.ts'

/** That the draft is kept and can be left, and the way to throw it away. */
export function DraftFoot(props: {
  readonly draft: Draft
  readonly kept: boolean
  readonly onDiscard: () => Promise<void>
}) {
  const { say, language } = useSpeech()
  const { draft, kept, onDiscard } = props
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <div className="draft-foot muted small">
      <span role={kept ? undefined : 'alert'}>
        {kept
          ? say('wizard.kept', { moment: formatMoment(localMoment(draft.savedAt), language) })
          : say('wizard.notKept')}
      </span>{' '}
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {say('deposit.discard')}
      </button>
      <Dialog ref={dialog} title={say('wizard.discardTitle')}>
        <p>{say('wizard.discardWords', { file: draft.name })}</p>
        <div className="button-row dialog-actions">
          <button
            type="button"
            className="button primary"
            onClick={async () => {
              await onDiscard()
              await navigate({ to: '/$lang/depot', params: { lang: language } })
            }}
          >
            {say('wizard.discardYes')}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {say('wizard.discardNo')}
          </button>
        </div>
      </Dialog>
    </div>
  )
}
