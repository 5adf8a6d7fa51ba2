import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import type { OfferedType } from './chart-types.ts'

/** The ways a selection can be drawn, where there is more than one; and why the others cannot. */
export function ChartTypeSwitch(props: {
  readonly types: readonly OfferedType[]
  readonly shown: OfferedType
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { types, shown, search, onChange } = props
  const { say } = useSpeech()
  const { type: _former, ...rest } = search
  const fitting = types.filter(({ score }) => score > 0)
  const others = types.filter(({ score }) => score === 0)
  return (
    <div className="chart-types">
      {fitting.length > 1 && (
        <fieldset className="naming">
          <legend>{say('chart.type')}</legend>
          {fitting.map(({ type, name, written, reason }, place) => (
            <label key={type.id} className="choice" title={say(reason)}>
              <input
                type="radio"
                name="chart-type"
                checked={type.id === shown.type.id}
                onChange={() => onChange(place === 0 ? rest : { ...rest, type: written })}
              />
              <span>{say(name)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <details className="other-types">
          <summary>{say('chart.type.why')}</summary>
          <dl>
            {others.map(({ type, name, reason }) => (
              <div key={type.id}>
                <dt>{say(name)}</dt>
                <dd>{say(reason)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
