import type { Data, MeasureRecord } from '../../answers.ts'
import { lineId } from '../../figures/chart-series.ts'
import { hasTotal, lineAddress } from '../../figures/highlight.ts'
import { lineName, varying } from '../../figures/names.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

/** Which of many lines stands out; the others turn grey. */
export function HighlightChoice(props: {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  /** Whether they are all in one plot, where the highest stand out unless another is chosen. */
  readonly line: boolean
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, data, search, onChange } = props
  const speech = useSpeech()
  const dimensions = varying(record, data.series)
  const { ev, ...rest } = search
  return (
    <label className="field highlight-choice">
      <span>{speech.say('chart.highlight')}</span>
      <select
        value={ev ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          onChange(value === '' ? rest : { ...rest, ev: value })
        }}
      >
        <option value="">
          {speech.say(
            props.line && !hasTotal(record, data.series)
              ? 'chart.highlight.highest'
              : 'chart.highlight.none',
          )}
        </option>
        {data.series.map((line) => (
          <option key={lineId(line)} value={lineAddress(record, data.series, line)}>
            {lineName(record, dimensions, line.key, speech)}
          </option>
        ))}
      </select>
    </label>
  )
}
