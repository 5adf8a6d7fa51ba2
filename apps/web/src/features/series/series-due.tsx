import { useQuery } from '@tanstack/react-query'
import type { SeriesRecord } from '../../answers.ts'
import { collectionsQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { DueTable } from '../reference/due-table.tsx'

/** Who owes a base series, how often and by when. */
export function SeriesDue(props: { readonly record: SeriesRecord }) {
  const { say } = useSpeech()
  const { due } = props.record
  const collections = useQuery({ ...collectionsQuery(), enabled: due.length > 0 })
  return (
    <section className="part" aria-labelledby="doit">
      <h2 id="doit">{say('series.due')}</h2>
      {due.length === 0 ? (
        <p>{say('series.dueNone')}</p>
      ) : (
        <Answered query={collections} size="tile">
          {({ items }) => (
            <DueTable
              collections={items.filter(({ id }) => due.some((one) => one.collection === id))}
              caption={say('series.due')}
            />
          )}
        </Answered>
      )}
    </section>
  )
}
