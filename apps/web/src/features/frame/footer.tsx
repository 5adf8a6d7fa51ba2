import { usePainted } from '@marsad/charts'
import { formatDay } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { vintagesQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** The foot of every page: terms of the figures, last publication held, all the places, ways in for programs. */
export function Footer() {
  const { language, say } = useSpeech()
  const { data } = useQuery({ ...vintagesQuery(), enabled: usePainted() })
  const last = data?.items[0]
  const params = { lang: language }
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="site-footer-words">
          <p>
            <strong>{say('frame.name')}</strong> {say('footer.purpose')}
          </p>
          <p>{say('footer.terms')}</p>
          {last !== undefined && (
            <p>
              {say('footer.last')} <Label of={{ fr: last.title }} />
              {last.date !== null && ` (${formatDay(last.date, language)})`}
            </p>
          )}
          <p>{say('footer.licence')}</p>
        </div>
        <Places title={say('footer.explore')}>
          <li>
            <Link to="/$lang/indicateurs" params={params}>
              {say('catalogue.title')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/series" params={params}>
              {say('nav.series')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/institutions" params={params}>
              {say('nav.institutions')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/calendrier" params={params}>
              {say('nav.publications')}
            </Link>
          </li>
        </Places>
        <Places title={say('footer.reuse')}>
          <li>
            <Link to="/$lang/api" params={params}>
              {say('nav.api')}
            </Link>
          </li>
          <li>
            <a href="/api/v1/openapi.json">{say('footer.openapi')}</a>
          </li>
          <li>
            <Link to="/$lang/codes" params={params}>
              {say('nav.codes')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/glossaire" params={params}>
              {say('nav.glossary')}
            </Link>
          </li>
        </Places>
        <Places title={say('footer.system')}>
          <li>
            <Link to="/$lang/a-propos" params={params}>
              {say('nav.about')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/accessibilite" params={params}>
              {say('nav.accessibility')}
            </Link>
          </li>
          <li>
            <Link to="/$lang/connexion" params={params} preload={false}>
              {say('nav.signIn')}
            </Link>
          </li>
        </Places>
      </div>
    </footer>
  )
}

/** A list of places under its heading. */
function Places(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <nav aria-labelledby={id}>
      <p id={id}>{props.title}</p>
      <ul>{props.children}</ul>
    </nav>
  )
}
