import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inFolder, loadOnce } from './loading.ts'

const RUNS = Number(process.env.MARSAD_CRASH_RUNS ?? 10)

function startLoad(database: string): ChildProcess {
  const script = fileURLToPath(new URL('./load-child.ts', import.meta.url))
  return spawn(process.execPath, [script, database], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Milliseconds until the first release is in, and from there to the end. */
async function timeLoad(database: string): Promise<{ opening: number; loading: number }> {
  const start = performance.now()
  const child = startLoad(database)
  const exited = once(child, 'exit')
  await once(child.stdout ?? child, 'data')
  const first = performance.now()
  child.stdout?.resume()
  expect(await exited).toEqual([0, null])
  return { opening: first - start, loading: performance.now() - first }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Kills a load so many milliseconds after its start, or after its first release. */
async function killLoad(database: string, at: { after: 'start' | 'release'; delay: number }) {
  const child = startLoad(database)
  const exited = once(child, 'exit')
  if (at.after === 'release') await Promise.race([once(child.stdout ?? child, 'data'), exited])
  child.stdout?.resume()
  await Promise.race([pause(at.delay), exited])
  child.kill('SIGKILL')
  await exited
}

describe('a load that is killed', () => {
  it(
    `leaves a database that the next start completes, at ${RUNS} random instants`,
    { timeout: 60_000 + RUNS * 30_000 },
    () =>
      inFolder(async (folder) => {
        const { opening, loading } = await timeLoad(join(folder, 'whole.db'))
        const whole = await loadOnce(join(folder, 'whole.db'))
        expect(whole).toMatchObject({ findings: [], vintages: 121 })
        let partly = 0
        for (let run = 0; run < RUNS; run += 1) {
          const database = join(folder, `killed-${run}.db`)
          const at =
            run % 5 === 4
              ? ({ after: 'start', delay: Math.random() * opening } as const)
              : ({ after: 'release', delay: Math.random() * loading } as const)
          await killLoad(database, at)
          const { report, findings, head, vintages } = await loadOnce(database)
          const { published } = report.releases
          if (published > 0 && published < 121) partly += 1
          expect({ at, findings, head, vintages }).toEqual({
            ...{ at, findings: [], vintages: 121 },
            head: whole.head,
          })
        }
        expect(partly).toBeGreaterThan(0)
      }),
  )
})
