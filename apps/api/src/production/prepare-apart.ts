import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Problem, type ProblemDetail, type ProblemKind } from '@marsad/model'
import type { Config } from '../config.ts'
import type { LoadProgress } from './load/load-figures.ts'
import type { OpeningProgress, OpeningStep } from './open-library.ts'

/** What the other process says, one message after another; `done` or `refused` is the last. */
export type PreparationMessage =
  | { readonly kind: 'step'; readonly step: OpeningStep }
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | Done
  | Refused

/** `sentence` says what was loaded; null when everything was there. */
type Done = { readonly kind: 'done'; readonly sentence: string | null }
type Refused = {
  readonly kind: 'refused'
  readonly problem: {
    readonly kind: ProblemKind
    readonly code: string
    readonly detail: string
    readonly errors: readonly ProblemDetail[]
  }
}

const PREPARATION = fileURLToPath(new URL('./preparation.ts', import.meta.url))

/**
 * Makes a database ready as `openLibrary` does, in a process of its own: the memory that reading and loading need goes back
 * to the machine when it ends, and the process that serves never had it.
 *
 * @returns What was loaded, in one sentence; null when nothing had to be.
 * @throws Problem as `openLibrary` does.
 */
export function prepareApart(
  { database, data }: Pick<Config, 'database' | 'data'>,
  progress: OpeningProgress,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = fork(PREPARATION, [database, data], { serialization: 'advanced' })
    let last: Done | Refused | undefined
    child.on('message', (message: PreparationMessage) => {
      switch (message.kind) {
        case 'step':
          progress.step?.(message.step)
          break
        case 'loading':
          progress.loading?.(message.progress)
          break
        case 'done':
        case 'refused':
          last = message
          break
      }
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (last?.kind === 'done') resolve(last.sentence)
      else if (last?.kind === 'refused') reject(problemOf(last))
      else reject(stopped(code, signal))
    })
  })
}

function problemOf({ problem }: Refused): Problem {
  return new Problem(problem.kind, problem.code, problem.detail, problem.errors)
}

function stopped(code: number | null, signal: string | null): Problem {
  return new Problem(
    'server-error',
    'preparation.stopped',
    `Loading was stopped before its end (${signal ?? `exit code ${code}`}). Nothing is half-written: start again and it goes on from there.`,
  )
}
