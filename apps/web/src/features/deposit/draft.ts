import type { Mapping } from '@marsad/exchange'
import type { Reading } from '@marsad/model'
import type { LocalStep } from '../../deposit-search.ts'

/** A change of cells made on the page, taken back as one. */
type EditBatch = readonly {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** What is written into the cell; empty text empties it. */
  readonly text: string
}[]

/** Why the warnings of a group stand. */
export type Explanation = { readonly reason: string; readonly text: string }

/** A deposit that is being prepared on this device. Nothing of it is on the server until `submission` is there. */
export type Draft = {
  readonly id: string
  /** Who prepares it; nobody else is shown it. */
  readonly person: string
  readonly collection: string
  readonly period: string
  /** The submission that gets this file: one that was returned, or the one that an earlier upload made. */
  readonly replaces?: string
  /** The key of the last upload that arrived: the same as `key` while nothing was changed since. */
  readonly sent?: string
  readonly name: string
  /** The file as it was dropped; edits are applied to it again whenever it is opened. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How its text is read, once a person has said so. */
  readonly reading?: Reading
  /** Which column is what, once a person has said so. */
  readonly mapping?: Mapping
  readonly edits: readonly EditBatch[]
  readonly explanations: Readonly<Record<string, Explanation>>
  readonly step: LocalStep
  /** Makes a repeated upload of the same bytes the same upload. */
  readonly key: string
  /** ISO 8601 in UTC. */
  readonly savedAt: string
}

/** A name that nobody else gives; the page may be open over plain http, where there is no `randomUUID`. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** An instant on the clock of this device, `YYYY-MM-DDTHH:MM`. */
export function localMoment(instant: string): string {
  const at = new Date(instant)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
