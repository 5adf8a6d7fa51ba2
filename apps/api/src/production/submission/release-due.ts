import type { Catalogue } from '@marsad/model'
import {
  databaseNow,
  dueSubmissions,
  inTransaction,
  mayWrite,
  type Store,
  submissionOf,
} from '@marsad/store'
import { ANONYMOUS } from '../../permission/actor.ts'
import type { Deriver } from '../derive/deriver.ts'
import { makePublic } from './publish.ts'

/** Lets out what is due before anything is read. */
export type Door = () => Promise<void>

const TRY_AGAIN_MS = 30_000

/**
 * The door that every reader passes: submissions whose hour has come by the clock of the database are made public before
 * the answer is made. Before its hour nothing of a submission is in the tables that readers read.
 *
 * @param now The instant to judge by; the clock of the database unless a test holds it.
 */
export function openDoor(
  store: Store,
  catalogue: Catalogue,
  options: {
    readonly deriver: () => Promise<Deriver>
    readonly now?: () => string
    readonly log: (line: string) => void
  },
): Door {
  let letting: Promise<void> | undefined
  let notBefore = 0
  const letOut = async (due: readonly string[], at: string): Promise<void> => {
    const deriver = await options.deriver()
    const failures: unknown[] = []
    for (const id of due) {
      // One that cannot be published keeps none of the others from their hour.
      await inTransaction(store, async (work) => {
        const one = await submissionOf(work.db, id)
        if (one?.state !== 'approved' || one.releaseAt === null || one.releaseAt > at) return
        await makePublic({ work, at, catalogue, deriver }, ANONYMOUS, one)
      }).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  }
  return async () => {
    if (!mayWrite(store)) return
    await letting
    const at = options.now?.() ?? (await databaseNow(store.dialect, store.reader))
    const due = await dueSubmissions(store.reader, at)
    if (due.length === 0 || Date.now() < notBefore) return
    letting ??= letOut(due, at)
      .catch((error: unknown) => {
        // Readers go on with what is public; the release is tried again with a later request.
        notBefore = Date.now() + TRY_AGAIN_MS
        const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
        options.log(JSON.stringify({ level: 'error', what: 'release', error: said }))
      })
      .finally(() => {
        letting = undefined
      })
    await letting
  }
}
