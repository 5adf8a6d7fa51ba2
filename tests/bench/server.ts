import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '@marsad/api/testing'
import { startServer } from '../e2e/server.ts'
import { PROJECT } from '../house/project.ts'

/** Runs work against the real server on the real figures, in a folder of its own, and stops it whatever happens. */
export async function withServer<T>(work: (address: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-bench-'))
  try {
    const database = join(folder, 'marsad.db')
    const { library } = await openLibrary({ database, data: join(PROJECT, 'data') })
    await library.store.close()
    const server = await startServer(database)
    try {
      return await work(server.address)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
