import { Link } from '@tanstack/react-router'
import { Frame } from '../features/frame/frame.tsx'
import { languageOf, preferredLanguage } from '../preferences.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'

/** An address that leads nowhere, said in the language of the page. */
export function NotFoundPage() {
  const { language, say } = useSpeech()
  useDocumentTitle(say('notFound.title'))
  return (
    <div className="wrap prose">
      <PageTitle>{say('notFound.title')}</PageTitle>
      <p>{say('notFound.detail')}</p>
      <p>
        <Link to="/$lang/indicateurs" params={{ lang: language }}>
          {say('notFound.catalogue')}
        </Link>
      </p>
    </div>
  )
}

/** The same for an address that does not even begin with a language: said in the reader’s. */
export function UnknownAddressPage() {
  const language = languageOf(location.pathname.slice(1, 3)) ?? preferredLanguage()
  return (
    <Frame language={language}>
      <NotFoundPage />
    </Frame>
  )
}
