import { type ClassLimits, type Selection, shownPeriod } from '@marsad/charts'
import type { Geography, MeasureRecord } from '../../answers.ts'
import { isTotal } from '../../figures/names.ts'
import { useSpeech } from '../../speech.tsx'

/** Under a map: how its classes were made, the country as a whole, what is published together, whose boundaries they are. */
export function MapNotes(props: {
  readonly record: MeasureRecord
  readonly selection: Selection
  /** Absent where nothing is shaded. */
  readonly limits: ClassLimits | undefined
  /** Absent where no shapes are drawn. */
  readonly geography: Geography | undefined
  readonly codes: readonly string[]
  readonly write: (value: number) => string
}) {
  const { limits, geography } = props
  const { say } = useSpeech()
  const country = countryValue(props.record, props.selection)
  return (
    <div className="map-notes muted">
      {country !== undefined && (
        <p>
          <bdi>{say('map.country', { value: props.write(country) })}</bdi>
        </p>
      )}
      {limits !== undefined && (
        <p>{say('map.classes', { count: limits.limits.length - 1, method: limits.method })}</p>
      )}
      {props.codes.includes('MA_SUD') && <p>{say('map.south')}</p>}
      {geography?.attribution != null && (
        <p>
          {say('map.attribution', {
            attribution: geography.attribution,
            licence: geography.licence ?? '',
          })}{' '}
          {say('map.limits')}
        </p>
      )}
    </div>
  )
}

function countryValue(record: MeasureRecord, selection: Selection): number | undefined {
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const period = shownPeriod(selection)
  const country = selection.series.find(
    ({ codes }) => area !== undefined && isTotal(area, codes?.REF_AREA),
  )
  return country?.points.find((point) => point.period === period)?.value ?? undefined
}
