import type { ChartType } from '@marsad/charts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

const NAMES = { line: 'chart.type.line', bars: 'chart.type.bars' } as const
const WRITTEN = { line: 'ligne', bars: 'barres' } as const
type Shown = keyof typeof NAMES

function isShown(id: ChartType['id']): id is Shown {
  return Object.hasOwn(NAMES, id)
}

/** Whether a chart type is the one that an address asks for. */
export function isAsked(id: ChartType['id'], asked: IndicatorSearch['type']): boolean {
  return isShown(id) && WRITTEN[id] === asked
}

/** The ways a selection can be drawn, where there is more than one. */
export function ChartTypeSwitch(props: {
  readonly types: readonly ChartType[]
  readonly shown: ChartType['id']
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { say } = useSpeech()
  const { type: _former, ...rest } = props.search
  const types = props.types.map((type) => type.id).filter(isShown)
  if (types.length < 2) return null
  return (
    <fieldset className="naming">
      <legend>{say('chart.type')}</legend>
      {types.map((id, place) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="chart-type"
            checked={id === props.shown}
            onChange={() => props.onChange(place === 0 ? rest : { ...rest, type: WRITTEN[id] })}
          />
          <span>{say(NAMES[id])}</span>
        </label>
      ))}
    </fieldset>
  )
}
