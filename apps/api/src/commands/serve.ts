import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { Problem } from '@marsad/model'
import { migrateStore, openStore, pausable, type Store } from '@marsad/store'
import cliProgress from 'cli-progress'
import { openAccess } from '../accounts/open-access.ts'
import { readSecret } from '../accounts/secret.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Library } from '../library.ts'
import { listenOn } from '../listening.ts'
import { createMemo } from '../memo.ts'
import { deliverHooks } from '../production/deliver-hooks.ts'
import { prepareApart } from '../production/prepare-apart.ts'
import { readyCatalogue } from '../production/readiness.ts'
import { VERSION } from '../version.ts'
import type { Command, CommandIo } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'load what is missing and serve pages and interface on one port',
  usage: `${COMMON_USAGE}
  --port <number>              the port (MARSAD_PORT); 3000 unless named, 0 for any free one
  --host <address>             the address to listen on (MARSAD_HOST); 127.0.0.1 unless named,
                               0.0.0.0 to let the other machines of the room in

Figures are read without any account. For people to sign in, set MARSAD_SECRET (marsad secret makes one);
from other machines also MARSAD_ORIGIN, the https address of the pages, and MARSAD_TRUSTED_PROXIES.
While the file var/maintenance exists (MARSAD_MAINTENANCE_FILE names another), nothing is written.`,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const { config } = invocation
    io.out(`Marsad ${VERSION}`)
    const secret = readSecret(io.env)
    if ('error' in secret) return misconfigured(io, secret.error)
    await refuseBusyPort(config)
    const library = await readyLibrary(config, io)
    const opened = await openAccess(library.store, config, secret.secret)
    if ('error' in opened) {
      await library.store.close()
      return misconfigured(io, opened.error)
    }
    const app = createApp(library, {
      access: opened.access,
      web: config.web,
      log: io.err,
      embedAncestors: config.embedAncestors,
    })
    const stopHooks = sendHooks(library.store, config, io)
    return await untilStopped(config, app.fetch, io, async () => {
      await stopHooks()
      await library.store.close()
    })
  },
}

const HOOKS_EVERY_MS = 5000

/** Sends notifications as long as the server runs, where an address is set. @returns What ends it. */
function sendHooks(store: Store, { hook }: Config, io: CommandIo): () => Promise<void> {
  if (hook === undefined) return async () => undefined
  let sending: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    sending = sending.then(() =>
      deliverHooks(store, { url: hook, now: () => new Date().toISOString() }).catch(
        (error: unknown) => io.err(JSON.stringify({ level: 'error', hook: String(error) })),
      ),
    )
  }, HOOKS_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await sending
  }
}

function misconfigured(io: CommandIo, error: string): number {
  io.err(error)
  return 78
}

/** Opens the database, made ready first if it is not. */
async function readyLibrary(config: Config, io: CommandIo): Promise<Library> {
  const held = await openedIfReady(config)
  if (held !== undefined) return held
  const sentence = await prepareWithProgress(config, io)
  if (sentence !== null) io.out(sentence)
  const library = await openedIfReady(config)
  if (library !== undefined) return library
  throw new Problem(
    'conflict',
    'data.changed',
    'The data folder changed while it was being loaded. Start again.',
  )
}

async function openedIfReady({
  database,
  data,
  maintenance,
}: Config): Promise<Library | undefined> {
  const store = await openStore(database)
  await migrateStore(store)
  const catalogue = await readyCatalogue(store, data, new Date().toISOString().slice(0, 10))
  if (catalogue !== undefined) {
    const served = pausable(store, () => existsSync(maintenance))
    return { store: served, catalogue, data, version: VERSION, memo: createMemo() }
  }
  await store.close()
  return undefined
}

async function prepareWithProgress(config: Config, io: CommandIo) {
  const bar = io.isTerminal
    ? new cliProgress.SingleBar(
        {
          format: 'Loading figures {bar} {value}/{total} publications · {release}',
          hideCursor: true,
        },
        cliProgress.Presets.shades_classic,
      )
    : undefined
  let told = 0
  try {
    return await prepareApart(config, {
      step: (step) => io.out(STEPS[step]),
      loading: ({ release, index, of }) => {
        if (bar !== undefined) {
          if (index === 1) bar.start(of, 0, { release })
          bar.update(index, { release })
        } else if (index === of || index >= told + 20) {
          told = index
          io.out(`Loading figures: ${index} of ${of} publications`)
        }
      },
    })
  } finally {
    bar?.stop()
  }
}

const STEPS = {
  catalogue: 'Reading the catalogue…',
  database: 'Opening the database…',
  figures: 'Reading the figures…',
} as const

/** Asks for the port before minutes of loading, not after. */
async function refuseBusyPort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
  } catch (error) {
    throw portProblem(error, port, host)
  } finally {
    probe.close()
  }
}

function portProblem(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new Problem(
      'conflict',
      'port.busy',
      `Port ${port} is already in use: another program, or another Marsad, answers there. Choose another: npm start -- --port ${port + 1}`,
    )
  }
  if (code === 'EACCES') {
    return new Problem(
      'conflict',
      'port.forbidden',
      `You may not open port ${port} on this machine. Choose one above 1023: npm start -- --port 3000`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Problem(
      'conflict',
      'host.unknown',
      `This machine has no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all its addresses.`,
    )
  }
  return error
}

const GRACE_MS = 10_000

function untilStopped(
  { port, host }: Config,
  fetch: (request: Request) => Response | Promise<Response>,
  io: CommandIo,
  close: () => Promise<void>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = listenOn({ fetch, port, hostname: host }, (open) => {
      const shown = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
      io.out(`\n  Marsad is at http://${shown}:${open}/\n  Stop it with Ctrl+C.\n`)
    })
    server.once('error', (error) => reject(portProblem(error, port, host)))
    let stopping = false
    const stop = (): void => {
      if (stopping) return
      stopping = true
      const late = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        GRACE_MS,
      )
      server.close(() => {
        clearTimeout(late)
        close().then(() => resolve(0), reject)
      })
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
