import type { Data, MeasureRecord } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { frequencyKey } from './title-block.tsx'

/** Annual, quarterly…: one at a time, for a line has one frequency. */
export function FrequencyFilter(props: {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly data: Data | undefined
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, data, onChange } = props
  const { say } = useSpeech()
  const { frequencies } = record.coverage
  if (frequencies.length < 2) return null
  const shown = search.d?.FREQ?.[0] ?? data?.series[0]?.key.FREQ ?? record.latest?.key.FREQ
  const choose = (frequency: string) => {
    const { de: _from, a: _to, per: _period, ...rest } = search
    onChange({ ...rest, d: { ...rest.d, FREQ: [frequency] } })
  }
  return (
    <fieldset className="filter">
      <legend>{say('filter.frequency')}</legend>
      {frequencies.map((frequency) => (
        <label key={frequency} className="choice">
          <input
            type="radio"
            name="frequency"
            checked={frequency === shown}
            onChange={() => choose(frequency)}
          />
          <span>{say(frequencyKey(frequency))}</span>
        </label>
      ))}
    </fieldset>
  )
}
