import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { ApiError } from '../api-error.ts'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { useSpeech } from '../speech.tsx'
import { Code } from './label.tsx'
import { PageTitle, useDocumentTitle } from './page.tsx'
import { Answered } from './states.tsx'

/**
 * A page about one thing of the catalogue: room kept for it, then the page, what failed, or that there is no such thing. The
 * code stands in for the heading while the name is on its way, and hands its focus on.
 */
export function Found<T>(props: {
  readonly query: UseQueryResult<T>
  readonly code: string
  /** What is said when the catalogue has no such thing. */
  readonly unknown: string
  readonly children: (answer: T) => ReactNode
}) {
  const { data, error } = props.query
  const arrived = data !== undefined
  const focused = useRef(false)
  useEffect(() => {
    if (!arrived || !focused.current) return
    focused.current = false
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [arrived])
  if (error instanceof ApiError && error.status === 404) return <Unknown {...props} />
  return (
    <div className="wrap">
      {!arrived && (
        <h1
          className="visually-hidden"
          tabIndex={-1}
          onFocus={() => {
            focused.current = true
          }}
        >
          {props.code}
        </h1>
      )}
      <Answered query={props.query} size="page">
        {props.children}
      </Answered>
    </div>
  )
}

function Unknown(props: { readonly code: string; readonly unknown: string }) {
  const { language, say } = useSpeech()
  useDocumentTitle(props.unknown)
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{props.unknown}</PageTitle>
      <p className="lead">
        {say('unknown.code')} <Code>{props.code}</Code>
      </p>
      <p>
        <Link to="/$lang/recherche" params={{ lang: language }} search={{ q: props.code }}>
          {say('unknown.search')}
        </Link>
      </p>
    </div>
  )
}
