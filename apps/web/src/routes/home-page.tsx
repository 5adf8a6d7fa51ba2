import { useQuery } from '@tanstack/react-query'
import { Awaited } from '../features/home/awaited.tsx'
import { Headlines } from '../features/home/headlines.tsx'
import { LatestPublications } from '../features/home/latest-publications.tsx'
import { ThemeLists } from '../features/home/theme-lists.tsx'
import { headlinesQuery, institutionsQuery, themesQuery, vintagesQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/home.css'

/** Home: the headline figures, the themes, what was published last. */
export function HomePage() {
  const { say } = useSpeech()
  useDocumentTitle(undefined)
  const headlines = useQuery(headlinesQuery())
  const themes = useQuery(themesQuery())
  const institutions = useQuery(institutionsQuery())
  const vintages = useQuery(vintagesQuery())
  const counts = (themes.data?.items ?? []).reduce(
    (sum, theme) => ({ all: sum.all + theme.indicators, held: sum.held + theme.withData }),
    { all: 0, held: 0 },
  )
  return (
    <>
      <div className="hero">
        <div className="wrap">
          <PageTitle>{say('home.title')}</PageTitle>
          <p>{counts.all === 0 ? say('home.lead') : say('home.leadCounted', counts)}</p>
        </div>
      </div>
      <div className="wrap">
        <Answered query={headlines} size="page">
          {(list) => <Headlines items={list.items} />}
        </Answered>
        <div className="home-columns">
          <Answered query={themes} size="page">
            {(list) => <ThemeLists themes={list.items} />}
          </Answered>
          <Answered query={vintages} size="page">
            {(list) => <LatestPublications vintages={list.items} counts={counts} />}
          </Answered>
        </div>
        {headlines.data !== undefined && (
          <Awaited items={headlines.data.items} institutions={institutions.data?.items ?? []} />
        )}
      </div>
    </>
  )
}
