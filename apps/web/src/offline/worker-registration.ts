import { firstAddresses } from './first-answers.ts'
import type { ToPage, ToWorker } from './messages.ts'

const HOUR = 3_600_000

/** What a page wants to know from its worker. */
export type WorkerEvents = {
  /** A newer build waits; `take` makes it the one that answers. */
  readonly onNewer: (take: () => void) => void
  /** Something kept has been overtaken by what the server says now. */
  readonly onFresher: () => void
}

/**
 * Starts the worker that keeps visited pages readable without a network, once the first page is complete. Over plain http, in
 * a private window or in a browser without workers there is none, and nothing is missing but that.
 */
export function startWorker(events: WorkerEvents): void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (workers === undefined) return
  const start = () => {
    workers.register('/sw.js').then(
      (registration) => registration !== undefined && follow(registration, workers, events),
      () => undefined,
    )
  }
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}

function follow(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  events: WorkerEvents,
): void {
  let chosen = false
  workers.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'fresher') events.onFresher()
    else
      events.onNewer(() => {
        chosen = true
        tell(registration.waiting, { type: 'take-over' })
      })
  })
  workers.addEventListener('controllerchange', () => chosen && location.reload())
  const greet = () => compare(registration.waiting)
  greet()
  registration.addEventListener('updatefound', () => {
    const found = registration.installing
    found?.addEventListener('statechange', () => found.state === 'installed' && greet())
  })
  void workers.ready.then(({ active }) => {
    tell(active, { type: 'keep', addresses: firstAddresses() })
    followMissed((addresses) => tell(active, { type: 'keep', addresses }))
  })
  setInterval(() => void registration.update().catch(() => undefined), HOUR)
}

function compare(waiting: ServiceWorker | null): void {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  if (script !== null) tell(waiting, { type: 'compare', script: script.src })
}

/** Tells what the page loads past the worker, before it is there: answers, styles, fonts. */
function followMissed(missed: (addresses: readonly string[]) => void): void {
  const observer = new PerformanceObserver((list) => {
    const addresses = list
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.workerStart === 0)
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/`))
    if (addresses.length > 0) missed(addresses)
  })
  observer.observe({ type: 'resource', buffered: true })
}

function tell(worker: ServiceWorker | null, message: ToWorker): void {
  worker?.postMessage(message)
}
