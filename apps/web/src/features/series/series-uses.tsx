import type { SeriesRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { MeasureLink } from '../reference/measure-link.tsx'

/** The indicators that are computed from a base series. */
export function SeriesUses(props: { readonly record: SeriesRecord }) {
  const { say } = useSpeech()
  const { usedBy } = props.record
  return (
    <section className="part" aria-labelledby="emploi">
      <h2 id="emploi">
        {say('series.usedBy')} {usedBy.length > 0 && <small>{usedBy.length}</small>}
      </h2>
      {usedBy.length === 0 ? (
        <p>{say('series.usedByNone')}</p>
      ) : (
        <ul className="rows measure-rows">
          {usedBy.map((indicator) => (
            <li key={indicator.id}>
              <MeasureLink measure={{ ...indicator, type: 'indicator' }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
