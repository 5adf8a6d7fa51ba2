import { addSomebody, PASSWORD, testAccess, testClock } from '@marsad/api/testing'
import { parseCellAddress } from '@marsad/model'
import { openStore } from '@marsad/store'
import type { Locator, Page } from 'playwright-core'
import type { Beginning } from './server.ts'

/** Who deposits for the social security fund. */
const FATIMA = { email: 'fatima@cnss.example', password: PASSWORD } as const

/** Who checks what she deposits. */
const SAID = { email: 'said@cnss.example', password: PASSWORD } as const

/** A server where both have accounts. */
export const withDepositor: Beginning = {
  env: { MARSAD_SECRET: 'a secret of the tests, long enough: 0123456789' },
  async prepare(database) {
    const store = await openStore(database)
    const access = testAccess(store, testClock())
    await addSomebody(access, FATIMA.email, [{ role: 'producer', institution: 'CNSS' }])
    await addSomebody(access, SAID.email, [{ role: 'validator', institution: 'CNSS' }])
    await store.close()
  },
}

/** Reaches something by the Tab key alone. @throws when it is not among what can be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Signs in as a person at a keyboard does: fields in their order, Enter at the end. */
export async function signIn(page: Page): Promise<void> {
  const email = page.locator('input[name=email]')
  await tabTo(page, email)
  await page.keyboard.type(FATIMA.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(FATIMA.password)
  await page.keyboard.press('Enter')
}

/** Puts a file into the place for it, as a person who picks one. */
export async function drop(
  page: Page,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.bytes),
    })
}

/** Writes into a cell of the grid. */
export async function writeCell(page: Page, place: string, text: string): Promise<void> {
  const field = page.locator(`input[data-cell="${place}"]`)
  await field.fill(text)
  await field.press('Enter')
}

/** What who checks does with a submission: remarks on a cell, and gives it back with a reason. */
export async function giveBack(
  address: string,
  id: string,
  said: { readonly remark: string; readonly cell: string; readonly reason: string },
): Promise<void> {
  const post = async (path: string, body: object, more: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...more },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer
  }
  const session = await post('/sign-in', SAID, {})
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const place = { sheet: 'Données', ...parseCellAddress(said.cell) }
  await post(`/submissions/${id}/comments`, { text: said.remark, place }, { cookie })
  const record = await fetch(`${address}/api/v1/submissions/${id}`, { headers: { cookie } })
  const edition = record.headers.get('etag') ?? ''
  await post(`/submissions/${id}/return`, { reason: said.reason }, { cookie, 'if-match': edition })
}
