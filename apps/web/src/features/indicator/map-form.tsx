import { type ChartId, judgedTypes, type Selection } from '@marsad/charts'
import { useMemo } from 'react'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

type MapId = Extract<ChartId, 'map' | 'tiles'>

const FORMS = {
  map: { name: 'chart.type.map', written: 'carte' },
  tiles: { name: 'chart.type.tiles', written: 'grille' },
} as const

/** How territories can be shown: on a map, as tiles, or as bars alone. */
export type MapForms = {
  readonly fitting: readonly MapId[]
  readonly shown: MapId | undefined
  /** Counts are never shaded: bars stand alone. */
  readonly counts: boolean
}

/** The forms that fit a selection, and the one shown: that asked for, else tiles where the screen is narrow, else the map. */
export function useMapForm(selection: Selection, search: IndicatorSearch): MapForms {
  return useMemo(() => {
    const judged = judgedTypes(selection)
    const fitting = (['map', 'tiles'] as const).filter((id) =>
      judged.some(({ type, fit }) => type.id === id && fit.score > 0),
    )
    const counts = judged.some(({ fit }) => fit.reason === 'chart.fit.absolute-counts')
    const asked = fitting.find((id) => FORMS[id].written === search.type)
    const narrow = matchMedia('(max-width: 30rem)').matches
    const usual = narrow && fitting.includes('tiles') ? 'tiles' : fitting[0]
    return { fitting, counts, shown: asked ?? usual }
  }, [selection, search.type])
}

/** Map or tiles, where both can be drawn. */
export function MapForm(props: {
  readonly form: MapForms
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { form, search, onChange } = props
  const { say } = useSpeech()
  if (form.fitting.length < 2) return null
  return (
    <fieldset className="naming">
      <legend>{say('map.form')}</legend>
      {form.fitting.map((id) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="map-form"
            checked={id === form.shown}
            onChange={() => onChange({ ...search, type: FORMS[id].written })}
          />
          <span>{say(FORMS[id].name)}</span>
        </label>
      ))}
    </fieldset>
  )
}
