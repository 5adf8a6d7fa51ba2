import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../house/project.ts'

export type RunningServer = { readonly address: string; stop(): Promise<number | null> }

/** What a server is started with besides the loaded figures. */
export type Beginning = {
  /** Puts something into the copy of the database before it is served. */
  readonly prepare?: (database: string) => Promise<void>
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the real command on a copy of a loaded database and a free port, and waits until it says its address. */
export async function startServer(
  loadedDatabase: string,
  beginning: Beginning = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-served-'))
  const database = join(folder, 'marsad.db')
  await copyFile(loadedDatabase, database)
  await beginning.prepare?.(database)
  const child = spawn(
    process.execPath,
    [join(PROJECT, 'apps/api/marsad.mjs'), 'serve', '--port', '0', '--db', database],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...beginning.env } },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/localhost:(\d+)\//.exec(said)
      if (found !== null) resolve(`http://127.0.0.1:${found[1]}`)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}
