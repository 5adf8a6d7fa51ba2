import type { MeasureRecord } from '../../answers.ts'
import { isTotal } from '../../figures/names.ts'
import { writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import type { DrawnTerritory } from './drawn-territory.ts'

/** Under a map: the country as a whole, that classes stay as they are, what is published together, what boundaries are for. */
export function MapNotes(props: {
  readonly record: MeasureRecord
  readonly territory: DrawnTerritory
}) {
  const { record, territory } = props
  const { drawing, regions, shown, classes } = territory
  const speech = useSpeech()
  const { say } = speech
  const country = countryValue(record, territory)
  const south = regions.series.some(({ codes }) => codes?.REF_AREA === 'MA_SUD')
  return (
    <div className="map-notes muted">
      {country !== undefined && (
        <p>
          <bdi>
            {say('map.country', { value: writeWithUnit(country, drawing.measured, speech) })}
          </bdi>
        </p>
      )}
      {shown !== undefined && classes !== undefined && <p>{say('map.classes')}</p>}
      {south && <p>{say('map.south')}</p>}
      {shown === 'map' && <p>{say('map.limits')}</p>}
    </div>
  )
}

function countryValue(record: MeasureRecord, territory: DrawnTerritory): number | undefined {
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const country = territory.everything.series.find(
    ({ codes }) => area !== undefined && isTotal(area, codes?.REF_AREA),
  )
  return country?.points.find((point) => point.period === territory.period)?.value ?? undefined
}
