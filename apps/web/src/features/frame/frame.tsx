import { direction, localeOf } from '@marsad/language'
import type { Language } from '@marsad/model'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { SpeechProvider, speechIn } from '../../speech.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { GoKeys, useShortcuts } from './shortcuts.ts'
import { VersionNotice } from './version-notice.tsx'

/** What surrounds every page in one language: skip link, header, the page, footer. */
export function Frame(props: { readonly language: Language; readonly children: ReactNode }) {
  const { language } = props
  const speech = useMemo(() => speechIn(language), [language])
  useLayoutEffect(() => {
    document.documentElement.lang = localeOf(language)
    document.documentElement.dir = direction(language)
  }, [language])
  useShortcuts()
  return (
    <SpeechProvider speech={speech}>
      <a className="skip-link" href="#contenu">
        {speech.say('frame.skip')}
      </a>
      <GoKeys />
      <Header />
      <ConnectionBanner />
      <VersionNotice />
      <main id="contenu" tabIndex={-1}>
        {props.children}
      </main>
      <Footer />
    </SpeechProvider>
  )
}
