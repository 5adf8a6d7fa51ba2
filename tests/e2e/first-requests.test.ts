import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchChromium(), startServer(inject('loadedDatabase'))])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

type Visit = {
  /** What was asked for before the mark was there: the document, scripts, styles and answers. */
  readonly before: readonly string[]
  /** The same until nothing was on its way. */
  readonly all: readonly string[]
  readonly warnings: readonly string[]
}

/** Notes, in the page, when the mark comes. */
const watchFor = (mark: string): void => {
  const look = () => {
    if (document.querySelector(mark) === null) return
    performance.mark('there')
    observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
}

/** Fonts apart, since text is readable before they come, and the picture of the tab, which the browser asks for. */
const askedBefore = (): readonly string[] => {
  const [there] = performance.getEntriesByName('there')
  return performance
    .getEntriesByType('resource')
    .filter(
      ({ name, startTime }) => !/\.woff2$|\/icon/.test(name) && startTime < (there?.startTime ?? 0),
    )
    .map(({ name }) => name)
}

/** Opens an address with nothing kept and lists what it asks for. */
async function visit(path: string, mark: string): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const all: string[] = []
  const warnings: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (request.resourceType() !== 'font') all.push(pathname + search)
  })
  page.on('console', (message) => {
    if (/preload/.test(message.text())) warnings.push(message.text())
  })
  await page.addInitScript(watchFor, mark)
  await page.goto(server.address + path)
  await page.locator(mark).first().waitFor()
  await page.waitForLoadState('networkidle')
  const before = [page.url(), ...(await page.evaluate(askedBefore))]
  await context.close()
  return { before, all, warnings }
}

const CHART = 'figure svg[role] path'

describe('the first chart', () => {
  it.each(['fr', 'ar', 'en'])('is there after at most 6 requests, in %s', async (language) => {
    const { before, all, warnings } = await visit(
      `/${language}/indicateurs/UNEMPLOYMENT_RATE`,
      CHART,
    )
    expect(before.length, before.join('\n')).toBeLessThanOrEqual(6)
    const asked = all.filter((address) => address.startsWith('/api/'))
    expect(asked.filter((address) => /UNEMPLOYMENT_RATE(\/data)?(\?|$)/.test(address))).toEqual([])
    expect(warnings).toEqual([])
  })

  it('brings no figures in the document when the address asks for others', async () => {
    const { all } = await visit('/fr/indicateurs/UNEMPLOYMENT_RATE?d.AREA=U,R', CHART)
    const data = all.filter((address) => address.includes('/data?'))
    expect(data).toHaveLength(1)
    expect(decodeURIComponent(data[0] ?? '')).toContain('AREA=U,R')
  })
})

describe('home', () => {
  it('brings its answer in the document and asks for nothing twice', async () => {
    const { all, warnings } = await visit('/fr/', '.tile')
    expect(all.filter((address) => address.startsWith('/api/v1/overview'))).toEqual([])
    expect(new Set(all).size, all.join('\n')).toBe(all.length)
    expect(warnings).toEqual([])
  })
})

describe('the table of an indicator', () => {
  it('comes without what draws', async () => {
    const { all } = await visit('/fr/indicateurs/UNEMPLOYMENT_RATE?vue=tableau', 'table.figures')
    expect(all.filter((address) => /line-interactive|\/drawn-/.test(address))).toEqual([])
  })
})
