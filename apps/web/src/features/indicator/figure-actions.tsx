import { lazy, Suspense, useState } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import type { Caution } from '../../figures/comparability.ts'
import type { Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { useKeys } from '../../ui/keys.ts'

const ActionDialog = lazy(async () => ({
  default: (await import('./actions/action-dialog.tsx')).ActionDialog,
}))

/** What one can do with a figure. */
const ACTIONS = ['download', 'link', 'cite', 'embed', 'report'] as const
export type Action = (typeof ACTIONS)[number]

/** The figure that an action is about. */
export type ActionSubject = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly cautions: readonly Caution[]
}

/** Take the figures, keep a link, cite, embed, print, report an error. The dialogs come when they are asked for. */
export function FigureActions(props: ActionSubject) {
  const { say } = useSpeech()
  const [open, setOpen] = useState<Action>()
  useKeys({ d: () => setOpen('download'), l: () => setOpen('link') })
  // A base series has no page to embed.
  const offered = ACTIONS.filter(
    (action) => action !== 'embed' || props.record.type === 'indicator',
  )
  const before = offered.filter((action) => action !== 'report')
  return (
    <section className="actions" aria-label={say('action.actions')}>
      {before.map((action) => (
        <ActionButton key={action} action={action} onOpen={setOpen} />
      ))}
      <button type="button" className="link" onClick={() => window.print()}>
        {say('action.print')}
      </button>
      <ActionButton action="report" onOpen={setOpen} />
      {open !== undefined && (
        <Suspense>
          <ActionDialog {...props} action={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </section>
  )
}

const KEYS: Readonly<Partial<Record<Action, string>>> = { download: 'd', link: 'l' }

function ActionButton(props: {
  readonly action: Action
  readonly onOpen: (action: Action) => void
}) {
  const { action, onOpen } = props
  const { say } = useSpeech()
  return (
    <button
      type="button"
      className="link"
      aria-haspopup="dialog"
      aria-keyshortcuts={KEYS[action]}
      onClick={() => onOpen(action)}
    >
      {say(`action.${action}`)}
    </button>
  )
}
