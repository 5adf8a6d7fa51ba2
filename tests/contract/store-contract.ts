import { afterAll, beforeAll } from 'vitest'
import { broughtContract } from './brought-contract.ts'
import type { Engine } from './engines.ts'
import { keepingContract } from './keeping-contract.ts'
import { publishingContract } from './publishing-contract.ts'
import { readingContract } from './reading-contract.ts'
import { rememberingContract } from './remembering-contract.ts'
import { searchContract } from './search-contract.ts'

/** Everything a store promises, whatever engine keeps it. */
export function storeContract(start: () => Promise<Engine>): void {
  let running: Engine | undefined
  beforeAll(async () => {
    running = await start()
  })
  afterAll(async () => {
    await running?.stop()
  })
  const engine = () => {
    if (running === undefined) throw new Error('The engine did not start')
    return running
  }
  publishingContract(engine)
  readingContract(engine)
  keepingContract(engine)
  searchContract(engine)
  broughtContract(engine)
  rememberingContract(engine)
}
