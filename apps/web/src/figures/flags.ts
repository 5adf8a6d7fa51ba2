import type { MessageKey } from '@marsad/language'
import { isMissing, OBS_STATUSES, type ObsStatus } from '@marsad/model'
import type { Speech } from '../speech.tsx'

/** The letter shown beside a figure, and what it stands for. */
export type Flag = { readonly letter: string; readonly words: string }

const WORDS = {
  A: 'status.A',
  B: 'status.B',
  D: 'status.D',
  E: 'status.E',
  F: 'status.F',
  G: 'status.G',
  H: 'status.H',
  I: 'status.I',
  J: 'status.J',
  K: 'status.K',
  L: 'status.L',
  M: 'status.M',
  N: 'status.N',
  O: 'status.O',
  P: 'status.P',
  Q: 'status.Q',
  S: 'status.S',
  U: 'status.U',
  V: 'status.V',
  W: 'status.W',
} as const satisfies Record<ObsStatus, MessageKey>

/** Reads a status of an answer; what is no status counts as missing. */
export function statusOf(text: string | undefined): ObsStatus {
  return OBS_STATUSES.find((status) => status === text) ?? 'O'
}

/** What a status means in words. */
export function statusWords(status: ObsStatus, speech: Speech): string {
  return speech.say(WORDS[status])
}

/** The letter and words of a status; `undefined` for an ordinary figure. Missing figures share the colon, confidential ones are `c`. */
export function flagOf(status: ObsStatus, speech: Speech): Flag | undefined {
  if (status === 'A') return undefined
  const letter = status === 'Q' ? 'c' : isMissing(status) ? ':' : status.toLowerCase()
  return { letter, words: statusWords(status, speech) }
}
