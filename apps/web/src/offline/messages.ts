/** What a page tells its worker. */
export type ToWorker =
  /** Addresses that the page loaded before the worker was there, to be kept like those that follow. */
  | { readonly type: 'keep'; readonly addresses: readonly string[] }
  /** Whether the worker that waits belongs to the very build that the page, started by this script, already runs. */
  | { readonly type: 'compare'; readonly script: string }
  /** The reader wants the new version. */
  | { readonly type: 'take-over' }

/** What a worker tells its pages. */
export type ToPage =
  /** An answer came after a kept one had been given: ask again. */
  | { readonly type: 'fresher' }
  /** The worker that waits belongs to a newer build than the page. */
  | { readonly type: 'newer' }

/** Set on an answer that was kept, to the moment it was given by the server, as in its `Date` (RFC 9110 §6.6.1). */
export const KEPT = 'x-marsad-kept'
