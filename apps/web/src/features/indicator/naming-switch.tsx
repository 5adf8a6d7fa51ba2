import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

/** Names, codes, or both in the heads of a table. */
export function NamingSwitch(props: {
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { say } = useSpeech()
  const { aff, ...rest } = props.search
  const choices = [
    { id: 'nom', label: say('naming.name'), next: rest },
    { id: 'code', label: say('naming.code'), next: { ...rest, aff: 'code' as const } },
    { id: 'deux', label: say('naming.both'), next: { ...rest, aff: 'deux' as const } },
  ]
  return (
    <fieldset className="naming">
      <legend>{say('naming.legend')}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className="choice">
          <input
            type="radio"
            name="naming"
            checked={(aff ?? 'nom') === choice.id}
            onChange={() => props.onChange(choice.next)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
