import { useState } from 'react'
import { arrivedBy } from '../arrival.ts'
import { repeatedIn } from '../search-params.ts'
import { useSpeech } from '../speech.tsx'
import { Codes } from './label.tsx'
import { Notice } from './states.tsx'

/** What the address by which the reader came says a second time, of settings that have one value. */
export function RepeatedNotice(props: {
  /** Without a way to close it: an embedded figure is shown, not changed. */
  readonly still?: boolean
}) {
  const { say } = useSpeech()
  const [repeated, setRepeated] = useState(() => repeatedIn(arrivedBy()))
  if (repeated.length === 0) return null
  return (
    <Notice tone="info">
      {say('link.repeated', { count: repeated.length })} <Codes codes={repeated} />{' '}
      {props.still !== true && (
        <button type="button" className="link" onClick={() => setRepeated([])}>
          {say('link.forget')}
        </button>
      )}
    </Notice>
  )
}
