import { Link } from '@tanstack/react-router'
import type { Overview } from '../../answers.ts'
import { publicationDate } from '../../figures/publication-date.ts'
import { useSpeech } from '../../speech.tsx'

type Vintage = Overview['publications']['national'][number]

/** What was published last: by the institutions of the country, then by international organisations. */
export function Publications(props: { readonly publications: Overview['publications'] }) {
  const { national, international } = props.publications
  const { language, say } = useSpeech()
  return (
    <section aria-labelledby="publications" className="home-publications">
      <h2 id="publications">{say('home.whatsNew')}</h2>
      <PublicationList title={say('home.national')} vintages={national} />
      <PublicationList title={say('home.international')} vintages={international} />
      <p className="home-note">{say('home.order')}</p>
      <p className="home-publications-all">
        <Link to="/$lang/calendrier" params={{ lang: language }}>
          {say('home.allPublications')}
        </Link>
      </p>
    </section>
  )
}

function PublicationList(props: { readonly title: string; readonly vintages: readonly Vintage[] }) {
  const speech = useSpeech()
  if (props.vintages.length === 0) return null
  return (
    <>
      <h3>{props.title}</h3>
      <ul className="publication-rows">
        {props.vintages.map((vintage) => (
          <li key={vintage.id}>
            <Link to="/$lang/calendrier" params={{ lang: speech.language }} hash={vintage.id}>
              <bdi lang="fr">{vintage.title}</bdi>
            </Link>
            <span>
              <bdi>{vintage.provider}</bdi>
              {' · '}
              {publicationDate(vintage, speech)}
              {' · '}
              {speech.say('home.cells', { count: vintage.cells })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
