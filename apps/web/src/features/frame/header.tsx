import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSignedInHere } from '../../signed-in.ts'
import { useSpeech } from '../../speech.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { SearchForm } from './search-form.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** Only for who has signed in: readers load nothing of it and ask for nothing. */
const PersonMenu = lazy(() =>
  import('../session/person-menu.tsx').then((module) => ({ default: module.PersonMenu })),
)

/** The head of every page: where one is, the search, the main places, the languages, the theme, the help. */
export function Header() {
  const { language, say } = useSpeech()
  const params = { lang: language }
  const signedIn = useSignedInHere()
  return (
    <header className="site-header">
      <div className="wrap">
        <Link to="/$lang" params={params} className="logo">
          <Logo />
          <span>{say('frame.name')}</span>
        </Link>
        <SearchForm />
        <nav aria-label={say('frame.pages')}>
          <Link to="/$lang/indicateurs" params={params}>
            {say('catalogue.title')}
          </Link>
          <Link to="/$lang/institutions" params={params}>
            {say('nav.institutions')}
          </Link>
          <Link to="/$lang/calendrier" params={params}>
            {say('nav.publications')}
          </Link>
          <Link to="/$lang/glossaire" params={params}>
            {say('nav.glossary')}
          </Link>
        </nav>
        <div className="site-tools">
          <LanguageSwitch />
          <ThemeSwitch />
          {signedIn && (
            <Suspense fallback={null}>
              <PersonMenu />
            </Suspense>
          )}
          <HelpDialog />
        </div>
      </div>
    </header>
  )
}
