import { readFile } from 'node:fs/promises'
import { type Actor, carryOut, checkedFile, createMemo, receive, steps } from '@marsad/api/testing'
import { parseSerialised } from '@marsad/catalogue'
import { openStore } from '@marsad/store'

/** Sends, submits, approves and publishes so many quarters, saying each step as soon as it is acknowledged. */
const [database = '', catalogueFile = '', people = '{}', count = '0'] = process.argv.slice(2)
const ids: Readonly<Record<'paula' | 'victor' | 'petra', string>> = JSON.parse(people)

const catalogue = parseSerialised(await readFile(catalogueFile, 'utf8'))
if (catalogue === undefined) throw new Error('the catalogue cannot be read')
const store = await openStore(database)
const now = (): string => new Date().toISOString()
const access = { store, authentication: undefined, origin: undefined, trustedProxies: [], now }
const library = { store, catalogue, data: '', version: '0.0.0', memo: createMemo() }

function person(id: string, role: 'producer' | 'validator' | 'publisher'): Actor {
  const institution = role === 'publisher' ? '*' : 'HCP'
  return { kind: 'person', id, name: '', email: '', session: '', roles: [{ role, institution }] }
}
const paula = person(ids.paula, 'producer')
const victor = person(ids.victor, 'validator')
const petra = person(ids.petra, 'publisher')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

for (let n = 1; n <= Number(count); n += 1) {
  const period = `${2000 + Math.floor(n / 4)}-Q${(n % 4) + 1}`
  const figures = { labour_force: 10_000 + n, unemployed: 1000 + n }
  const file = checkedFile(catalogue, period, figures)
  const order = (actor: Actor, step: string) => ({ actor, key: `${n}-${step}`, request: [n, step] })
  const { id } = await carryOut(library, access, order(paula, 'receive'), async (desk) => ({
    id: (await receive(desk, paula, { ...file, collection: 'HCP_LFS_Q', period })).id,
  }))
  say(`${n} receive ${id}`)
  await carryOut(library, access, order(paula, 'submit'), async (desk) => {
    await steps.submit(desk, paula, { id, edition: 1 })
    return {}
  })
  say(`${n} submit ${id}`)
  const { sha256 } = file.checked
  await carryOut(library, access, order(victor, 'approve'), async (desk) => {
    await steps.approve(desk, victor, { id, edition: 2, sha256 })
    return {}
  })
  say(`${n} approve ${id}`)
  await carryOut(library, access, order(petra, 'publish'), async (desk) => {
    await steps.publish(desk, petra, { id, edition: 3 })
    return {}
  })
  say(`${n} publish ${id}`)
}
await store.close()
