import { useState } from 'react'
import { arrivedBy } from '../arrival.ts'
import { MOST_LETTERS, parseSearch } from '../search-params.ts'
import { useSpeech } from '../speech.tsx'
import { Notice } from './states.tsx'

/** Says that the words of the address by which the reader came were too many, and how many letters of them were kept. */
export function CutWords() {
  const { say } = useSpeech()
  const [cut] = useState(wereCut)
  return cut ? <Notice tone="info">{say('search.cut', { count: MOST_LETTERS })}</Notice> : null
}

function wereCut(): boolean {
  const { q } = parseSearch(arrivedBy())
  return typeof q === 'string' && q.trim().length > MOST_LETTERS
}
