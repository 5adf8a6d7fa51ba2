import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Beginning, type RunningServer, startServer } from './server.ts'

type AxeResult = {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** Someone at a browser in front of the real server, for the tests of one file. */
export type Visitor = {
  readonly page: () => Page
  readonly address: () => string
  /** Opens an address and waits until nothing is on its way. */
  open(path: string): Promise<Page>
  /** What axe finds on the page as it is now: rule, first element and what is wrong with it, for each violation. */
  accessibilityFaults(): Promise<readonly string[]>
  /** An answer of the interface. */
  ask<T>(path: string): Promise<T>
  /** Forgives a failure that the test means to bring about. */
  expectFault(words: string): void
}

/**
 * A visitor with a page of their own for each test, before a server that begins as is said. After it the page must have
 * asked no other origin for anything and reported no error.
 */
export function visitor(beginning: Beginning = {}): Visitor {
  let browser: Browser | undefined
  let server: RunningServer | undefined
  let axe = ''
  let context: BrowserContext | undefined
  let current: Page | undefined
  let foreign: string[] = []
  let faults: string[] = []
  beforeAll(async () => {
    const require = createRequire(import.meta.url)
    axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
    browser = await launchChromium()
    server = await startServer(inject('loadedDatabase'), beginning)
  })
  afterAll(async () => {
    await browser?.close()
    expect(await server?.stop()).toBe(0)
  })
  beforeEach(async () => {
    context = await browser?.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
    })
    current = await context?.newPage()
    foreign = []
    faults = []
    current?.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== server?.address) foreign.push(request.url())
    })
    current?.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    current?.on('pageerror', (error) => faults.push(error.message))
  })
  afterEach(async () => {
    await context?.close()
    expect(foreign, 'requests to another origin').toEqual([])
    expect(faults, 'errors in the page').toEqual([])
  })
  const page = (): Page => {
    if (current === undefined) throw new Error('there is no page before the test begins')
    return current
  }
  const address = (): string => server?.address ?? ''
  return {
    page,
    address,
    async open(path) {
      await page().goto(address() + path)
      await page().locator('main h1').first().waitFor()
      await page().waitForLoadState('networkidle')
      return page()
    },
    async accessibilityFaults() {
      await page().evaluate(axe)
      const result = await page().evaluate<AxeResult>(
        'axe.run(document, { resultTypes: ["violations"] })',
      )
      return result.violations.map(
        ({ id, nodes: [first] }) => `${id}: ${first?.html ?? ''} ${first?.failureSummary ?? ''}`,
      )
    },
    async ask<T>(path: string) {
      const response = await fetch(`${address()}/api/v1${path}`)
      return (await response.json()) as T
    },
    expectFault(words) {
      faults = faults.filter((fault) => !fault.includes(words))
    },
  }
}
