import type { Reader, ReaderAnswer, ReaderCall } from './protocol.ts'

/** A reader in a thread of its own, so that the page stays quick whatever the file. */
export type OpenReader = { readonly reader: Reader; close(): void }

/** Starts a reader. */
export function openReader(): OpenReader {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<
    number,
    { readonly done: (answer: unknown) => void; readonly failed: (error: Error) => void }
  >()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) asked?.failed(new Error(data.failed))
    else asked?.done(data.answer)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message))
    waiting.clear()
  })
  const call = (name: ReaderCall['name'], request: unknown): Promise<unknown> =>
    new Promise((done, failed) => {
      last += 1
      waiting.set(last, { done, failed })
      worker.postMessage({ id: last, name, request } satisfies ReaderCall)
    })
  // Each name gives what `Reader` says of it: the worker is typed by it.
  const typed = <N extends keyof Reader>(name: N) =>
    ((request: unknown) => call(name, request)) as Reader[N]
  return {
    reader: {
      check: typed('check'),
      rows: typed('rows'),
      placeOf: typed('placeOf'),
      suggestions: typed('suggestions'),
      findings: typed('findings'),
      bytes: typed('bytes'),
      annotated: typed('annotated'),
    },
    close: () => worker.terminate(),
  }
}
