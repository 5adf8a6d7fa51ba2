import { defaultCodes } from '@marsad/model'
import { X } from 'lucide-react'
import type { MeasureRecord } from '../../answers.ts'
import { codeName } from '../../figures/names.ts'
import { type Selection, withCodes } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

/** The filters that are on, each removable. */
export function FilterChips(props: {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, selection, onChange } = props
  const speech = useSpeech()
  const chips = record.dimensions.flatMap((dimension) =>
    search.d?.[dimension.id] === undefined || dimension.id === 'FREQ'
      ? []
      : (selection.codes[dimension.id] ?? []).map((code) => ({ dimension, code })),
  )
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={speech.say('filter.chips')}>
      {chips.map(({ dimension, code }) => {
        const name = `${speech.text(dimension.title)} : ${codeName(dimension, code, speech)}`
        const codes = (selection.codes[dimension.id] ?? []).filter((one) => one !== code)
        return (
          <li key={`${dimension.id} ${code}`}>
            <button
              type="button"
              className="chip"
              aria-label={speech.say('filter.remove', { name })}
              onClick={() =>
                onChange(
                  withCodes(record, search, {
                    dimension,
                    codes: codes.length === 0 ? defaultCodes(record, dimension) : codes,
                  }),
                )
              }
            >
              {codeName(dimension, code, speech)}
              <X aria-hidden="true" size={14} />
            </button>
          </li>
        )
      })}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link" onClick={() => onChange(withoutCodes(search))}>
            {speech.say('filter.resetAll')}
          </button>
        </li>
      )}
    </ul>
  )
}

/** The state of the page with every filter at its default; frequency and source stay. */
function withoutCodes(search: IndicatorSearch): IndicatorSearch {
  const { d, ...rest } = search
  return d?.FREQ === undefined ? rest : { ...rest, d: { FREQ: d.FREQ } }
}
