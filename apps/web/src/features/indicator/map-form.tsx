import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { type DrawnTerritory, MAP_FORMS } from './drawn-territory.ts'

/** Map or tiles, where both can be drawn. */
export function MapForm(props: {
  readonly territory: DrawnTerritory
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { territory, search, onChange } = props
  const { say } = useSpeech()
  if (territory.fitting.length < 2) return null
  return (
    <fieldset className="naming">
      <legend>{say('map.form')}</legend>
      {territory.fitting.map((id) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="map-form"
            checked={id === territory.shown}
            onChange={() => onChange({ ...search, type: MAP_FORMS[id].written })}
          />
          <span>{say(MAP_FORMS[id].name)}</span>
        </label>
      ))}
    </fieldset>
  )
}
