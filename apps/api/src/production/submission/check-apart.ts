import { Worker } from 'node:worker_threads'
import { Problem, type ProblemDetail, type ProblemKind } from '@marsad/model'
import type { CheckedFile, FileCheck } from './check-file.ts'

/** What the other thread is given. */
export type CheckOrder = {
  /** By `serialiseCatalogue`. */
  readonly catalogue: string
  readonly request: FileCheck
}

/** What it says, once. */
export type CheckAnswer =
  | { readonly kind: 'checked'; readonly file: CheckedFile }
  | {
      readonly kind: 'refused'
      readonly problem: readonly [ProblemKind, string, string, readonly ProblemDetail[]]
    }

const CHECKING = new URL('./checking.ts', import.meta.url)
const LONGEST_MS = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads and checks a file as `checkFile` does, in a thread of its own, so that the server answers others meanwhile; one
 * file at a time, so that several together take no more memory than one.
 *
 * @throws Problem as `checkFile` does, and `xlsx.parse_failed` for a file that takes longer than a minute.
 */
export function checkApart(order: CheckOrder): Promise<CheckedFile> {
  const check = last.then(() => inThread(order))
  last = check.catch(() => undefined)
  return check
}

async function inThread(order: CheckOrder): Promise<CheckedFile> {
  const worker = new Worker(CHECKING, { workerData: order })
  const answer = await new Promise<CheckAnswer>((resolve, reject) => {
    const late = setTimeout(() => reject(failed()), LONGEST_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(failed()))
    worker.once('exit', () => clearTimeout(late))
  }).finally(() => worker.terminate())
  if (answer.kind === 'checked') return answer.file
  throw new Problem(...answer.problem)
}

function failed(): Problem {
  return new Problem(
    'unprocessable',
    'xlsx.parse_failed',
    'The file could not be read within a minute. Send one period at a time, or the figures alone.',
  )
}
