import { direction, localeOf } from '@marsad/language'
import type { Language } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { ApiError } from '../api-error.ts'
import { EmbeddedFigure } from '../features/embed/embedded-figure.tsx'
import { useToldHeight } from '../features/embed/framed-height.ts'
import { applyTheme, languageOf, preferredLanguage } from '../preferences.ts'
import { indicatorQuery } from '../queries.ts'
import { SpeechProvider, speechIn, useSpeech } from '../speech.tsx'
import { Code } from '../ui/label.tsx'
import { useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/indicator.css'
import '../styles/views.css'
import '../styles/embed.css'

const route = getRouteApi('/$lang/integrer/$code')

/** One figure for another site: no header, no controls, its source and the way to the full page. */
export function EmbedPage() {
  const { lang } = route.useParams()
  const language: Language = languageOf(lang) ?? preferredLanguage()
  const speech = useMemo(() => speechIn(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = localeOf(language)
    document.documentElement.dir = direction(language)
    document.documentElement.classList.add('embedded')
  }, [language])
  return (
    <SpeechProvider speech={speech}>
      <main className="embed">
        <Embedded />
      </main>
    </SpeechProvider>
  )
}

function Embedded() {
  const { code } = route.useParams()
  const search = route.useSearch()
  const record = useQuery(indicatorQuery(code))
  useToldHeight()
  const { theme } = search
  useEffect(() => {
    if (theme !== undefined) applyTheme(theme)
  }, [theme])
  if (record.error instanceof ApiError && record.error.status === 404) {
    return <UnknownFigure code={code} />
  }
  return (
    <Answered query={record} size="figure">
      {(answer) => <EmbeddedFigure record={answer} search={search} />}
    </Answered>
  )
}

/** A code that the catalogue does not know: embedded by mistake, or since withdrawn. */
function UnknownFigure(props: { readonly code: string }) {
  const { say } = useSpeech()
  useDocumentTitle(say('notFound.indicator'))
  return (
    <>
      <h1 className="embed-title">{say('notFound.indicator')}</h1>
      <p>
        {say('notFound.code')} <Code>{props.code}</Code>
      </p>
    </>
  )
}
