import { useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, freshId } from './draft.ts'
import { readDraft, removeDraft, saveDraft } from './draft-store.ts'

/** What can be changed of a draft. */
export type DraftChange = Partial<
  Pick<
    Draft,
    | 'bytes'
    | 'edits'
    | 'explanations'
    | 'mapping'
    | 'name'
    | 'reading'
    | 'replaces'
    | 'sent'
    | 'step'
  >
>

const CONTENT = ['bytes', 'edits', 'mapping', 'name', 'reading'] as const

/** A draft of this device, read when the page opens and kept with every change. */
export type DraftInHand =
  | { readonly state: 'reading' | 'none' | 'unknown' }
  | {
      readonly state: 'here'
      readonly draft: Draft
      /** Whether it survives the page. */
      readonly kept: boolean
      change(change: DraftChange): void
      discard(): Promise<void>
    }

/** Takes a draft in hand; only its own person is given it. */
export function useDraft(id: string | undefined, person: string): DraftInHand {
  const [draft, setDraft] = useState<Draft | null>()
  const [kept, setKept] = useState(true)
  const latest = useRef<Draft>(undefined)
  const saving = useRef({ isDue: false, isRunning: false })
  const known = draft !== null && draft?.id === id ? draft : undefined
  useEffect(() => {
    if (id === undefined || latest.current?.id === id) return undefined
    let current = true
    void readDraft(id).then((found) => {
      if (!current) return
      const own = found?.person === person ? found : undefined
      latest.current = own
      setDraft(own ?? null)
    })
    return () => {
      current = false
    }
  }, [id, person])
  // A large file is not written once a letter: what changed meanwhile goes with the next time.
  const save = useCallback(async () => {
    const state = saving.current
    if (state.isRunning) return
    state.isRunning = true
    while (state.isDue && latest.current !== undefined) {
      state.isDue = false
      setKept(await saveDraft(latest.current))
    }
    state.isRunning = false
  }, [])
  const change = useCallback(
    (wanted: DraftChange) => {
      const before = latest.current
      if (before === undefined) return
      const isNew = CONTENT.some((name) => name in wanted)
      const next: Draft = {
        ...before,
        ...wanted,
        ...(isNew ? { key: freshId() } : {}),
        savedAt: new Date().toISOString(),
      }
      latest.current = next
      setDraft(next)
      saving.current.isDue = true
      void save()
    },
    [save],
  )
  const discard = useCallback(async () => {
    if (latest.current !== undefined) await removeDraft(latest.current.id)
    latest.current = undefined
  }, [])
  if (id === undefined) return { state: 'none' }
  if (known !== undefined) return { state: 'here', draft: known, kept, change, discard }
  return { state: draft === null ? 'unknown' : 'reading' }
}

/** A draft of a file that was just dropped. */
export function freshDraft(
  of: Pick<Draft, 'person' | 'collection' | 'period' | 'name' | 'bytes'> & {
    readonly replaces?: string | undefined
  },
): Draft {
  const { replaces, ...rest } = of
  return {
    ...rest,
    ...(replaces === undefined ? {} : { replaces }),
    id: freshId(),
    edits: [],
    explanations: {},
    step: 'deposer',
    key: freshId(),
    savedAt: new Date().toISOString(),
  }
}
