import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Library, type LoadReport, openLibrary } from '@marsad/api/testing'
import { type Verification, verifyStore } from '@marsad/store'
import { PROJECT } from '../house/project.ts'

/** Loads the real figures at an instant that never changes, so that equal loads have equal hashes. */
export async function openAtFixedInstant(
  database: string,
  loading?: (release: string) => void,
): Promise<{ readonly library: Library; readonly report: LoadReport }> {
  return await openLibrary(
    { database, data: join(PROJECT, 'data') },
    loading === undefined ? {} : { loading: ({ release }) => loading(release) },
    () => '2026-11-21T12:00:00Z',
  )
}

/** Loads, checks the whole database and closes it; the head of its chain stands for all it holds. */
export async function loadOnce(
  database: string,
  loading?: (release: string) => void,
): Promise<Pick<Verification, 'findings' | 'head' | 'vintages'> & { readonly report: LoadReport }> {
  const { library, report } = await openAtFixedInstant(database, loading)
  try {
    const { findings, head, vintages } = await verifyStore(library.store)
    return { report, findings, head, vintages }
  } finally {
    await library.store.close()
  }
}

/** Runs something in a folder of its own that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-load-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
