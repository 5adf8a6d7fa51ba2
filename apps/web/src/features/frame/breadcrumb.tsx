import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../speech.tsx'

/** Where the page is: home, then the steps given. */
export function Breadcrumb(props: {
  readonly steps?: readonly { readonly id: string; readonly content: ReactNode }[]
}) {
  const { language, say } = useSpeech()
  return (
    <nav aria-label={say('frame.path')} className="breadcrumb">
      <ol>
        <li>
          <Link to="/$lang" params={{ lang: language }}>
            {say('home.short')}
          </Link>
        </li>
        {(props.steps ?? []).map((step) => (
          <li key={step.id}>{step.content}</li>
        ))}
      </ol>
    </nav>
  )
}
