import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'
import type { LargeWrites } from './store.ts'

const CHECKPOINT = new URL('./checkpoint.ts', import.meta.url)
/** The engine's own number of pages in the log after which a commit also moves them to the database. */
const PAGES = 1000

/**
 * SQLite commits and moves its log to the database in the thread that asks. A large transaction has spilled its pages into
 * the log before: they are brought to the disk from a thread of the pool, so that the commit itself finds little to wait
 * for; and the log is moved in a thread of its own afterwards, not by the commit.
 */
export function largeWrites(database: Database.Database, path: string): LargeWrites {
  let moving: Worker | undefined
  return {
    async before() {
      database.pragma('wal_autocheckpoint = 0')
      // No lock of the engine is on the log itself: closing it here gives none back.
      const log = await open(`${path}-wal`, 'r+')
      try {
        await log.datasync()
      } finally {
        await log.close()
      }
    },
    after() {
      if (moving !== undefined) return
      moving = new Worker(CHECKPOINT, { workerData: { path } })
      moving.unref()
      // Whatever became of it, commits move the log themselves again from here on.
      moving.once('error', () => undefined)
      moving.once('exit', () => {
        moving = undefined
        if (database.open) database.pragma(`wal_autocheckpoint = ${PAGES}`)
      })
    },
  }
}
