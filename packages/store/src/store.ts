import { AsyncLocalStorage } from 'node:async_hooks'
import { Problem, type ProblemKind } from '@marsad/model'
import type { Kysely, Transaction } from 'kysely'
import { becomeWriter, type Dialect, type EngineFailure, engineFailure } from './dialect.ts'
import type { Tables } from './tables.ts'

/** An open database. One connection writes; reads go beside it and never see a publication that is not whole. */
export type Store = {
  readonly dialect: Dialect
  /** What can write; the only connection of a database in memory. */
  readonly db: Kysely<Tables>
  /** What only reads. */
  readonly reader: Kysely<Tables>
  readonly readOnly: boolean
  /** How long a writer waits for others, in milliseconds. */
  readonly patience: number
  /** Whether nothing is to be written for the moment, as while the database is looked after. */
  readonly isPaused?: () => boolean
  /** What a transaction that writes much does so that others need not wait for it. */
  readonly large?: LargeWrites
  close(): Promise<void>
}

/** Takes the long part of a large commit out of the thread that answers. */
export type LargeWrites = {
  /** Brings to the disk what is written so far; the last thing before the commit. */
  before(): Promise<void>
  /** Begins what may come later, committed or not. */
  after(): void
}

/** The write transaction that the code running now is part of, if any. */
const writing = new AsyncLocalStorage<{
  readonly store: Store
  open: boolean
  isLarge: boolean
}>()

/** Says that the transaction that runs writes megabytes. */
export function writesMuch(): void {
  const current = writing.getStore()
  if (current !== undefined) current.isLarge = true
}

function refuseInside(store: Store, what: string): void {
  const current = writing.getStore()
  if (current?.open && current.store === store) {
    throw new Error(
      `${what} inside a publication: use the publication itself, or do it before or after`,
    )
  }
}

/** The connection to read with. Inside a publication this is a mistake: it would show the state before it. */
export function readerOf(store: Store): Kysely<Tables> {
  refuseInside(store, 'The store is read')
  return store.reader
}

/** Runs `work` on the database as it is at one moment, whatever is published meanwhile. */
export async function snapshot<T>(
  store: Store,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return await readerOf(store).transaction().setIsolationLevel('repeatable read').execute(work)
}

/**
 * Runs `work` in one transaction, alone among all writers of the database; nothing of it stays if it fails.
 * Throws `Problem` `storage.full`, `busy.try_again`, `storage.read_only` or `maintenance` where it cannot be written.
 */
export async function writeTransaction<T>(
  store: Store,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  refuseInside(store, 'The store is written')
  refuseReadOnly(store)
  const current = { store, open: true, isLarge: false }
  try {
    return await writing.run(current, () =>
      store.db.transaction().execute(async (db) => {
        await becomeWriter(store.dialect, db, store.patience)
        const result = await work(db)
        if (current.isLarge) await store.large?.before()
        return result
      }),
    )
  } catch (error) {
    throw understood(error)
  } finally {
    current.open = false
    if (current.isLarge) store.large?.after()
  }
}

/** @throws Problem `storage.read_only`, `maintenance`. */
export function refuseReadOnly(store: Store): void {
  if (store.readOnly) throw refused('read-only')
  if (store.isPaused?.() === true) {
    throw new Problem(
      'unavailable',
      'maintenance',
      'The database is being looked after: everything can be read, nothing can be sent or changed for the moment. Try again later.',
      [],
      MAINTENANCE_S,
    )
  }
}

/** Whether what may also be left undone can be written now. */
export function mayWrite(store: Store): boolean {
  return !store.readOnly && store.isPaused?.() !== true
}

/** A store that writes nothing while `isPaused` says so; reading goes on. */
export function pausable(store: Store, isPaused: () => boolean): Store {
  return { ...store, isPaused }
}

const MAINTENANCE_S = 300
const BUSY_S = 5

/** An error of the engine as the problem it means to a caller; any other error as it is. */
export function understood(error: unknown): unknown {
  const failure = engineFailure(error)
  return failure === undefined ? error : refused(failure)
}

const REFUSALS = {
  full: [
    'storage.full',
    'The disk of the database is full: nothing was written. Make room and try again.',
  ],
  busy: [
    'busy.try_again',
    'Others are writing to the database: nothing was written. Try again in a moment.',
  ],
  'read-only': ['storage.read_only', 'The database is open for reading only: nothing was written.'],
  damaged: [
    'store.damaged',
    'The database is damaged. Run "marsad verify" and restore it from a backup.',
  ],
} as const satisfies Record<EngineFailure, readonly [string, string]>

const KINDS = {
  full: 'storage-full',
  busy: 'unavailable',
  'read-only': 'conflict',
  damaged: 'server-error',
} as const satisfies Record<EngineFailure, ProblemKind>

function refused(failure: EngineFailure): Problem {
  const [code, detail] = REFUSALS[failure]
  const retryAfter = failure === 'busy' ? BUSY_S : undefined
  return new Problem(KINDS[failure], code, detail, [], retryAfter)
}
