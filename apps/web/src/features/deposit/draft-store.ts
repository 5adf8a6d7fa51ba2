import type { Draft } from './draft.ts'

const DATABASE = 'marsad-deposits'
const STORE = 'drafts'
/** Where the device keeps nothing (private windows), drafts live as long as the page. */
const kept = new Map<string, Draft>()

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('the drafts are open in another version'))
  })
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Keeps a draft on this device. @returns Whether it survives the page. */
export async function saveDraft(draft: Draft): Promise<boolean> {
  kept.set(draft.id, draft)
  try {
    await within('readwrite', (store) => store.put(draft))
    return true
  } catch {
    return false
  }
}

/** A draft by its id; `undefined` where this device has none. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  try {
    const found: Draft | undefined = await within('readonly', (store) => store.get(id))
    return found ?? kept.get(id)
  } catch {
    return kept.get(id)
  }
}

/** The drafts of a person, the one saved last first. */
export async function listDrafts(person: string): Promise<readonly Draft[]> {
  let all: readonly Draft[]
  try {
    all = await within<Draft[]>('readonly', (store) => store.getAll())
  } catch {
    all = [...kept.values()]
  }
  return all
    .filter((draft) => draft.person === person)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** Removes a draft from this device. */
export async function removeDraft(id: string): Promise<void> {
  kept.delete(id)
  try {
    await within('readwrite', (store) => store.delete(id))
  } catch {
    return
  }
}
