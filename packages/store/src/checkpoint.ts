import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const { path }: { readonly path: string } = workerData

const database = new Database(path, { fileMustExist: true })
try {
  database.pragma('wal_checkpoint(PASSIVE)')
} finally {
  database.close()
}
