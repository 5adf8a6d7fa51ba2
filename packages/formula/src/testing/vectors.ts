import type { ObsStatus } from '@marsad/model'
import type { MissingReason } from '../outcome.ts'
import type { TestObservation } from './reader.ts'
import content from './vectors.json' with { type: 'json' }

/** One case of the formula language: what is held, what is asked, what must come out. */
export type Vector = {
  readonly id: string
  /** Number of the semantic rule it shows. */
  readonly rule?: string
  readonly note?: string
  readonly indicator?: string
  readonly expression?: string
  readonly dimensions?: readonly string[]
  /** The latest period of the observations when it is not given. */
  readonly period?: string
  readonly source?: string
  readonly key?: Readonly<Record<string, string>>
  readonly crossBreaks?: boolean
  readonly observations: readonly TestObservation[]
  readonly expected:
    | { readonly error: 'key' | 'syntax' }
    | {
        readonly value: number | null
        readonly status: ObsStatus
        readonly reason?: MissingReason
        readonly fallback?: boolean
      }
}

/** The compiler infers plain strings from JSON; the file was written in this shape. */
function written(): readonly Vector[] {
  return content as unknown as readonly Vector[]
}

/** The 112 test vectors of the formula language. */
export const vectors: readonly Vector[] = written()
