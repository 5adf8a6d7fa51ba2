import { foldText } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Codelists } from '../answers.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { codelistsQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { Code, Figure, Label } from '../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Answered } from '../ui/states.tsx'
import { WordsField } from '../ui/words-field.tsx'
import '../styles/reference.css'
import '../styles/codes.css'

const route = getRouteApi('/$lang/codes')

/** The codelists: those that break figures down, then those that qualify them. */
export function CodelistsPage() {
  const { say } = useSpeech()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('codes.title'))
  const codelists = useQuery(codelistsQuery())
  const change = useCallback(
    (words: string) => void navigate({ search: words === '' ? {} : { q: words }, replace: true }),
    [navigate],
  )
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('codes.title')}</PageTitle>
      <p className="lead">{say('codes.lead')}</p>
      <search className="list-filters">
        <WordsField label={say('codes.search')} words={q} onChange={change} />
      </search>
      <Answered query={codelists} size="page">
        {({ items }) => {
          const found = items.filter((item) => answers(item, q))
          return (
            <>
              <p className="result-count" role="status">
                {say('codes.count', { count: found.length })}
              </p>
              {found.length === 0 && <p>{say('codes.none')}</p>}
              <Lists
                id="ventilations"
                title={say('codes.breakdowns')}
                items={found.filter(({ dimensions }) => dimensions > 0)}
              />
              <Lists
                id="attributs"
                title={say('codes.attributes')}
                items={found.filter(({ dimensions }) => dimensions === 0)}
              />
            </>
          )
        }}
      </Answered>
    </div>
  )
}

type Item = Codelists['items'][number]

function answers({ id, title, standard }: Item, words: string): boolean {
  const text = foldText([id, standard, ...Object.values(title)].join(' '))
  return foldText(words)
    .split(' ')
    .every((word) => text.includes(word))
}

function Lists(props: {
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
}) {
  const { language, say } = useSpeech()
  if (props.items.length === 0) return null
  return (
    <section className="part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ScrollRegion label={say('table.region', { title: props.title })}>
        <table className="plain codelists">
          <caption className="visually-hidden">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('codes.list')}</th>
              <th scope="col">{say('codes.standard')}</th>
              <th scope="col" className="number">
                {say('codes.codes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link to="/$lang/codes/$code" params={{ lang: language, code: item.id }}>
                    <Label of={item.title} />
                  </Link>{' '}
                  <Code>{item.id}</Code>
                </th>
                <td lang="en">
                  <bdi>{item.standard}</bdi>
                </td>
                <td className="number">
                  <Figure>{String(item.codes)}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
