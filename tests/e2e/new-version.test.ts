import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'
import { launchChromium } from './chromium.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

let browser: Browser
let folder: string
let server: Server
let address: string

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-version-'))
  await cp(join(PROJECT, 'apps/web/dist'), folder, { recursive: true })
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages')
    const file = extname(pathname) === '' ? 'index.html' : pathname
    readFile(join(folder, file)).then(
      (content) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
})

afterEach(async () => {
  await context.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

let context: BrowserContext

/** Opens an address that needs no answers and waits until its worker has taken over. */
async function openPage(): Promise<Page> {
  context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${address}/fr/nulle-part`)
  await page.locator('main h1').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

const shellOf = (page: Page): Promise<string | null> =>
  page.locator('script[type=module][src*="/shell-"]').getAttribute('src')

/** Puts the next version in place: the same pages, their shell under another name. */
async function renew(): Promise<string> {
  const document = await readFile(join(folder, 'index.html'), 'utf8')
  const name = /shell-[\w-]+(?=\.js)/.exec(document)?.[0] ?? ''
  const next = `${name}-next`
  await copyFile(join(folder, `assets/${name}.js`), join(folder, `assets/${next}.js`))
  for (const file of ['index.html', 'sw.js']) {
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replaceAll(name, next))
  }
  return `/assets/${next}.js`
}

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })

describe('a page that stays open while the server is renewed', () => {
  it('says that a new version is ready, and brings it when asked', async () => {
    const page = await openPage()
    const before = await shellOf(page)
    const next = await renew()
    await lookForUpdate(page)
    const notice = page.getByText('Une nouvelle version de Marsad est prête.')
    await notice.waitFor()
    expect(await shellOf(page)).toBe(before)
    await page.getByRole('button', { name: 'Recharger la page' }).click()
    await page.waitForFunction(
      (script) => document.querySelector(`script[src="${script}"]`) !== null,
      next,
    )
    await page.locator('main h1').waitFor()
    expect(await notice.count()).toBe(0)
  })
})

describe('a page opened after the server was renewed', () => {
  it('is the new version at once, with nothing to ask', async () => {
    const page = await openPage()
    const next = await renew()
    await page.reload()
    await page.locator('main h1').waitFor()
    expect(await shellOf(page)).toBe(next)
    await lookForUpdate(page)
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.waiting === null && registration.installing === null
    })
    expect(await page.getByText('Une nouvelle version').count()).toBe(0)
  })
})
