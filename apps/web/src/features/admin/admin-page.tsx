import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../speech.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { Private } from '../session/private.tsx'
import type { Person } from '../session/session.ts'

/** The pages of whoever manages accounts. */
const PLACES = [
  { name: 'people', to: '/$lang/admin' },
  { name: 'keys', to: '/$lang/admin/cles' },
  { name: 'institutions', to: '/$lang/admin/institutions' },
  { name: 'log', to: '/$lang/admin/journal' },
] as const
type Place = (typeof PLACES)[number]['name']

/** A page of the administration: where it is among the others, and its content for administrators. */
export function AdminPage(props: {
  readonly place: Place
  readonly children: (person: Person) => ReactNode
}) {
  const { say, language } = useSpeech()
  const title = say(`admin.${props.place}`)
  useDocumentTitle(title)
  return (
    <div className="wrap">
      <Breadcrumb
        steps={[
          {
            id: 'admin',
            content: (
              <Link to="/$lang/admin" params={{ lang: language }}>
                {say('session.admin')}
              </Link>
            ),
          },
        ]}
      />
      <PageTitle>{title}</PageTitle>
      <Private roles={['administrator']}>
        {(person) => (
          <>
            <nav className="part-links" aria-label={say('session.admin')}>
              {PLACES.map(({ name, to }) => (
                <Link
                  key={name}
                  to={to}
                  params={{ lang: language }}
                  activeOptions={{ exact: true, includeSearch: false }}
                >
                  {say(`admin.${name}`)}
                </Link>
              ))}
            </nav>
            {props.children(person)}
          </>
        )}
      </Private>
    </div>
  )
}
