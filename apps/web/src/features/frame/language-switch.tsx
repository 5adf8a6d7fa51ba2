import { localeOf } from '@marsad/language'
import { LANGUAGES } from '@marsad/model'
import { useRouter, useRouterState } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Ain } from './logo.tsx'

const NAMES = { fr: 'Français', ar: 'العربية', en: 'English' } as const

/** The same page in another language: the rest of the address stays as it is, byte for byte. */
export function LanguageSwitch() {
  const { language, say } = useSpeech()
  const router = useRouter()
  const address = useRouterState({ select: (state) => state.location.href })
  return (
    <nav aria-label={say('frame.languages')} className="language-switch">
      {LANGUAGES.map((other) => {
        const href = `/${other}${address.slice(3)}`
        const follow = (event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          void router.navigate({ href })
        }
        return (
          <a
            key={other}
            href={href}
            hrefLang={localeOf(other)}
            lang={localeOf(other)}
            aria-label={other === 'ar' ? NAMES.ar : `${other.toUpperCase()} – ${NAMES[other]}`}
            title={NAMES[other]}
            onClick={follow}
            {...(other === language && { 'aria-current': 'true' })}
          >
            {other === 'ar' ? <Ain /> : other.toUpperCase()}
          </a>
        )
      })}
    </nav>
  )
}
