import type { MeasureRecord, SourceRecord } from '../../answers.ts'
import { defaultSource, type Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** The sources that have figures, the reference first. */
export function heldSources(record: MeasureRecord): readonly SourceRecord[] {
  return record.sources
    .filter((source) => source.observations > 0)
    .toSorted((a, b) => Number(b.reference) - Number(a.reference))
}

/** The state of the page on another source. What was narrowed stays; what that source has not says so. */
export function onSource(
  record: MeasureRecord,
  search: IndicatorSearch,
  source: string,
): IndicatorSearch {
  const { src: _former, per: _period, ...rest } = search
  return source === defaultSource(record) ? rest : { ...rest, src: source }
}

/** One source at a time, chosen in plain sight; two instruments are never one line. */
export function SourceSwitch(props: {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, selection, onChange } = props
  const { say, text } = useSpeech()
  const sources = heldSources(record)
  if (sources.length < 2) return null
  const choose = (source: string) => onChange(onSource(record, search, source))
  return (
    <div className="sources">
      <label className="field sources-narrow">
        <span>{say('source.choose')}</span>
        <select value={selection.source} onChange={(event) => choose(event.currentTarget.value)}>
          {sources.map((source) => (
            <option key={source.id} value={source.id}>
              {text(source.title)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="sources-wide">
        <legend>{say('source.choose')}</legend>
        <div className="segments">
          {sources.map((source) => (
            <label key={source.id}>
              <input
                type="radio"
                name="source"
                value={source.id}
                checked={source.id === selection.source}
                onChange={() => choose(source.id)}
              />
              <span>
                <Label of={source.title} />
                {source.reference && <small> {say('source.reference')}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="sources-note muted small">{say('source.apart')}</p>
    </div>
  )
}
