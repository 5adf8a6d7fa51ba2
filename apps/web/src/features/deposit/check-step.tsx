import { useRef, useState } from 'react'
import type { CellText, CheckedFile } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { Failure } from '../../ui/states.tsx'
import { addColumn } from './add-column.ts'
import type { Draft } from './draft.ts'
import { FindingSummary } from './finding-summary.tsx'
import { type CellWanted, GridView } from './grid-view.tsx'
import { saveBytes } from './save-bytes.ts'
import { SendPanel } from './send-panel.tsx'
import { StepHeading } from './step-heading.tsx'
import { unexplained } from './unexplained.ts'
import type { Check } from './use-check.ts'
import type { DraftChange } from './use-draft.ts'

/** Step 4: everything that was found, to be corrected here or in the file, or explained. */
export function CheckStep(props: {
  readonly draft: Draft
  readonly check: Check
  readonly onChange: (change: DraftChange) => void
  readonly onArrived: (submission: string) => void
  readonly onBack: () => void
}) {
  const { say, language } = useSpeech()
  const { draft, check, onChange, onArrived, onBack } = props
  const { file, reader, busy, error, retry } = check
  const [wanted, setWanted] = useState<CellWanted>()
  const [sending, setSending] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  if (error !== undefined && error !== null) return <Failure error={error} onRetry={retry} />
  if (file === undefined || reader === undefined)
    return (
      <section className="step" aria-busy="true">
        <StepHeading step="controler">{say('wizard.checkTitle')}</StepHeading>
        <p role="status">{say('wizard.checking')}</p>
      </section>
    )
  const edit = (cells: readonly CellText[]) => {
    if (cells.length > 0) onChange({ edits: [...draft.edits, cells] })
  }
  const open = unexplained(file, draft.explanations)
  const goOn = () => {
    if (file.counts.errors === 0 && open.length === 0) {
      setSending(true)
      return
    }
    setBlocked(true)
    summary.current?.focus()
  }
  const add = async (column: { readonly head: string; readonly text: string }) => {
    const sheet = file.mapping.tables[0]?.sheet ?? ''
    const { rows } = await reader.rows({ sheet, only: 'all', also: [], from: 0, count: 1 })
    const { cells, mapping } = addColumn(file.mapping, rows[0]?.row ?? 2, column)
    onChange({
      edits: [...draft.edits, cells],
      ...(draft.mapping === undefined ? {} : { mapping }),
    })
  }
  const annotate = async () => {
    const bytes = await reader.annotated({ language })
    saveBytes(draft.name.replace(/\.\w+$/, '') + say('wizard.annotatedSuffix'), bytes)
  }
  return (
    <section className="step check-step" aria-busy={busy}>
      <StepHeading step="controler">{say('wizard.checkTitle')}</StepHeading>
      <p role="status" className="check-counts">
        {busy ? say('wizard.checking') : countWords(file, say)}
      </p>
      <FindingSummary
        ref={summary}
        file={file}
        draft={draft}
        blocked={blocked}
        onGo={(cell) => setWanted({ cell, turn: (wanted?.turn ?? 0) + 1 })}
        onApply={async (group) => edit(await reader.suggestions({ group }))}
        onExplain={(group, explanation) =>
          onChange({ explanations: { ...draft.explanations, [group]: explanation } })
        }
        readFindings={(group) => reader.findings({ group })}
        onWrite={(cell) => edit([cell])}
        onAdd={(column) => void add(column)}
      />
      <div className="button-row file-actions">
        <button type="button" className="button" onClick={() => void annotate()}>
          {say('wizard.annotated')}
        </button>
        <button
          type="button"
          className="button"
          disabled={draft.edits.length === 0}
          onClick={() => onChange({ edits: draft.edits.slice(0, -1) })}
        >
          {say('wizard.undo', { count: draft.edits.length })}
        </button>
        <button
          type="button"
          className="link"
          onClick={async () => saveBytes(draft.name, await reader.bytes({}))}
        >
          {say('wizard.takeFile')}
        </button>
      </div>
      <GridView reader={reader} file={file} wanted={wanted} onEdit={edit} />
      {sending ? (
        <SendPanel
          draft={draft}
          file={file}
          reader={reader}
          onChange={onChange}
          onArrived={onArrived}
          onStop={() => setSending(false)}
        />
      ) : (
        <p className="step-actions button-row">
          <button type="button" className="button" onClick={onBack}>
            {say('wizard.back')}
          </button>
          <button type="button" className="button primary" onClick={goOn} disabled={busy}>
            {say('wizard.toCompare')}
          </button>
          <span className="muted small">{say('wizard.toCompareWords')}</span>
        </p>
      )}
    </section>
  )
}

function countWords(file: CheckedFile, say: ReturnType<typeof useSpeech>['say']): string {
  const { rows, errors, warnings } = file.counts
  return say('wizard.counts', {
    errors: say('deposit.errors', { count: errors }),
    warnings: say('deposit.warnings', { count: warnings }),
    rows: rows,
    good: Math.max(0, rows - file.faultyRows),
  })
}
