import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const visit = visitor()

const INDICATOR = '/indicateurs/UNEMPLOYMENT_RATE'
const PAGES: readonly (readonly [string, string])[] = [
  ['home', '/'],
  ['the catalogue', '/indicateurs'],
  ['a chart', INDICATOR],
  ['a table', `${INDICATOR}?vue=tableau`],
  ['a sheet', `${INDICATOR}?vue=fiche`],
  ['a calculation', `${INDICATOR}?vue=calcul&per=2023`],
  ['the institutions', '/institutions'],
]
/** With text twice as large, 640 pixels hold what 320 do. */
const WIDTHS = {
  '100%': [320, 360, 480, 768, 1280, 1920, 2560],
  '200%': [640, 768, 1280, 1920, 2560],
} as const

/** How far the page is wider than the window, and what reaches out of it. */
const overflowOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return ''
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible'
    const isHeld = (element: Element): boolean => {
      const parent = element.parentElement
      return parent !== null && parent !== document.body && (scrolls(parent) || isHeld(parent))
    }
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (right > clientWidth + 1 || left < -1) && !isHeld(element)
    })
    const names = wide.slice(0, 6).map(({ localName, className }) => `${localName}.${className}`)
    return `${scrollWidth - clientWidth} px: ${names.join(' ')}`
  })

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  it.each(PAGES)('%s fits every width, with text as it is and twice as large', async (_, path) => {
    const page = await visit.open(`/${language}${path}`)
    for (const size of ['100%', '200%'] as const) {
      await page.evaluate((to) => {
        document.documentElement.style.fontSize = to
      }, size)
      for (const width of WIDTHS[size]) {
        await page.setViewportSize({ width, height: 900 })
        const message = `${width} px, text ${size}`
        await expect.poll(() => overflowOf(page), { message }).toBe('')
      }
    }
  })

  it.each(PAGES)('%s shows its words, links and marks in forced colours', async (_, path) => {
    await visit.page().emulateMedia({ forcedColors: 'active' })
    const page = await visit.open(`/${language}${path}`)
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor
      return [...document.querySelectorAll('main h1, main a, main button, main svg text')]
        .filter((element) => element.getBoundingClientRect().width > 1)
        .filter((element) => {
          const { color, fill } = getComputedStyle(element)
          return (element instanceof SVGElement ? fill : color) === ground
        })
        .map((element) => (element.textContent ?? '').slice(0, 40))
        .filter((text) => text.trim() !== '')
    })
    expect(lost).toEqual([])
  })

  it.each(PAGES)('%s moves nothing for who wants no motion', async (_, path) => {
    await visit.page().emulateMedia({ reducedMotion: 'reduce' })
    const page = await visit.open(`/${language}${path}`)
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.className : '')),
    )
    expect(moving).toEqual([])
  })

  it.each(PAGES)('%s is printed without its frame and within the paper', async (_, path) => {
    const page = await visit.open(`/${language}${path}`)
    // The width of A4 less its margins, in pixels of CSS.
    await page.setViewportSize({ width: 680, height: 960 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.site-header').isVisible()).toBe(false)
    expect(await page.locator('main h1').first().isVisible()).toBe(true)
    expect(await overflowOf(page)).toBe('')
  })
})
