import type { MessageKey } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { collectionsQuery, institutionsQuery, themesQuery, vintagesQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import '../styles/reference.css'
import '../styles/prose.css'

const PRINCIPLES = [
  ['about.principle.never', 'about.principle.neverWhy'],
  ['about.principle.sources', 'about.principle.sourcesWhy'],
  ['about.principle.both', 'about.principle.bothWhy'],
  ['about.principle.kept', 'about.principle.keptWhy'],
  ['about.principle.breaks', 'about.principle.breaksWhy'],
  ['about.principle.unrounded', 'about.principle.unroundedWhy'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[]

/** What the system is, what it holds, how a figure gets in, what it never does, who may reuse it. */
export function AboutPage() {
  const { say, language } = useSpeech()
  useDocumentTitle(say('about.title'))
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('about.title')}</PageTitle>
      <p className="lead">{say('about.lead')}</p>
      <div className="prose-page">
        <section aria-labelledby="contenu-systeme">
          <h2 id="contenu-systeme">{say('about.holds')}</h2>
          <Holdings />
          <p>{say('about.missing')}</p>
        </section>
        <section aria-labelledby="chemin">
          <h2 id="chemin">{say('about.path')}</h2>
          <ol>
            <li>{say('about.path1')}</li>
            <li>{say('about.path2')}</li>
            <li>{say('about.path3')}</li>
            <li>{say('about.path4')}</li>
          </ol>
        </section>
        <section aria-labelledby="principes">
          <h2 id="principes">{say('about.principles')}</h2>
          <dl className="principles">
            {PRINCIPLES.map(([what, why]) => (
              <div key={what}>
                <dt>{say(what)}</dt>
                <dd>{say(why)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="reutiliser">
          <h2 id="reutiliser">{say('about.reuse')}</h2>
          <p>{say('about.reuseData')}</p>
          <p>{say('about.reuseCode')}</p>
          <p>
            <Link to="/$lang/api" params={{ lang: language }}>
              {say('api.title')}
            </Link>
          </p>
        </section>
        <section aria-labelledby="signaler">
          <h2 id="signaler">{say('about.errors')}</h2>
          <p>{say('about.errorsHow')}</p>
        </section>
      </div>
    </div>
  )
}

/** How much there is, counted now. */
function Holdings() {
  const { say } = useSpeech()
  const themes = useQuery(themesQuery())
  const institutions = useQuery(institutionsQuery())
  const vintages = useQuery(vintagesQuery())
  const collections = useQuery(collectionsQuery())
  const indicators = (themes.data?.items ?? []).reduce(
    (sum, theme) => ({ all: sum.all + theme.indicators, held: sum.held + theme.withData }),
    { all: 0, held: 0 },
  )
  const sources = (institutions.data?.items ?? []).reduce((sum, one) => sum + one.sources, 0)
  const cells = (vintages.data?.items ?? []).reduce((sum, one) => sum + one.cells, 0)
  const answered = [themes, institutions, vintages, collections].every(({ data }) => data)
  if (!answered) return <p aria-busy="true">{say('state.loading')}</p>
  return (
    <ul>
      <li>{say('about.indicators', indicators)}</li>
      <li>{say('about.institutions', { count: institutions.data?.total ?? 0, sources })}</li>
      <li>{say('about.publications', { count: vintages.data?.total ?? 0, cells })}</li>
      <li>{say('about.collections', { count: collections.data?.total ?? 0 })}</li>
    </ul>
  )
}
