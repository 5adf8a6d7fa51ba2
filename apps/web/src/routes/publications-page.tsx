import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { PublicationList } from '../features/publications/publication-list.tsx'
import { Upcoming } from '../features/publications/upcoming.tsx'
import { collectionsQuery, vintagesQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/reference.css'
import '../styles/publications.css'

const route = getRouteApi('/$lang/calendrier')

/** The publications held, newest first, and what is due next; of all institutions or of one. */
export function PublicationsPage() {
  const { say, text } = useSpeech()
  const { institution } = route.useSearch()
  const navigate = route.useNavigate()
  useDocumentTitle(say('publications.title'))
  const vintages = useQuery(vintagesQuery())
  const collections = useQuery(collectionsQuery())
  const providers = [
    ...new Map(
      [
        ...(vintages.data?.items ?? []).map(
          ({ provider, providerTitle }) => [provider, providerTitle] as const,
        ),
        ...(collections.data?.items ?? []).map(
          (one) => [one.institution, one.institutionTitle] as const,
        ),
      ].map(([id, title]) => [id, text(title)] as const),
    ),
  ].toSorted(([, a], [, b]) => a.localeCompare(b))
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('publications.title')}</PageTitle>
      <p className="lead">{say('publications.lead')}</p>
      <form className="list-filters one" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{say('catalogue.institution')}</span>
          <select
            value={institution ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              void navigate({
                search: value === '' ? {} : { institution: value },
                replace: true,
              })
            }}
          >
            <option value="">{say('publications.everyone')}</option>
            {providers.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div className="calendar">
        <section aria-labelledby="detenues">
          <h2 id="detenues">{say('publications.held')}</h2>
          <p className="muted">{say('publications.order')}</p>
          <Answered query={vintages} size="page">
            {({ items }) => {
              const shown = items.filter(
                (one) => institution === undefined || one.provider === institution,
              )
              return (
                <>
                  <p className="result-count" role="status">
                    {say('publications.count', { count: shown.length })}
                  </p>
                  <PublicationList vintages={shown} />
                </>
              )
            }}
          </Answered>
        </section>
        <section aria-labelledby="prochaines" className="next">
          <h2 id="prochaines">{say('publications.next')}</h2>
          <p className="muted">{say('due.proposals')}</p>
          <Answered query={collections} size="page">
            {({ items }) => (
              <Upcoming
                collections={items.filter(
                  (one) => institution === undefined || one.institution === institution,
                )}
              />
            )}
          </Answered>
        </section>
      </div>
    </div>
  )
}
