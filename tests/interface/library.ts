import { join } from 'node:path'
import { createApp, openLibrary } from '@marsad/api/testing'
import { afterAll, beforeAll, inject } from 'vitest'
import { PROJECT } from '../house/project.ts'

/** The application over the real figures, for the tests of one file; nothing is written. */
export function appOverFigures() {
  let opened: Awaited<ReturnType<typeof openLibrary>> | undefined
  let app: ReturnType<typeof createApp> | undefined
  const bugs: string[] = []
  beforeAll(async () => {
    opened = await openLibrary({
      database: inject('loadedDatabase'),
      data: join(PROJECT, 'data'),
    })
    app = createApp(opened.library, { log: (line) => bugs.push(line) })
  })
  afterAll(async () => {
    await opened?.library.store.close()
    if (bugs.length > 0) throw new Error(`the server logged bugs:\n${bugs.join('\n')}`)
  })
  const request = async (path: string, init?: RequestInit): Promise<Response> => {
    if (app === undefined) throw new Error('asked before the application was ready')
    return await app.request(path, init)
  }
  return {
    request,
    library: () => {
      if (opened === undefined) throw new Error('asked before the library was open')
      return opened.library
    },
    /** Asks for JSON and expects 200. */
    async json<T = Record<string, never>>(path: string): Promise<T> {
      const response = await request(path)
      if (response.status !== 200)
        throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as T
    },
  }
}
