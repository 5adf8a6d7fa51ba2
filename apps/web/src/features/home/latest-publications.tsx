import { formatDay } from '@marsad/language'
import type { Vintages } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'

type Vintage = Vintages['items'][number]

const SHOWN = 6

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
      <ul className="rows">
        {props.vintages.slice(0, SHOWN).map((vintage) => (
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
