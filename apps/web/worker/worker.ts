import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { KEPT, type ToPage, type ToWorker } from '../src/offline/messages.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build: what it made, the document included. */
declare const SHELL: PrecacheEntry[]

const PATIENCE_SECONDS = 4
const GATEWAY_FAILURES = [502, 503, 504]
const ANSWERS = 'marsad-answers'
const FILES = 'marsad-files'

precacheAndRoute(SHELL, { directoryIndex: '', cleanURLs: false })
cleanupOutdatedCaches()

/** A gateway that answers for a stopped server is no answer. */
const refuseGateway: WorkboxPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (GATEWAY_FAILURES.includes(response.status)) throw new TypeError('no answer')
    return response
  },
}

const document = new NetworkFirst({
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [
    refuseGateway,
    {
      cacheWillUpdate: async () => null,
      handlerDidError: async () => matchPrecache('/index.html'),
    },
  ],
})

/** Answers are kept as visited; a kept one is given when none comes in time, marked with its age. */
const answers = new NetworkFirst({
  cacheName: ANSWERS,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [
    refuseGateway,
    new ExpirationPlugin({ maxEntries: 600, purgeOnQuotaError: true }),
    {
      cacheWillUpdate: async ({ response }) => (mayBeKept(response) ? response : null),
      cachedResponseWillBeUsed: async ({ cachedResponse, state }) => {
        if (state !== undefined) state.late = true
        return cachedResponse === undefined ? null : marked(cachedResponse)
      },
      cacheDidUpdate: async ({ state }) => {
        if (state?.late === true) await tellPages({ type: 'fresher' })
      },
    },
  ],
})

function mayBeKept(response: Response): boolean {
  const rule = response.headers.get('cache-control') ?? ''
  return response.status === 200 && !/no-store|private/.test(rule)
}

function marked(kept: Response): Response {
  const headers = new Headers(kept.headers)
  headers.set(KEPT, kept.headers.get('date') ?? '')
  return new Response(kept.body, { status: kept.status, headers })
}

const files = new CacheFirst({
  cacheName: FILES,
  plugins: [new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true })],
})

const isPage = new NavigationRoute(document, { denylist: [/^\/(api|sdmx)\//, /\.\w+$/] })
const isAnswer = ({ url }: { readonly url: URL }) =>
  url.origin === self.location.origin &&
  /^\/api\/v1\/(?!health$)/.test(url.pathname) &&
  !/\/data\.\w+$/.test(url.pathname)
const isFile = ({ url }: { readonly url: URL }) =>
  url.origin === self.location.origin && url.pathname.startsWith('/assets/')

registerRoute(isPage)
registerRoute(isAnswer, answers)
registerRoute(isFile, files)

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  const message: ToWorker = event.data
  switch (message.type) {
    case 'keep':
      event.waitUntil(keep(message.addresses, event))
      break
    case 'compare':
      if (getCacheKeyForURL(message.script) !== undefined) event.waitUntil(self.skipWaiting())
      else event.source?.postMessage({ type: 'newer' } satisfies ToPage)
      break
    case 'take-over':
      event.waitUntil(self.skipWaiting())
      break
  }
})

async function keep(addresses: readonly string[], event: ExtendableEvent): Promise<void> {
  await Promise.allSettled(
    addresses.map((address) => {
      const url = new URL(address, self.location.href)
      if (getCacheKeyForURL(url.href) !== undefined) return undefined
      const request = new Request(url)
      if (isAnswer({ url })) return answers.handle({ event, request })
      return isFile({ url }) ? files.handle({ event, request }) : undefined
    }),
  )
}

async function tellPages(message: ToPage): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(message)
}
