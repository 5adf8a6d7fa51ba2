import { type ReactNode, useEffect } from 'react'
import { useSpeech } from '../speech.tsx'

/** The one heading of a page. It takes the focus on arrival. */
export function PageTitle(props: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <h1 tabIndex={-1} className={props.className}>
      {props.children}
    </h1>
  )
}

/** Names the window after the page: `Taux de chômage – Marsad`. */
export function useDocumentTitle(title: string | undefined): void {
  const { say } = useSpeech()
  const system = say('frame.name')
  useEffect(() => {
    document.title = title === undefined ? system : `${title} – ${system}`
  }, [title, system])
}
