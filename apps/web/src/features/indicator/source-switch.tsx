import { defaultSource } from '@marsad/model'
import { lazy, Suspense, useState } from 'react'
import type { MeasureRecord, SourceRecord } from '../../answers.ts'
import type { Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { Pending } from '../../ui/states.tsx'

const SourcesCompared = lazy(async () => {
  const { SourcesCompared: component } = await import('./sources-compared.tsx')
  return { default: component }
})

/** More sources than this, or longer names together, are chosen from a list: a bar of segments would not fit. */
const MOST_SEGMENTS = 3
const MOST_LETTERS = 95

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

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly onChange: (search: IndicatorSearch) => void
}

/** One source at a time, chosen in plain sight; two instruments are never one line. What each measures is one press away. */
export function SourceSwitch(props: Props) {
  const { record, search, selection, onChange } = props
  const { say, text } = useSpeech()
  const [explained, setExplained] = useState(false)
  const sources = heldSources(record)
  if (sources.length < 2) return null
  const letters = sources.reduce((sum, source) => sum + text(source.title).length, 0)
  const listed = sources.length > MOST_SEGMENTS || letters > MOST_LETTERS
  const choose = (source: string) => onChange(onSource(record, search, source))
  return (
    <div className="sources">
      <div className="sources-row">
        {!listed && (
          <SourceSegments sources={sources} selected={selection.source} onChoose={choose} />
        )}
        <SourceList
          sources={sources}
          selected={selection.source}
          always={listed}
          onChoose={choose}
        />
        <button
          type="button"
          className="link"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          {say('source.why')}
        </button>
      </div>
      {explained && (
        <Suspense fallback={<Pending size="figure" />}>
          <SourcesCompared {...props} sources={sources} />
        </Suspense>
      )}
    </div>
  )
}

type Choice = {
  readonly sources: readonly SourceRecord[]
  readonly selected: string
  readonly onChoose: (source: string) => void
}

/** Few sources side by side on one line. Where there is no room for it, the list stands instead. */
function SourceSegments(props: Choice) {
  const { say } = useSpeech()
  return (
    <fieldset className="sources-wide">
      <legend>{say('source.choose')}</legend>
      <div className="segments">
        {props.sources.map((source) => (
          <label key={source.id}>
            <input
              type="radio"
              name="source"
              value={source.id}
              checked={source.id === props.selected}
              onChange={() => props.onChoose(source.id)}
            />
            <span>
              <Label of={source.title} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function SourceList(props: Choice & { readonly always: boolean }) {
  const { say, text } = useSpeech()
  return (
    <label className={props.always ? 'field sources-list' : 'field sources-list sources-narrow'}>
      <span>{say('source.choose')}</span>
      <select
        value={props.selected}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.sources.map((source) => (
          <option key={source.id} value={source.id}>
            {text(source.title)}
            {source.reference && ` (${say('source.reference')})`}
          </option>
        ))}
      </select>
    </label>
  )
}
