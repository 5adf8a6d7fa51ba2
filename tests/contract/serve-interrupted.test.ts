import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'
import { inFolder, loadOnce } from './loading.ts'

const RUNS = Number(process.env.MARSAD_CRASH_RUNS ?? 10)

/** Starts the server on a new database and kills it with no warning after a while. */
async function startAndKill(database: string, milliseconds: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(PROJECT, 'apps/api/marsad.mjs'), 'serve', '--port', '0', '--db', database],
    { stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await wait(milliseconds)
  child.kill('SIGKILL')
  await ended
}

describe('a server killed while it loads', () => {
  it('leaves a database that the very next start completes, to the same figures', {
    timeout: 600_000,
  }, async () => {
    const whole = await inFolder((folder) => loadOnce(join(folder, 'whole.db')))
    for (let run = 0; run < RUNS; run += 1) {
      await inFolder(async (folder) => {
        const database = join(folder, 'marsad.db')
        await startAndKill(database, 300 + ((run * 379) % 3_500))
        const completed = await loadOnce(database)
        expect(completed.findings).toEqual([])
        expect(completed.vintages).toBe(whole.vintages)
        const { added, revised, equal, earlier } = completed.report.cells
        expect(added + revised + equal + earlier).toBe(
          whole.report.cells.added + whole.report.cells.revised + whole.report.cells.equal,
        )
      })
    }
  })
})
