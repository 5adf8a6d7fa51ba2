import type { Mapping } from '@marsad/exchange'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { isGiven } from './is-given.ts'
import { confirmed, withConstant } from './mapping-edits.ts'
import { StepHeading } from './step-heading.tsx'
import { UnknownTexts } from './unknown-texts.tsx'
import type { Check } from './use-check.ts'

/** Step 3: which column is what, and which texts stand for which codes. */
export function MapStep(props: {
  readonly check: Check
  readonly onChange: (mapping: Mapping) => void
  readonly onGoOn: () => void
}) {
  const { say, text } = useSpeech()
  const { check, onChange, onGoOn } = props
  const { file, busy } = check
  if (file === undefined) return null
  const { mapping, measures } = file
  const missing = file.tables.flatMap(({ missing: roles }) => roles)
  const needsMeasure =
    mapping.constants.MEASURE !== undefined || missing.some(({ kind }) => kind === 'measure')
  return (
    <section className="step" aria-busy={busy}>
      <StepHeading step="associer">{say('wizard.mapTitle')}</StepHeading>
      {isGiven(file) ? (
        <p className="lead">{say('wizard.isTemplate')}</p>
      ) : (
        <>
          <p className="lead">{say('wizard.mapLead')}</p>
          {mapping.tables.length === 0 && <Notice tone="warning">{say('wizard.noTable')}</Notice>}
          {missing.some(({ kind }) => kind === 'value') && (
            <Notice tone="warning">{say('wizard.noValue')}</Notice>
          )}
          {mapping.tables.map((table) => (
            <ColumnsTable key={table.sheet} table={table} file={file} onChange={onChange} />
          ))}
          {needsMeasure && (
            <label className="field constant">
              <span>{say('wizard.allOf')}</span>
              <select
                value={mapping.constants.MEASURE ?? ''}
                onChange={(event) =>
                  onChange(withConstant(mapping, 'MEASURE', event.currentTarget.value))
                }
              >
                <option value="">{say('wizard.chooseMeasure')}</option>
                {measures.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {text(title)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
      <UnknownTexts file={file} onChange={onChange} />
      <p className="step-actions">
        <button
          type="button"
          className="button primary"
          disabled={busy || missing.some(({ kind }) => kind === 'value')}
          onClick={() => {
            if (!isGiven(file)) onChange(confirmed(mapping))
            onGoOn()
          }}
        >
          {say('wizard.confirmMapping')}
        </button>
      </p>
    </section>
  )
}
