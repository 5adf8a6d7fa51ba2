import { useSyncExternalStore } from 'react'

/** Whether answers come from the server. `since`: the moment, ISO 8601, that the oldest kept answer of the page dates from. */
export type Connection =
  | { readonly online: true }
  | { readonly online: false; readonly since: string | undefined }

const ONLINE: Connection = { online: true }
let current: Connection = ONLINE
/** The oldest kept answer that each page was given, by its path. */
let ages: Readonly<Record<string, string>> = {}
const listeners = new Set<() => void>()

function set(next: Connection): void {
  current = next
  for (const listener of listeners) listener()
}

/** Notes how an answer came: `kept` is the moment it dates from, nothing when the server gave it just now. */
export function noteAnswer(kept: string | null): void {
  if (kept !== null) noteKept(new Date(kept))
  else if (!current.online) noteReachable()
}

function noteKept(moment: Date): void {
  const path = pathOfPage()
  if (!Number.isNaN(moment.getTime())) {
    const since = moment.toISOString()
    const oldest = ages[path]
    ages = { ...ages, [path]: oldest === undefined || since < oldest ? since : oldest }
  }
  set({ online: false, since: ages[path] })
}

/** Notes that no answer came at all. */
export function noteUnreachable(): void {
  set({ online: false, since: ages[pathOfPage()] })
}

/** Notes that the server answers again. */
export function noteReachable(): void {
  ages = {}
  set(ONLINE)
}

/** The page in any language: what was kept for one is kept for all. */
function pathOfPage(): string {
  return location.pathname.slice(3)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the last answer came from the server. */
export const isOnline = (): boolean => current.online

/** The connection as it is, for a component. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current)
}
