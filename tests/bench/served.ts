import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSomebody, openLibrary, PASSWORD, testAccess, testClock } from '@marsad/api/testing'
import { PROJECT } from '../house/project.ts'

const EMAIL = 'producteur@cnss.example'
const START_MS = 60_000

/** The real server with the real figures in a process of its own, and somebody of the social security fund signed in. */
export type Served = {
  readonly address: string
  readonly cookie: string
  /** Memory of the process now, in megabytes. */
  readonly memory: () => number
}

/** Runs work against the server, in a folder of its own, and stops it whatever happens. */
export async function withProducer<T>(work: (served: Served) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-bench-'))
  try {
    const database = join(folder, 'marsad.db')
    const { library } = await openLibrary({ database, data: join(PROJECT, 'data') })
    const access = testAccess(library.store, testClock())
    await addSomebody(access, EMAIL, [{ role: 'producer', institution: 'CNSS' }])
    await library.store.close()
    const child = spawn(
      process.execPath,
      [join(PROJECT, 'apps/api/marsad.mjs'), 'serve', '--port', '0', '--db', database],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, MARSAD_SECRET: 'a secret for measuring, of forty letters!' },
      },
    )
    child.once('exit', (code, signal) => {
      if (code !== 0) process.stderr.write(`the server ended with ${code ?? signal}\n`)
    })
    try {
      const address = await addressOf(child)
      const cookie = await signIn(address)
      return await work({ address, cookie, memory: () => residentOf(child.pid ?? 0) })
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server does not start')), START_MS)
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:(\d+)\//.exec(said)
      if (found === null) return
      clearTimeout(late)
      resolve(`http://localhost:${found[1]}`)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  if (response.status !== 200) throw new Error(await response.text())
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Linux says it in pages of the process; elsewhere nothing is measured. */
function residentOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/status`)) return 0
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1024
}
