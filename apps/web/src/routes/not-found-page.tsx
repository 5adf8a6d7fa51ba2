import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { languageOf, preferredLanguage } from '../preferences.ts'
import { SpeechProvider, speechIn, useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'

function NotFound() {
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

/** An address that leads nowhere: said in the language of the address, or the reader’s. */
export function NotFoundPage() {
  const language = languageOf(location.pathname.slice(1, 3)) ?? preferredLanguage()
  const speech = useMemo(() => speechIn(language), [language])
  return (
    <SpeechProvider speech={speech}>
      <NotFound />
    </SpeechProvider>
  )
}
