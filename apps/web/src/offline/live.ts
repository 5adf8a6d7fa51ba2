import type { QueryClient } from '@tanstack/react-query'
import { isOnline, noteReachable } from './connection.ts'
import { noteNewerVersion } from './newer-version.ts'
import { startWorker } from './worker-registration.ts'

const PATIENCE = 20_000

/** Keeps a page that stays open in step with its server: kept answers give way to newer ones, an old version says so. */
export function keepLive(queries: QueryClient): void {
  const again = () => void queries.invalidateQueries()
  // The files of an old version go when the server is renewed: a part that was not loaded yet cannot be.
  window.addEventListener('vite:preloadError', () => noteNewerVersion(() => location.reload()))
  window.addEventListener('online', again)
  setInterval(() => !isOnline() && askWhetherBack(again), PATIENCE)
  if (!import.meta.env.PROD) return
  startWorker({
    onNewer: noteNewerVersion,
    onFresher: () => {
      noteReachable()
      again()
    },
  })
}

/** No worker answers for the health of the server. */
function askWhetherBack(again: () => void): void {
  fetch('/api/v1/health').then(
    ({ ok }) => ok && again(),
    () => undefined,
  )
}
