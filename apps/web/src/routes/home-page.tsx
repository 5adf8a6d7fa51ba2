import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Overview } from '../answers.ts'
import { Awaited } from '../features/home/awaited.tsx'
import { Completeness } from '../features/home/completeness.tsx'
import { HeadlineTable } from '../features/home/headline-table.tsx'
import { HomeWaiting } from '../features/home/home-waiting.tsx'
import { Lead } from '../features/home/lead.tsx'
import { Publications } from '../features/home/publications.tsx'
import { ThemeStates } from '../features/home/theme-states.tsx'
import { TileGroup } from '../features/home/tile-group.tsx'
import { publicationDate } from '../figures/publication-date.ts'
import { overviewQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Failure } from '../ui/states.tsx'
import '../styles/home.css'
import '../styles/state-bar.css'

/** Home: how the labour market and migration are doing, what is new, and how complete the system is. */
export function HomePage() {
  const { say } = useSpeech()
  useDocumentTitle(undefined)
  const { data, error, refetch } = useQuery(overviewQuery())
  const retry = () => void refetch()
  return (
    <>
      <div className="home-head">
        <div className="wrap">
          <PageTitle>{say('home.title')}</PageTitle>
          {data === undefined ? <p>{say('home.lead')}</p> : <Opening overview={data} />}
        </div>
      </div>
      <div className="wrap home">
        {data !== undefined ? (
          <Contents overview={data} />
        ) : error !== null ? (
          <Failure error={error} onRetry={retry} />
        ) : (
          <HomeWaiting onRetry={retry} />
        )}
      </div>
    </>
  )
}

/** How much there is, and what is newest. */
function Opening(props: { readonly overview: Overview }) {
  const { state, publications } = props.overview
  const speech = useSpeech()
  const { say, language } = speech
  const [newest] = publications.national
  return (
    <>
      <p>
        {say('home.leadCounted', {
          all: state.held + state.awaited + state.legal,
          held: state.held,
        })}{' '}
        <Link to="/$lang/indicateurs" params={{ lang: language }}>
          {say('home.browse')}
        </Link>
      </p>
      {newest !== undefined && (
        <p className="home-newest">
          {say('home.newest')}{' '}
          <Link to="/$lang/calendrier" params={{ lang: language }} hash={newest.id}>
            <bdi lang="fr">{newest.title}</bdi>
          </Link>
          {say('list.comma')}
          <bdi>{newest.provider}</bdi>
          {say('list.comma')}
          {publicationDate(newest, speech)}
        </p>
      )}
    </>
  )
}

function Contents(props: { readonly overview: Overview }) {
  const { overview } = props
  return (
    <>
      {overview.lead !== null && <Lead lead={overview.lead} />}
      {overview.groups.map((group) => (
        <TileGroup key={group.id} group={group} />
      ))}
      <div className="home-news">
        <Publications publications={overview.publications} />
        <HeadlineTable items={overview.headlines} />
      </div>
      <ThemeStates themes={overview.themes} />
      <div className="home-state">
        <Completeness state={overview.state} institutions={overview.institutions} />
        <Awaited items={overview.awaited} />
      </div>
    </>
  )
}
