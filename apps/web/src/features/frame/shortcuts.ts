import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSpeech } from '../../speech.tsx'
import { isShortcut, useKeys } from '../../ui/keys.ts'

const SEQUENCE_MS = 1500

const PLACES = [
  ['i', '/$lang/indicateurs'],
  ['d', '/$lang/depot'],
] as const

/** Keys that hold on every page: `/` searches, `?` helps, `g` then `i` goes to the indicators, `d` to the deposits. */
export function useShortcuts(): void {
  useKeys({
    '/': () => document.getElementById('site-search')?.focus(),
    '?': () => document.querySelector<HTMLDialogElement>('#help')?.showModal(),
  })
}

/** `g` and then a letter goes to a page. Drawn inside the speech of the pages. */
export function GoKeys() {
  const { language } = useSpeech()
  const navigate = useNavigate()
  useEffect(() => {
    let since = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      if (event.key === 'g') {
        since = event.timeStamp
        return
      }
      const follows = event.timeStamp - since < SEQUENCE_MS
      since = Number.NEGATIVE_INFINITY
      const to = PLACES.find(([key]) => key === event.key)?.[1]
      if (!follows || to === undefined) return
      event.preventDefault()
      void navigate({ to, params: { lang: language } })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [language, navigate])
  return null
}
