import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { addJob, inTransaction, migrateStore, openStore } from '@marsad/store'
import { expect, it } from 'vitest'
import { deliverHooks } from './deliver-hooks.ts'

it('sends each notification once, again where nobody takes it, and follows no redirection', async () => {
  const store = await openStore(':memory:')
  await migrateStore(store)
  const taken: string[] = []
  let status = 503
  const server = createServer(async (request: IncomingMessage, response) => {
    taken.push(`${request.url} ${await text(request)}`)
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  let minute = 0
  const now = (): string => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString()
  await inTransaction(store, (work) =>
    addJob(work, { id: 'one', kind: 'hook', content: '{"event":"submit"}', dueAt: now() }),
  )
  const send = () => deliverHooks(store, { url, now })
  await send()
  await send()
  expect(taken).toHaveLength(1)
  minute += 1
  status = 302
  await send()
  minute += 2
  status = 204
  await send()
  minute += 60
  await send()
  expect(taken).toEqual(Array.from({ length: 3 }, () => '/hook {"event":"submit"}'))
  server.close()
  await store.close()
})
