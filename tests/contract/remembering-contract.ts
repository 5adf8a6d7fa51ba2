import { addPerson, inTransaction, keepMapping, mappingRemembered } from '@marsad/store'
import { describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { storesOf } from './stores.ts'

const OF = { institution: 'DGSN', collection: 'DGSN_PERMITS' }
const AT = '2026-11-20T10:00:00.000Z'

/** What an institution confirmed of its files is there for the next one. */
export function rememberingContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  describe('a remembered mapping', () => {
    it('is the last one confirmed, of that institution and collection alone', async () => {
      const store = await stores.fresh()
      expect(await mappingRemembered(store.reader, OF)).toBeUndefined()
      const of = (memory: string) => ({ memory, confirmedBy: 'paula', confirmedAt: AT })
      await inTransaction(store, async (work) => {
        await addPerson(work, { id: 'paula', name: 'Paula', email: 'paula@x.example' }, AT)
        await keepMapping(work, OF, of('{"heads":{}}'))
        await keepMapping(work, { ...OF, collection: 'OTHER' }, of('{}'))
      })
      await inTransaction(store, (work) => keepMapping(work, OF, of('{"heads":{"a":1}}')))
      expect(await mappingRemembered(store.reader, OF)).toEqual(of('{"heads":{"a":1}}'))
      const elsewhere = { ...OF, institution: 'CNSS' }
      expect(await mappingRemembered(store.reader, elsewhere)).toBeUndefined()
    })

    it('is not kept when the file it came with is not', async () => {
      const store = await stores.fresh()
      const failing = inTransaction(store, async (work) => {
        await addPerson(work, { id: 'paula', name: 'Paula', email: 'paula@x.example' }, AT)
        await keepMapping(work, OF, { memory: '{}', confirmedBy: 'paula', confirmedAt: AT })
        throw new Error('the file is refused')
      })
      await expect(failing).rejects.toThrow('the file is refused')
      expect(await mappingRemembered(store.reader, OF)).toBeUndefined()
    })
  })
}
