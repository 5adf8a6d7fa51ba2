import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { KIND_NAMES } from '../features/results/kinds.ts'
import { Results } from '../features/results/results.tsx'
import { searchQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { CutWords } from '../ui/cut-words.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import { WordsField } from '../ui/words-field.tsx'
import '../styles/reference.css'
import '../styles/results.css'

const route = getRouteApi('/$lang/recherche')

/** What words find among indicators, base series, terms, themes, institutions, sources and codelists. */
export function ResultsPage() {
  const { language, say } = useSpeech()
  const search = route.useSearch()
  const { q = '', genre } = search
  const navigate = route.useNavigate()
  useDocumentTitle(q === '' ? say('results.title') : say('results.titleOf', { words: q }))
  const found = useQuery({
    ...searchQuery({ q, lang: language, kind: genre }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const change = useCallback(
    (words: string) => void navigate({ search: words === '' ? {} : { q: words }, replace: true }),
    [navigate],
  )
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('results.title')}</PageTitle>
      <CutWords />
      <search className="list-filters">
        <WordsField label={say('results.words')} words={q} onChange={change} />
      </search>
      {q === '' ? (
        <p>{say('results.ask')}</p>
      ) : (
        <Answered query={found} size="page">
          {(answer) => (
            <div
              aria-busy={found.isPlaceholderData}
              className={found.isPlaceholderData ? 'stale' : undefined}
            >
              <p className="result-count">
                <span role="status">
                  {say('results.count', { count: answer.total, words: answer.query })}
                </span>{' '}
                {genre !== undefined && (
                  <>
                    {say('results.only', { kind: say(KIND_NAMES[genre]) })}{' '}
                    <Link to="/$lang/recherche" params={{ lang: language }} search={{ q }}>
                      {say('results.everything')}
                    </Link>
                  </>
                )}
              </p>
              {answer.total === 0 ? <Nothing /> : <Results found={answer} search={search} />}
            </div>
          )}
        </Answered>
      )}
    </div>
  )
}

function Nothing() {
  const { language, say } = useSpeech()
  return (
    <>
      <p>{say('results.none')}</p>
      <ul className="ways">
        <li>
          <Link to="/$lang/indicateurs" params={{ lang: language }}>
            {say('notFound.catalogue')}
          </Link>
        </li>
        <li>
          <Link to="/$lang/glossaire" params={{ lang: language }}>
            {say('glossary.title')}
          </Link>
        </li>
      </ul>
    </>
  )
}
