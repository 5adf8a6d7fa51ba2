import type { Language } from '@marsad/model'
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Frame } from '../features/frame/frame.tsx'
import { languageOf, rememberLanguage } from '../preferences.ts'
import { UnknownAddressPage } from './not-found-page.tsx'

const route = getRouteApi('/$lang')

/** Every page in one language; an address that begins with none leads nowhere. */
export function LanguageLayout() {
  const { lang } = route.useParams()
  const language = languageOf(lang)
  return language === lang ? <Pages language={language} /> : <UnknownAddressPage />
}

function Pages(props: { readonly language: Language }) {
  const { language } = props
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => rememberLanguage(language), [language])
  useFocusOnArrival(path)
  return (
    <Frame language={language}>
      <Outlet />
    </Frame>
  )
}

let arrivedAt: string | undefined

/**
 * After the first page, a change of path moves the focus to the heading, so that a screen reader says where one is. A heading
 * that is still on its way is waited for, unless the reader moves on before it comes.
 */
function useFocusOnArrival(path: string | undefined): void {
  useEffect(() => {
    if (path === undefined) return undefined
    const first = arrivedAt === undefined
    const samePage = arrivedAt?.slice(3) === path.slice(3)
    arrivedAt = path
    if (first || samePage) return undefined
    const heading = () => document.querySelector<HTMLElement>('main h1')
    const now = heading()
    if (now !== null) {
      now.focus()
      return undefined
    }
    const before = document.activeElement
    const watch = new MutationObserver(() => {
      const come = heading()
      if (come === null) return
      watch.disconnect()
      if ([before, document.body].includes(document.activeElement)) come.focus()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [path])
}
