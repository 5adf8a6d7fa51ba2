import type { QueryClient } from '@tanstack/react-query'
import { noteReachable } from './connection.ts'
import { noteNewerVersion } from './newer-version.ts'
import { startWorker } from './worker-registration.ts'

/** Keeps a page that stays open in step with its server: kept answers give way to newer ones, an old version says so. */
export function keepLive(queries: QueryClient): void {
  const again = () => void queries.invalidateQueries()
  // The files of an old version go when the server is renewed: a part that was not loaded yet cannot be.
  window.addEventListener('vite:preloadError', () => noteNewerVersion(() => location.reload()))
  window.addEventListener('online', again)
  if (!import.meta.env.PROD) return
  startWorker({
    onNewer: noteNewerVersion,
    onFresher: () => {
      noteReachable()
      again()
    },
  })
}
