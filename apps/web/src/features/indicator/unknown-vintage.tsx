import { formatDay } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { nearestVintage } from '../../figures/nearest-vintage.ts'
import type { Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { vintagesQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'

/** Says that a link is frozen on a vintage that is not here. */
export function VintageUnknown(props: { readonly vintage: string }) {
  const { say } = useSpeech()
  return (
    <Notice tone="warning">
      <p>
        {say('vintage.unknown')} <Code>{props.vintage}</Code>
      </p>
      <p>{say('vintage.unknownWhat')}</p>
    </Notice>
  )
}

/** A link frozen on a vintage that is not here: said in full, with the vintages of the source and the way to today’s figures. */
export function UnknownVintage(props: {
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { search, selection, onChange } = props
  const { say, language } = useSpeech()
  const vintages = useQuery(vintagesQuery())
  const { mil, ...living } = search
  const offered = (vintages.data?.items ?? []).filter(({ sources }) =>
    sources.includes(selection.source),
  )
  const nearest = nearestVintage(mil ?? '', offered)
  return (
    <div className="unknown-vintage">
      <VintageUnknown vintage={mil ?? ''} />
      <p className="unknown-vintage-ways">
        {nearest !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...living, mil: nearest.id })}
          >
            {say('vintage.nearest', { title: nearest.title })}
          </button>
        )}{' '}
        <button type="button" className="button" onClick={() => onChange(living)}>
          {say('link.living')}
        </button>
      </p>
      {offered.length > 0 && (
        <label className="field">
          <span>{say('vintage.choose')}</span>
          <select
            value=""
            onChange={(event) => onChange({ ...living, mil: event.currentTarget.value })}
          >
            <option value="" disabled>
              {say('vintage.choose')}
            </option>
            {offered.map(({ id, title, date }) => (
              <option key={id} value={id}>
                {title}
                {date !== null && ` (${formatDay(date, language)})`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
