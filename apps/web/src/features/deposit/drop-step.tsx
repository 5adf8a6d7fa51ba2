import { sayFinding } from '@marsad/language'
import type { CheckedFile } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { Failure } from '../../ui/states.tsx'
import type { Draft } from './draft.ts'
import { DropArea } from './drop-area.tsx'
import { ReadingForm } from './reading-form.tsx'
import { sizeWords } from './size-words.ts'
import { StepHeading } from './step-heading.tsx'
import type { Check } from './use-check.ts'
import type { DraftChange } from './use-draft.ts'

/** Step 2: the file, read here and nowhere else, and how its text was understood. */
export function DropStep(props: {
  /** Absent until a file is dropped. */
  readonly draft: Draft | undefined
  readonly check: Check
  readonly onFile: (file: File) => void
  readonly onChange: (change: DraftChange) => void
  readonly onGoOn: (file: CheckedFile) => void
}) {
  const { say, language } = useSpeech()
  const { draft, check, onFile, onChange, onGoOn } = props
  const { file, refusal, busy, error } = check
  return (
    <section className="step" aria-busy={busy}>
      <StepHeading step="deposer">{say('wizard.dropTitle')}</StepHeading>
      {refusal !== undefined && draft !== undefined && (
        <div className="notice notice-error" role="alert">
          <p>{sayFinding(refusal, language)}</p>
        </div>
      )}
      {draft === undefined || refusal !== undefined ? (
        <DropArea onFile={onFile} />
      ) : (
        <>
          <div className="file-card">
            <p>
              <strong>
                <bdi>{draft.name}</bdi>
              </strong>
              <span className="muted"> {sizeWords(draft.bytes.length, say, language)}</span>
            </p>
            <p role="status" className="muted">
              {busy && file === undefined
                ? say('wizard.reading')
                : file !== undefined &&
                  say('wizard.read', { rows: file.counts.rows, figures: file.counts.figures })}
            </p>
          </div>
          {error !== undefined && error !== null && <Failure error={error} onRetry={check.retry} />}
          {file !== undefined && (
            <>
              <ReadingForm file={file} onChange={(reading) => onChange({ reading })} />
              <p className="step-actions button-row">
                <button
                  type="button"
                  className="button primary"
                  onClick={() => onGoOn(file)}
                  disabled={busy || !file.confirmed}
                >
                  {say('wizard.goOn')}
                </button>
              </p>
            </>
          )}
          <details className="more">
            <summary>{say('wizard.otherFile')}</summary>
            <DropArea again onFile={onFile} />
          </details>
        </>
      )}
    </section>
  )
}
