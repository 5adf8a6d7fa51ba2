import { type UseQueryResult, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiError } from '../api-error.ts'
import { useSpeech } from '../speech.tsx'
import { Code } from './label.tsx'

/** Room kept for what is on its way; it shows only after a moment, and says so when it takes long. */
export function Pending(props: {
  readonly size: 'line' | 'tile' | 'page' | 'figure'
  readonly onRetry?: () => void
}) {
  const { say } = useSpeech()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 8000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`pending pending-${props.size}`} aria-busy="true">
      <span className="visually-hidden">{say('state.loading')}</span>
      {slow && (
        <p role="status">
          {say('state.slow')}{' '}
          {props.onRetry !== undefined && (
            <button type="button" className="link" onClick={props.onRetry}>
              {say('state.retry')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** What failed, that nothing is lost, and how to go on. The rest of the page stays usable. */
export function Failure(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { say } = useSpeech()
  const problem = props.error instanceof ApiError ? props.error : undefined
  return (
    <div className="notice notice-error" role="alert">
      <p>
        <strong>{say(problem?.kind === 'network' ? 'state.offline' : 'state.failed')}</strong>
      </p>
      {problem?.kind === 'network' && isOfflineReader() && <p>{say('connection.notKept')}</p>}
      {problem?.detail !== undefined && <p>{problem.detail}</p>}
      <p>{say('state.safe')}</p>
      <p>
        <button type="button" className="button" onClick={props.onRetry}>
          {say('state.retry')}
        </button>{' '}
        {problem?.reference !== undefined && (
          <span className="muted">
            {say('state.reference')} <Code>{problem.reference}</Code>
          </span>
        )}
      </p>
    </div>
  )
}

/** Whether a worker keeps visited pages; over plain http there is none, whatever the types say. */
function isOfflineReader(): boolean {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  return workers?.controller != null
}

/** A remark above a figure: a mark and words, never colour alone. */
export function Notice(props: { readonly tone: 'info' | 'warning'; readonly children: ReactNode }) {
  return (
    <div className={`notice notice-${props.tone}`}>
      <span className="notice-mark" aria-hidden="true">
        {props.tone === 'warning' ? '!' : 'i'}
      </span>
      <div>{props.children}</div>
    </div>
  )
}

/** Retries whatever failed below an error boundary. */
export function useRetry(reset: () => void): () => void {
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  return () => {
    resetQueries()
    reset()
  }
}

/** A part of a page that waits for an answer: room kept, then the part, or what failed. */
export function Answered<T>(props: {
  readonly query: UseQueryResult<T>
  readonly size: 'line' | 'tile' | 'page' | 'figure'
  readonly children: (answer: T) => ReactNode
}) {
  const { data, error, refetch } = props.query
  const retry = () => void refetch()
  if (data !== undefined) return props.children(data)
  if (error !== null) return <Failure error={error} onRetry={retry} />
  return <Pending size={props.size} onRetry={retry} />
}
