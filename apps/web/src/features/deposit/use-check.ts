import type { Finding } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type OpenReader, openReader } from '../../reader/open-reader.ts'
import type { CheckedFile, Reader } from '../../reader/protocol.ts'
import type { Draft } from './draft.ts'
import { contextQuery, memoryQuery } from './queries.ts'

/** How far the check of a draft is. What was found before stays while the file is read again. */
export type Check = {
  readonly reader: Reader | undefined
  readonly busy: boolean
  readonly file: CheckedFile | undefined
  /** Why the file cannot be read at all. */
  readonly refusal: Finding | undefined
  readonly error: unknown
  retry(): void
}

type Found = { readonly file?: CheckedFile; readonly refusal?: Finding; readonly error?: unknown }
type Checkable = Pick<
  Draft,
  'collection' | 'period' | 'name' | 'bytes' | 'edits' | 'reading' | 'mapping'
>

/** Reads and checks a draft in another thread whenever its content changes. */
export function useCheck(draft: Checkable | undefined, collection: string | undefined): Check {
  const enabled = collection !== undefined
  const context = useQuery({ ...contextQuery(collection ?? ''), enabled })
  const memory = useQuery({ ...memoryQuery(collection ?? ''), enabled })
  const [open, setOpen] = useState<OpenReader>()
  const [found, setFound] = useState<Found>({})
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  useEffect(() => {
    const reader = openReader()
    setOpen(reader)
    return () => reader.close()
  }, [])
  const { name, bytes, edits, reading, mapping, period } = draft ?? {}
  const text = context.data
  const known = memory.data
  const isReady = text !== undefined && (known !== undefined || memory.isError)
  useEffect(() => {
    turn.current += 1
    if (name === undefined || bytes === undefined || period === undefined) {
      setFound({})
      return
    }
    if (open === undefined || !isReady || collection === undefined) return
    const own = turn.current
    setBusy(true)
    const read = async (): Promise<Found> => {
      try {
        const result = await open.reader.check({
          file: { name, bytes, edits: (edits ?? []).flat(), reading, mapping },
          setting: { collection, period, context: text, memory: known },
        })
        return result.ok ? { file: result.file } : { refusal: result.finding }
      } catch (error) {
        return { error }
      }
    }
    void read().then((result) => {
      if (own !== turn.current) return
      setFound(result)
      setBusy(false)
    })
  }, [open, isReady, text, known, collection, period, name, bytes, edits, reading, mapping])
  return {
    reader: open?.reader,
    busy: busy || (draft !== undefined && !isReady && context.error === null),
    file: found.file,
    refusal: found.refusal,
    error: found.error ?? context.error,
    retry: () => {
      void context.refetch()
      void memory.refetch()
    },
  }
}
