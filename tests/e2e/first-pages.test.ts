import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type RunningServer, startServer } from './server.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
type Language = (typeof LANGUAGES)[number]

let browser: Browser
let server: RunningServer
let axe: string

beforeAll(async () => {
  const require = createRequire(import.meta.url)
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  browser = await launchChromium()
  server = await startServer(inject('loadedDatabase'))
})

afterAll(async () => {
  await browser?.close()
  expect(await server?.stop()).toBe(0)
})

let context: BrowserContext
let page: Page
let foreign: string[]
let faults: string[]

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  foreign = []
  faults = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== server.address) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
})

afterEach(async () => {
  await context.close()
  expect(foreign, 'requests to another origin').toEqual([])
  expect(faults, 'errors in the page').toEqual([])
})

async function open(path: string): Promise<void> {
  await page.goto(server.address + path)
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
}

type AxeResult = {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** What axe finds on the page as it is now: rule and first element of each violation. */
async function accessibilityFaults(): Promise<readonly string[]> {
  await page.evaluate(axe)
  const result = await page.evaluate<AxeResult>(
    'axe.run(document, { resultTypes: ["violations"] })',
  )
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

type Data = {
  readonly series: readonly {
    readonly periods: readonly string[]
    readonly values: readonly (number | null)[]
  }[]
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${server.address}/api/v1${path}`)
  return (await response.json()) as T
}

/** Reads a figure as a page writes it, whatever its marks. */
function numberIn(text: string): number {
  const bare = text.replace(/[\u2066-\u2069\u200e\u200f\s]/g, '').replace('\u2212', '-')
  const ungrouped = bare.replace(/,(?=\d{3}(\D|$))/g, '')
  return Number(ungrouped.replace(',', '.').replace(/[^\d.-]/g, ''))
}

const WORDS: Readonly<Record<Language, string>> = {
  fr: 'chomage',
  ar: 'البطاله',
  en: 'unemployment',
}

describe('the address without a language', () => {
  it('leads to a page in a language of the reader', async () => {
    await open('/')
    expect(new URL(page.url()).pathname).toMatch(/^\/(fr|ar|en)\/?$/)
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  it('home shows headline figures with period and source, and who should produce the others', async () => {
    await open(`/${language}/`)
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const text = await page.locator('.lead-figure').innerText()
    expect(text).toMatch(/13[.,]0/)
    expect(text).toMatch(/2025/)
    const details = await page.locator('.latest-detail').allInnerTexts()
    expect(details.length).toBeGreaterThanOrEqual(18)
    for (const detail of details) {
      expect(detail).toMatch(/\d{4}/)
      expect(detail).toContain('·')
    }
    expect(await page.locator('a[href*="/LU4_RATE"]').count()).toBeGreaterThan(0)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('searching without accents finds the unemployment rate first', async () => {
    await open(`/${language}/`)
    await page.keyboard.press('/')
    await page.keyboard.type(WORDS[language])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/recherche?**')
    const first = page.locator('main a[href*="/indicateurs/"]').first()
    await expect
      .poll(() => first.getAttribute('href'), { timeout: 10_000 })
      .toMatch(/\/UNEMPLOYMENT_RATE$/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('a permalink opens the same view in another browser, and in another language', async () => {
    const address = '/indicateurs/UNEMPLOYMENT_RATE?vue=tableau&de=2017&a=2025&d.AREA=U,R'
    await open(`/${language}${address}`)
    const table = page.locator('table.figures')
    await table.waitFor()
    const before = (await table.innerText()).match(/\d+[.,]\d/g)
    expect(new URL(page.url()).search).toBe(new URL(address, server.address).search)
    const other = language === 'en' ? 'fr' : 'en'
    await open(`/${other}${address}`)
    await table.waitFor()
    const after = (await table.innerText()).match(/\d+[.,]\d/g)
    expect(after?.map(numberIn)).toEqual(before?.map(numberIn))
  })

  it('the table says what the interface says, to the decimals shown', async () => {
    await open(`/${language}/indicateurs/UNEMPLOYMENT_RATE?vue=tableau`)
    const table = page.locator('table.figures')
    await table.waitFor()
    const cells = await table.locator('tbody td:first-of-type').allInnerTexts()
    const { series } = await ask<Data>('/indicators/UNEMPLOYMENT_RATE/data')
    const values = (series[0]?.values ?? []).filter((value) => value !== null).toReversed()
    const shown = cells.filter((cell) => !cell.trim().startsWith(':')).map((cell) => numberIn(cell))
    expect(shown).toEqual(values.map((value) => Number(value.toFixed(1))))
    expect(cells.some((cell) => cell.trim() === '0')).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('the calculation of 2023 recomputes from the operands shown', async () => {
    await open(`/${language}/indicateurs/UNEMPLOYMENT_RATE?vue=calcul&per=2023`)
    const cards = page.locator('.calculation .card')
    await cards.first().waitFor()
    const values = (await page.locator('.calculation .card .card-value').allInnerTexts()).map(
      numberIn,
    )
    const [unemployed = Number.NaN, force = Number.NaN] = values
    expect([unemployed, force]).toEqual([1580, 12171])
    expect((100 * unemployed) / force).toBeCloseTo(12.98167776, 6)
    expect(await page.locator('.calculation').innerText()).toMatch(/13[.,]0/)
    expect(await page.locator('.calculation a[href^="http"]').count()).toBeGreaterThan(0)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('the calculation of 2016 is refused with its reason, what was published beside it', async () => {
    await open(`/${language}/indicateurs/UNEMPLOYMENT_RATE?vue=calcul&per=2016`)
    await page.locator('.calculation .card-refused').waitFor()
    expect(await page.locator('.calculation').innerText()).toMatch(/9[.,]9/)
  })

  it('the chart is cut at breaks and gaps, and has a name and a description', async () => {
    await open(`/${language}/indicateurs/UNEMPLOYMENT_RATE`)
    const drawing = page.locator('figure svg[role]').first()
    await drawing.waitFor()
    const named = await drawing.evaluate((svg) => ({
      name: svg.querySelector('title')?.textContent ?? svg.getAttribute('aria-label') ?? '',
      description: svg.querySelector('desc')?.textContent ?? '',
    }))
    expect(named.name.trim()).not.toBe('')
    expect(named.description.trim()).not.toBe('')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('the sheet shows definition, formula and sources', async () => {
    await open(`/${language}/indicateurs/UNEMPLOYMENT_RATE?vue=fiche`)
    expect(await page.locator('main').innerText()).toMatch(/8\.5\.2/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('an indicator without figures names the series that are missing and from whom', async () => {
    await open(`/${language}/indicateurs/LU4_RATE`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('potential_labour_force')
    expect(await page.locator('main svg[role="application"]').count()).toBe(0)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('a legal indicator shows its grid and no chart', async () => {
    await open(`/${language}/indicateurs/LEGAL_MINIMUM_WAGE`)
    expect(await page.locator('main svg[role="application"]').count()).toBe(0)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('fits 360 pixels without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 780 })
    for (const path of ['/', '/indicateurs', '/indicateurs/UNEMPLOYMENT_RATE']) {
      await open(`/${language}${path}`)
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })

  it('an address that leads nowhere says so', async () => {
    await page.goto(`${server.address}/${language}/indicateurs/NO_SUCH`)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('main').innerText()).toContain('NO_SUCH')
    expect(await accessibilityFaults()).toEqual([])
    faults = faults.filter((fault) => !fault.includes('404'))
  })
})

describe('the survey and the census', () => {
  it('are never on one line: the switch changes all of the figure', async () => {
    await open('/fr/indicateurs/UNEMPLOYMENT_RATE?src=HCP_RGPH&vue=tableau')
    const table = page.locator('table.figures')
    await table.waitFor()
    const text = await table.innerText()
    expect(text).toMatch(/21,3/)
    expect(text).not.toMatch(/13,0/)
  })
})

describe('a frozen link', () => {
  it('shows 2016 as it was known before the note of 2017', async () => {
    await open('/fr/indicateurs/UNEMPLOYMENT_RATE?vue=tableau&de=2016&a=2016&mil=HCP_ENE_2016')
    const table = page.locator('table.figures')
    await table.waitFor()
    expect(await table.innerText()).toMatch(/9,4/)
  })
})

describe.each(['light', 'dark', 'projector'])('in the %s theme', (theme) => {
  it('home, catalogue and indicator are accessible', async () => {
    await context.addInitScript(`localStorage.setItem('marsad.theme', '${theme}')`)
    for (const path of ['/', '/indicateurs', '/indicateurs/UNEMPLOYMENT_RATE']) {
      await open(`/fr${path}`)
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect(await accessibilityFaults(), path).toEqual([])
    }
  })
})
