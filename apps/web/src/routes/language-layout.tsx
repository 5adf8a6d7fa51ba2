import { direction, localeOf } from '@marsad/language'
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { Footer } from '../features/frame/footer.tsx'
import { Header } from '../features/frame/header.tsx'
import { useShortcuts } from '../features/frame/shortcuts.ts'
import { languageOf, rememberLanguage } from '../preferences.ts'
import { SpeechProvider, speechIn } from '../speech.tsx'

const route = getRouteApi('/$lang')

/** The frame of every page in one language: skip link, header, the page, footer. */
export function LanguageLayout() {
  const { lang } = route.useParams()
  const language = languageOf(lang) ?? 'fr'
  const speech = useMemo(() => speechIn(language), [language])
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })

  useLayoutEffect(() => {
    document.documentElement.lang = localeOf(language)
    document.documentElement.dir = direction(language)
    rememberLanguage(language)
  }, [language])

  useFocusOnArrival(path)
  useShortcuts()

  return (
    <SpeechProvider speech={speech}>
      <a className="skip-link" href="#contenu">
        {speech.say('frame.skip')}
      </a>
      <Header />
      <main id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </SpeechProvider>
  )
}

let arrivedAt: string | undefined

/** After the first page, a change of path moves the focus to the heading, so that a screen reader says where one is. */
function useFocusOnArrival(path: string | undefined): void {
  useEffect(() => {
    if (path === undefined) return
    const first = arrivedAt === undefined
    const samePage = arrivedAt?.slice(3) === path.slice(3)
    arrivedAt = path
    if (first || samePage) return
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [path])
}
