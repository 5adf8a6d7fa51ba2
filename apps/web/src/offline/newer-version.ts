import { useSyncExternalStore } from 'react'

type Take = () => void

let waiting: Take | undefined
const listeners = new Set<() => void>()

/** Notes that a newer version is ready; `take` brings it. */
export function noteNewerVersion(take: Take): void {
  waiting = take
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What brings the newer version, once there is one. */
export function useNewerVersion(): Take | undefined {
  return useSyncExternalStore(subscribe, () => waiting)
}
