import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type RunningServer, startServer } from './server.ts'

/** A name of a machine in the room, for a browser that is told where it is: plain http, and not the machine itself. */
const LAN = 'marsad.lan'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium([`--host-resolver-rules=MAP ${LAN} 127.0.0.1`])
})

afterAll(() => browser?.close())

let server: RunningServer
let context: BrowserContext
let page: Page
let faults: string[]

beforeEach(async () => {
  server = await startServer(inject('loadedDatabase'))
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  faults = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
})

afterEach(async () => {
  await context.close()
  await server.stop()
})

/** The worker has taken over the page and keeps all that the page has asked for. */
const isKept = async (brought: readonly string[]): Promise<boolean> => {
  if (navigator.serviceWorker.controller?.state !== 'activated') return false
  const asked = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/api/v1/') || name.endsWith('.woff2'))
  const found = await Promise.all(
    [...brought, ...asked].map((address) => caches.match(address, { ignoreVary: true })),
  )
  return found.every((one) => one !== undefined)
}

async function visit(path: string, kept: readonly string[], shown = 'main h1'): Promise<void> {
  await page.goto(server.address + path)
  await page.locator(shown).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(isKept, kept)
}

/**
 * Opens an address without the server. On a busy machine some browsers take a moment to find the worker of a page that they
 * have just closed, and refuse the address once before.
 */
async function openAlone(address: string): Promise<void> {
  const opened = (): Promise<boolean> =>
    page.goto(address).then(
      () => true,
      () => false,
    )
  await expect.poll(opened, { timeout: 15_000 }).toBe(true)
}

const BANNER = {
  fr: /Hors ligne – données du \d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/,
  ar: /دون اتصال – معطيات .*\d{2}\/\d{2}\/\d{4}.* .*\d{2}:\d{2}/,
  en: /Offline – data of \d{1,2} [A-Z][a-z]+ \d{4} \d{2}:\d{2}/,
} as const

const INDICATOR = '/fr/indicateurs/UNEMPLOYMENT_RATE'

describe('a page visited once', () => {
  it.each(['fr', 'ar', 'en'] as const)(
    'opens by its address with the server stopped, in %s, and says how old its figures are',
    async (language) => {
      const path = `/${language}/indicateurs/UNEMPLOYMENT_RATE?vue=tableau`
      await visit(path, ['/api/v1/indicators/UNEMPLOYMENT_RATE'], 'table.figures')
      const table = page.locator('table.figures')
      await table.waitFor()
      const before = await table.innerText()
      expect(faults).toEqual([])
      await server.stop()
      await openAlone(server.address + path)
      await table.waitFor()
      expect(await table.innerText()).toBe(before)
      await page.getByText(BANNER[language]).waitFor()
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      const font = language === 'ar' ? 'IBM Plex Sans Arabic' : 'IBM Plex Sans'
      expect(await page.evaluate(`document.fonts.check('16px "${font}"')`)).toBe(true)
    },
  )

  it('leads to the others that were visited, and tells of those that were not', async () => {
    await visit(INDICATOR, ['/api/v1/indicators/UNEMPLOYMENT_RATE'], 'figure svg[role]')
    await visit('/fr/', ['/api/v1/themes'])
    await server.stop()
    await openAlone(`${server.address}/fr/`)
    await page.locator('a[href$="/indicateurs/UNEMPLOYMENT_RATE"]').first().click()
    await page.locator('figure svg[role]').first().waitFor()
    await page.goto(`${server.address}/fr/indicateurs/LU4_RATE`)
    await page.getByText('n’a pas encore été consultée sur cet appareil').waitFor()
  })

  it('shows what the server says as soon as it answers again', async () => {
    await visit(INDICATOR, ['/api/v1/indicators/UNEMPLOYMENT_RATE'], 'figure svg[role]')
    await context.setOffline(true)
    await openAlone(page.url())
    const banner = page.getByText(BANNER.fr)
    await banner.waitFor()
    await context.setOffline(false)
    await banner.waitFor({ state: 'detached' })
    await page.locator('figure svg[role]').first().waitFor()
  })
})

describe('the policy of the pages', () => {
  it('lets the worker, its manifest and its icons through', async () => {
    await visit('/fr/', ['/api/v1/themes'])
    const manifest: { icons: readonly { src: string }[] } = await (
      await fetch(`${server.address}/marsad.webmanifest`)
    ).json()
    for (const { src } of manifest.icons) {
      expect((await fetch(server.address + src)).headers.get('content-type')).toMatch(/^image\//)
    }
    await expect
      .poll(() => page.evaluate('navigator.serviceWorker.controller?.scriptURL'))
      .toBe(`${server.address}/sw.js`)
    expect(faults).toEqual([])
  })
})

describe('over plain http in a local network', () => {
  it('there is no worker, and nothing is missed', async () => {
    const { port } = new URL(server.address)
    for (const path of ['/', '/indicateurs', '/indicateurs/UNEMPLOYMENT_RATE']) {
      await page.goto(`http://${LAN}:${port}/fr${path}`)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
    }
    await page.locator('figure svg[role]').first().waitFor()
    expect(await page.evaluate('isSecureContext')).toBe(false)
    expect(await page.evaluate('typeof navigator.serviceWorker')).toBe('undefined')
    expect(faults).toEqual([])
  })
})
