import { sayFinding } from '@marsad/language'
import type { CellPlace, Finding, Severity } from '@marsad/model'
import { type Ref, useState } from 'react'
import type { CellText, CheckedFile, ShownGroup } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { DeclareForm, isWritable } from './declare-form.tsx'
import type { Draft, Explanation } from './draft.ts'
import { ExplainForm } from './explain-form.tsx'
import { isEnough } from './unexplained.ts'

type Acts = {
  readonly onGo: (cell: CellPlace) => void
  readonly onApply: (group: string) => Promise<void>
  readonly onExplain: (group: string, explanation: Explanation) => void
  readonly readFindings: (group: string) => Promise<readonly Finding[]>
  readonly onWrite: (cell: CellText) => void
  readonly onAdd: (column: { readonly head: string; readonly text: string }) => void
}

/** What was found, the gravest first; each leads to its cell. It takes the focus when it keeps one from going on. */
export function FindingSummary(
  props: Acts & {
    readonly ref: Ref<HTMLDivElement>
    readonly file: CheckedFile
    readonly draft: Draft
    readonly blocked: boolean
  },
) {
  const { say } = useSpeech()
  const { ref, file, draft, blocked, ...acts } = props
  const of = (severity: Severity) => file.groups.filter(({ first }) => first.severity === severity)
  const errors = of('error')
  const warnings = of('warning')
  const informations = of('information')
  return (
    // The focus comes here when the step cannot be left.
    <div ref={ref} tabIndex={-1} className="finding-summary">
      {errors.length === 0 && warnings.length === 0 && (
        <p className="all-well">{say('wizard.allWell')}</p>
      )}
      {blocked &&
        (errors.length > 0 || warnings.some((one) => !isEnough(draft.explanations[one.group]))) && (
          <p className="fault" role="alert">
            {say(errors.length > 0 ? 'wizard.blockedByErrors' : 'wizard.blockedByWarnings')}
          </p>
        )}
      {errors.length > 0 && (
        <section className="findings findings-error" aria-labelledby="erreurs">
          <h3 id="erreurs">{say('wizard.errors', { count: file.counts.errors })}</h3>
          <ul>
            {errors.map((group) => (
              <GroupRow key={group.group} group={group} file={file} acts={acts} />
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className="findings findings-warning" aria-labelledby="avertissements">
          <h3 id="avertissements">{say('wizard.warnings', { count: file.counts.warnings })}</h3>
          <p className="muted small">{say('wizard.warningsWords')}</p>
          <ul>
            {warnings.map((group) => (
              <GroupRow key={group.group} group={group} file={file} acts={acts}>
                <ExplainForm
                  explanation={draft.explanations[group.group]}
                  onExplain={(explanation) => acts.onExplain(group.group, explanation)}
                />
              </GroupRow>
            ))}
          </ul>
        </section>
      )}
      {informations.length > 0 && (
        <details className="findings findings-information">
          <summary>{say('wizard.informations', { count: file.counts.informations })}</summary>
          <ul>
            {informations.map((group) => (
              <GroupRow key={group.group} group={group} file={file} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const MARKS = { error: '⊗', warning: '!', information: 'i' } as const

function GroupRow(props: {
  readonly group: ShownGroup
  readonly file: CheckedFile
  readonly acts: Acts
  readonly children?: React.ReactNode
}) {
  const { say, language } = useSpeech()
  const { group, file, acts, children } = props
  const { first, count, suggested } = group
  const [others, setOthers] = useState<readonly Finding[]>()
  const { cell } = first
  const writable = isWritable(first, file)
  return (
    <li>
      <p className="finding-sentence">
        <span className="finding-mark" aria-hidden="true">
          {MARKS[first.severity]}
        </span>
        <span>{sayFinding(first, language)}</span>
      </p>
      <div className="button-row">
        {cell !== null && !writable && (
          <button type="button" className="link" onClick={() => acts.onGo(cell)}>
            {say('wizard.goTo', { cell: cell.address })}
          </button>
        )}
        {suggested > 0 && first.suggestion !== undefined && (
          <button
            type="button"
            className="button small-button"
            onClick={() => void acts.onApply(group.group)}
          >
            {say('wizard.apply', { suggestion: first.suggestion, count: suggested })}
          </button>
        )}
        {count > 1 && others === undefined && (
          <button
            type="button"
            className="link"
            onClick={async () => setOthers(await acts.readFindings(group.group))}
          >
            {say('wizard.others', { count: count - 1 })}
          </button>
        )}
      </div>
      {others !== undefined && (
        <ul className="finding-others">
          {others.slice(1, 101).map((one) => (
            <li key={`${one.cell?.sheet} ${one.cell?.address}`}>
              {one.cell === null ? (
                sayFinding(one, language)
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => one.cell !== null && acts.onGo(one.cell)}
                >
                  {sayFinding(one, language)}
                </button>
              )}
            </li>
          ))}
          {others.length > 101 && <li>{say('wizard.andMore', { count: others.length - 101 })}</li>}
        </ul>
      )}
      {writable && (first.severity === 'error' || cell !== null) && (
        <DeclareForm finding={first} onWrite={acts.onWrite} onAdd={acts.onAdd} />
      )}
      {children}
    </li>
  )
}
