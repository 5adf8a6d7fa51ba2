import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Problem, type ProblemDetail, type ProblemKind } from '@marsad/model'
import type { PackedPart } from '@marsad/store'
import type { CheckedFile, FileCheck } from './check-file.ts'

/** What the other thread is given. */
export type CheckOrder = {
  /** By `serialiseCatalogue`. */
  readonly catalogue: string
  readonly request: FileCheck
}

/** What it says: what it read, part by part as it is asked for them, then all the rest; or why it refuses. */
export type CheckAnswer =
  | {
      readonly kind: 'part'
      readonly of: 'series' | 'findings'
      readonly n: number
      /** In UTF-8, handed over without a copy. */
      readonly text: Uint8Array
    }
  | { readonly kind: 'checked'; readonly file: Omit<CheckedFile, 'series' | 'findings'> }
  | {
      readonly kind: 'refused'
      readonly problem: readonly [ProblemKind, string, string, readonly ProblemDetail[]]
    }

/** What asks for the next part: the parts come one by one, so that others are answered between them. */
const NEXT = 'next'

const CHECKING = new URL('./checking.ts', import.meta.url)
const MEGABYTE = 1024 * 1024
/**
 * What the other thread may take, in megabytes and minutes: enough for a hundred thousand figures. A file that needs more
 * memory, as a million figures do, is begun anew with more; one that needs still more is refused, and the server goes on.
 */
const ALLOWANCES = [
  { heap: 208, minutes: 1 },
  { heap: Math.min(4096, Math.floor(totalmem() / MEGABYTE / 2)), minutes: 3 },
] as const
type Allowance = (typeof ALLOWANCES)[number]
const YOUNG_MB = 8

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads and checks a file as `checkFile` does, in a thread of its own, so that the server answers others meanwhile; one
 * file at a time, so that several together take no more memory than one.
 *
 * @throws Problem as `checkFile` does, and `xlsx.parse_failed` for a file that takes too long or too much memory.
 */
export function checkApart(order: CheckOrder): Promise<CheckedFile> {
  const check = last.then(() => withAllowances(order))
  last = check.catch(() => undefined)
  return check
}

async function withAllowances(order: CheckOrder): Promise<CheckedFile> {
  for (const allowance of ALLOWANCES) {
    const file = await inThread(order, allowance).catch((error: unknown) => {
      if (isOutOfMemory(error)) return undefined
      throw error
    })
    if (file !== undefined) return file
  }
  throw failed('It needs more memory than there is')
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

async function inThread(order: CheckOrder, { heap, minutes }: Allowance): Promise<CheckedFile> {
  const worker = new Worker(CHECKING, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const parts: Record<'series' | 'findings', PackedPart[]> = { series: [], findings: [] }
  const decoder = new TextDecoder()
  return await new Promise<CheckedFile>((resolve, reject) => {
    const late = setTimeout(() => reject(failed('It could not be read in time')), minutes * 60_000)
    worker.on('message', (answer: CheckAnswer) => {
      switch (answer.kind) {
        case 'part':
          parts[answer.of].push({ n: answer.n, text: decoder.decode(answer.text) })
          worker.postMessage(NEXT)
          return
        case 'checked':
          resolve({ ...answer.file, ...parts })
          return
        case 'refused':
          reject(new Problem(...answer.problem))
      }
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(failed('It could not be read'))
    })
  }).finally(() => worker.terminate())
}

function failed(why: string): Problem {
  return new Problem(
    'unprocessable',
    'xlsx.parse_failed',
    `The file cannot be checked. ${why}. Send one period at a time, or the figures alone.`,
  )
}
