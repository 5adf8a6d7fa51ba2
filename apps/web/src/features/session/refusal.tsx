import { useEffect, useRef } from 'react'
import { ApiError } from '../../api-error.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { refusalWords } from './refusal-words.ts'

/** Why something that was asked for was not done; it takes the focus. Nothing while there is no error. */
export function Refusal(props: { readonly error: unknown }) {
  const { say } = useSpeech()
  const { error } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== undefined && error !== null) box.current?.focus()
  }, [error])
  if (error === undefined || error === null) return null
  const reference = error instanceof ApiError ? error.reference : undefined
  const known = error instanceof ApiError && error.kind === 'problem'
  return (
    <div ref={box} className="notice notice-error refusal" role="alert" tabIndex={-1}>
      <p>{refusalWords(error, say)}</p>
      {!known && reference !== undefined && (
        <p className="muted">
          {say('state.reference')} <Code>{reference}</Code>
        </p>
      )}
    </div>
  )
}
