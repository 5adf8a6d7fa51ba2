import { foldText } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Glossary } from '../answers.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { glossaryQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Label } from '../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import { WordsField } from '../ui/words-field.tsx'
import '../styles/reference.css'
import '../styles/glossary.css'

const route = getRouteApi('/$lang/glossaire')

/** The words of the definitions, by topic, narrowed by what is typed in any of the three languages. */
export function GlossaryPage() {
  const { say } = useSpeech()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('glossary.title'))
  const glossary = useQuery(glossaryQuery())
  const change = useCallback(
    (words: string) => void navigate({ search: words === '' ? {} : { q: words }, replace: true }),
    [navigate],
  )
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('glossary.title')}</PageTitle>
      <p className="lead">{say('glossary.lead')}</p>
      <search className="list-filters">
        <WordsField label={say('glossary.search')} words={q} onChange={change} />
      </search>
      <Answered query={glossary} size="page">
        {(answer) => <Topics glossary={answer} words={q} />}
      </Answered>
    </div>
  )
}

type Item = Glossary['items'][number]

/** Whether a term is called, or also called, by these words in one of the three languages. */
function isCalled({ title, synonyms }: Item, words: string): boolean {
  const names = foldText([...Object.values(title), ...Object.values(synonyms).flat()].join(' '))
  return foldText(words)
    .split(' ')
    .every((word) => names.includes(word))
}

function Topics(props: { readonly glossary: Glossary; readonly words: string }) {
  const { glossary, words } = props
  const { say } = useSpeech()
  const found = glossary.items.filter((item) => isCalled(item, words))
  const topics = glossary.topics
    .map((topic) => ({ ...topic, items: found.filter((item) => item.topic === topic.id) }))
    .filter(({ items }) => items.length > 0)
  return (
    <>
      <p className="result-count" role="status">
        {say('glossary.count', { count: found.length })}
      </p>
      {found.length === 0 && <p>{say('glossary.none')}</p>}
      {topics.length > 1 && (
        <nav className="topic-links" aria-label={say('glossary.topics')}>
          <ul>
            {topics.map((topic) => (
              <li key={topic.id}>
                <a href={`#${topic.id}`}>
                  <Label of={topic.title} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {topics.map((topic) => (
        <section key={topic.id} className="part" aria-labelledby={topic.id}>
          <h2 id={topic.id}>
            <Label of={topic.title} />
          </h2>
          <Terms items={topic.items} />
        </section>
      ))}
    </>
  )
}

function Terms(props: { readonly items: readonly Item[] }) {
  const { language } = useSpeech()
  return (
    <dl className="terms">
      {props.items.map((item) => (
        <div key={item.id}>
          <dt>
            <Link to="/$lang/glossaire/$terme" params={{ lang: language, terme: item.id }}>
              <Label of={item.title} />
            </Link>
          </dt>
          <dd>
            <Label of={item.definition} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
