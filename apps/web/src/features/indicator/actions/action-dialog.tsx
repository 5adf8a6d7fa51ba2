import type { ReactNode } from 'react'
import { useSpeech } from '../../../speech.tsx'
import { OpenDialog } from '../../../ui/dialog.tsx'
import type { Action, ActionSubject } from '../figure-actions.tsx'
import { CiteAction } from './cite-action.tsx'
import { DownloadAction } from './download-action.tsx'
import { EmbedAction } from './embed-action.tsx'
import { LinkAction } from './link-action.tsx'
import { ReportAction } from './report-action.tsx'
import '../../../styles/actions.css'

const CONTENTS: Readonly<Record<Action, (props: ActionSubject) => ReactNode>> = {
  download: DownloadAction,
  link: LinkAction,
  cite: CiteAction,
  embed: EmbedAction,
  report: ReportAction,
}

/** The dialog of an action, open until it is closed. */
export function ActionDialog(
  props: ActionSubject & { readonly action: Action; readonly onClose: () => void },
) {
  const { action, onClose, ...subject } = props
  const { say } = useSpeech()
  const Content = CONTENTS[action]
  return (
    <OpenDialog title={say(`action.${action}`)} onClose={onClose}>
      <Content {...subject} />
    </OpenDialog>
  )
}
