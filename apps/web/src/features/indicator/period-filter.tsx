import { formatPeriod } from '@marsad/language'
import { type Period, parsePeriod } from '@marsad/model'
import type { Data } from '../../answers.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

/** From which to which period. The ends of what there is are the default and are not written in the address. */
export function PeriodFilter(props: {
  readonly search: IndicatorSearch
  readonly data: Data | undefined
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { search, data, onChange } = props
  const { say } = useSpeech()
  const periods = data === undefined ? [] : periodsWithFigures(data)
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const { de, a, ...rest } = search
  const set = (from: Period | undefined, to: Period | undefined) =>
    onChange({
      ...rest,
      ...(from !== undefined && from !== first && { de: from }),
      ...(to !== undefined && to !== last && { a: to }),
    })
  return (
    <fieldset className="filter filter-period">
      <legend>{say('filter.period')}</legend>
      <PeriodChoice
        label={say('filter.from')}
        value={de ?? first}
        periods={periods.filter((period) => a === undefined || period <= a)}
        onChange={(period) => set(period, a)}
      />
      <PeriodChoice
        label={say('filter.to')}
        value={a ?? last}
        periods={periods.filter((period) => de === undefined || period >= de)}
        onChange={(period) => set(de, period)}
      />
    </fieldset>
  )
}

/** One period out of those that have figures. */
export function PeriodChoice(props: {
  readonly label: string
  readonly value: Period
  readonly periods: readonly Period[]
  readonly onChange: (period: Period) => void
}) {
  const { language } = useSpeech()
  const { value, periods } = props
  const offered = periods.includes(value) ? periods : [value, ...periods]
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={value}
        onChange={(event) => {
          const period = parsePeriod(event.currentTarget.value)
          if (period !== undefined) props.onChange(period)
        }}
      >
        {offered.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
