import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type RunningServer, startServer } from './server.ts'
import { faultsOfPage, type Observed } from './walk-faults.ts'

/** Where to keep a picture of every page walked; none unless named. */
const SHOTS = process.env.MARSAD_WALK_SHOTS

let browser: Browser
let server: RunningServer
type Item = {
  readonly id: string
  readonly latest: { readonly period: string; readonly value: number } | null
}
let items: readonly Item[]

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchChromium(), startServer(inject('loadedDatabase'))])
  const answer = await fetch(`${server.address}/api/v1/indicators`)
  const list: { readonly items: readonly Item[] } = JSON.parse(await answer.text())
  items = list.items
  if (SHOTS !== undefined) await mkdir(SHOTS, { recursive: true })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The page of an indicator is complete: it names its code, its heading is there and nothing is on its way. */
const isComplete = (code: string): boolean =>
  document.querySelector('main .title-block .code')?.textContent === code &&
  document.querySelector('main h1') !== null &&
  document.querySelector('main [aria-busy=true]') === null

/** What the headline of a page says as it should be: the value and the period that the interface calls the latest. */
async function faultsOfHeadline(page: Page, { latest }: Item): Promise<readonly string[]> {
  const expected = latest === null ? [] : [String(latest.value), latest.period]
  const said = await page
    .locator('main .headline data')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  return said.join() === expected.join()
    ? []
    : [`headline says ${said.join(' of ')}, the latest value is ${expected.join(' of ')}`]
}

async function walkTo(page: Page, address: string, code: string): Promise<void> {
  // The router listens to the history: the next page comes as if a link had been followed.
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, address)
  await page.waitForFunction(isComplete, code, { timeout: 15_000 })
}

describe.each(['fr', 'ar', 'en'] as const)('every indicator in %s', (language) => {
  it('opens on its latest value, without an error, an empty plot or an untranslated word', async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    let errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${server.address}/${language}/indicateurs`)
    await page.locator('main h1').waitFor()
    const faults: string[] = []
    for (const item of items) {
      const code = item.id
      errors = []
      try {
        await walkTo(page, `/${language}/indicateurs/${code}`, code)
        const observed = (await page.evaluate(faultsOfPage, language)) as Observed
        const misled = await faultsOfHeadline(page, item)
        faults.push(...[...errors, ...observed, ...misled].map((fault) => `${code}: ${fault}`))
      } catch (error) {
        faults.push(`${code}: ${error instanceof Error ? error.message : error}`)
        await page.goto(`${server.address}/${language}/indicateurs`)
      }
      if (SHOTS !== undefined) {
        await page.screenshot({ path: join(SHOTS, `${code}.${language}.png`), fullPage: true })
      }
    }
    await context.close()
    expect(items).toHaveLength(268)
    expect(faults).toEqual([])
  })
})
