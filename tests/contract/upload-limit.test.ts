import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { listenOn } from '@marsad/api/testing'
import { openStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Workflow, workflowOver } from './workflow-setting.ts'

const MEGABYTE = 1024 * 1024
const MOST = 20 * MEGABYTE
const BOUNDARY = 'limite-du-formulaire'
const PATIENCE_MS = 20_000

let flow: Workflow
let server: ReturnType<typeof listenOn>
let port: number

beforeAll(async () => {
  flow = await workflowOver(await openStore(':memory:'))
  port = await new Promise<number>((resolve) => {
    server = listenOn({ fetch: flow.app.fetch, port: 0, hostname: '127.0.0.1' }, resolve)
  })
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await flow.store.close()
  expect(flow.log).toEqual([])
})

/** A form whose file has so many bytes, in the pieces in which it is sent. */
function* formOf(size: number, period: string): Generator<Buffer> {
  const field = (name: string, value: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`
  yield Buffer.from(`${field('collection', 'CNSS_EMP')}${field('period', period)}${file}`)
  const head = 'MEASURE;SEX;TIME_PERIOD;OBS_VALUE\n'
  yield Buffer.from(head)
  for (let left = size - head.length; left > 0; left -= MEGABYTE)
    yield Buffer.alloc(Math.min(left, MEGABYTE), '\n')
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`)
}

const lengthOf = (pieces: Iterable<Buffer>) =>
  [...pieces].reduce((sum, piece) => sum + piece.length, 0)

function headOf(...more: readonly string[]): string {
  return [
    ...['POST /api/v1/submissions HTTP/1.1', `host: localhost:${port}`],
    ...[`origin: http://localhost:${port}`, `cookie: ${flow.cookieOf('pedro')}`],
    ...[`content-type: multipart/form-data; boundary=${BOUNDARY}`, 'connection: close', ...more],
    ...['', ''],
  ].join('\r\n')
}

/** Sends pieces over a connection of its own, as fast as they are taken, and says what came back. */
async function send(
  pieces: Iterable<Buffer | string>,
  options: { readonly hangUp?: boolean } = {},
): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1')
  let said = ''
  socket.setTimeout(PATIENCE_MS, () => socket.destroy())
  socket.on('data', (chunk) => {
    said += chunk.toString('latin1')
  })
  // Who is refused while still sending is cut off: what came back is what counts.
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  for (const piece of pieces) {
    if (socket.destroyed || !socket.writable) break
    const isTaken = socket.write(piece)
    if (!isTaken) await Promise.race([once(socket, 'drain').catch(() => undefined), closed])
  }
  if (options.hangUp === true) socket.destroy()
  await closed
  return said
}

function* chunked(pieces: Iterable<Buffer>): Generator<Buffer | string> {
  for (const piece of pieces) {
    yield `${piece.length.toString(16)}\r\n`
    yield piece
    yield '\r\n'
  }
  yield '0\r\n\r\n'
}

const statusOf = (said: string) => said.slice(9, 12)
const isTooLarge = (said: string) =>
  statusOf(said) === '413' && said.includes('"code":"upload.too_large"')

async function kept(): Promise<number> {
  const rows = await flow.store.reader.selectFrom('submission_file').select('size').execute()
  return rows.length
}

describe('a file over a connection', () => {
  it('of twenty megabytes is taken, and a larger one is not', async () => {
    const whole = lengthOf(formOf(MOST, '2020-Q1'))
    const said = await send([headOf(`content-length: ${whole}`), ...formOf(MOST, '2020-Q1')])
    expect(statusOf(said)).toBe('201')
    const before = await kept()
    const larger = lengthOf(formOf(MOST + MEGABYTE, '2020-Q2'))
    const refused = await send([
      headOf(`content-length: ${larger}`),
      ...formOf(MOST + MEGABYTE, '2020-Q2'),
    ])
    expect(isTooLarge(refused)).toBe(true)
    expect(await kept()).toBe(before)
  })

  it('is counted while it comes where no length is said', async () => {
    const before = await kept()
    const head = headOf('transfer-encoding: chunked')
    const taken = await send([head, ...chunked(formOf(MEGABYTE, '2020-Q3'))])
    expect(statusOf(taken)).toBe('201')
    const refused = await send([head, ...chunked(formOf(40 * MEGABYTE, '2020-Q4'))])
    expect(isTooLarge(refused)).toBe(true)
    expect(await kept()).toBe(before + 1)
  })

  it('that says a smaller length than it has is read no further than it says, and refused', async () => {
    const before = await kept()
    const said = await send([headOf('content-length: 4000'), ...formOf(21 * MEGABYTE, '2021-Q1')])
    expect(['400', '422']).toContain(statusOf(said))
    expect(await kept()).toBe(before)
  })

  it('that says a larger length than it has, and hangs up, leaves nothing', async () => {
    const before = await kept()
    const head = headOf(`content-length: ${10 * MEGABYTE}`)
    await send([head, ...formOf(MEGABYTE, '2021-Q2')], { hangUp: true })
    expect(await kept()).toBe(before)
    const health = await send([
      'GET /api/v1/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
    ])
    expect(statusOf(health)).toBe('200')
  })

  it('that says its length in two ways is refused before anything is read', async () => {
    const before = await kept()
    const said = await send([
      headOf('content-length: 100', 'transfer-encoding: chunked'),
      ...chunked(formOf(MEGABYTE, '2021-Q3')),
    ])
    expect(statusOf(said)).toBe('400')
    expect(await kept()).toBe(before)
  })
})
