import { formatDay } from '@marsad/language'
import type { Vintages } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'

type Vintage = Vintages['items'][number]

const SHOWN = 7
const EACH = 2

/** The newest publications, no more than two of one provider, so that a batch of one does not hide the others. */
function newest(vintages: readonly Vintage[]): readonly Vintage[] {
  const counts = new Map<string, number>()
  return vintages
    .filter(({ provider }) => {
      const count = (counts.get(provider) ?? 0) + 1
      counts.set(provider, count)
      return count <= EACH
    })
    .slice(0, SHOWN)
}

/** What was published last, newest first, with the date as precisely as it is known; and how complete the system is. */
export function LatestPublications(props: {
  readonly vintages: readonly Vintage[]
  readonly counts: { readonly all: number; readonly held: number }
}) {
  const { language, say } = useSpeech()
  const { all, held } = props.counts
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">{say('home.publications')}</h2>
      <ul className="rows publication-rows">
        {newest(props.vintages).map((vintage) => (
          <li key={vintage.id}>
            <bdi lang="fr">{vintage.title}</bdi>
            <span>
              <bdi>{vintage.provider}</bdi>
              {vintage.date !== null && (
                <>
                  {' · '}
                  <bdi>{formatDay(vintage.date, language)}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {all > 0 && (
        <>
          <h2>{say('home.state')}</h2>
          <meter className="share share-wide" min={0} max={all} value={held} aria-hidden="true" />
          <p className="muted">{say('home.stateCounted', { all, held, wanting: all - held })}</p>
        </>
      )}
    </section>
  )
}
