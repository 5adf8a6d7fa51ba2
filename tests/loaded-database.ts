import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '@marsad/api/testing'
import type { TestProject } from 'vitest/node'
import { PROJECT } from './house/project.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A SQLite file with the real catalogue and all real figures. Copy it before writing. */
    loadedDatabase: string
  }
}

/** Loads the real figures once for all the tests that read them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-loaded-'))
  const database = join(folder, 'marsad.db')
  const { library } = await openLibrary({ database, data: join(PROJECT, 'data') })
  await library.store.close()
  project.provide('loadedDatabase', database)
  return () => rm(folder, { recursive: true, force: true })
}
