import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Gallery, openGallery } from './gallery.ts'

/** How the gallery of charts is opened. */
type GalleryView = {
  /** Start of the ids shown. */
  readonly only?: string
  readonly language?: 'fr' | 'ar'
  readonly theme?: string
  readonly width?: number
  /** Size of the texts in pixels. */
  readonly size?: number
  readonly forcedColors?: 'active'
}

/** Opens a page of its own on the gallery, waits until every chart answers, and fails on any error of the page. */
export type WithPage = (view: GalleryView, check: (page: Page) => Promise<void>) => Promise<void>

/** One browser and one gallery for the tests of a file. */
export function galleryPages(): WithPage {
  let browser: Browser
  let gallery: Gallery
  beforeAll(async () => {
    ;[browser, gallery] = await Promise.all([launchChromium(), openGallery()])
  })
  afterAll(async () => {
    await browser?.close()
    await gallery?.close()
  })
  return async (view, check) => {
    const context = await browser.newContext({
      viewport: { width: view.width ?? 900, height: 700 },
      forcedColors: view.forcedColors ?? 'none',
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
    await page.goto(`${gallery.address}?${queryOf(view)}`)
    await page.waitForFunction(
      () =>
        document.querySelector('[role=application]') !== null &&
        document.querySelector('.mc-figure svg[role=img]') === null,
    )
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await check(page)
    expect(errors).toEqual([])
    await context.close()
  }
}

function queryOf({ language, theme, only, size }: GalleryView): URLSearchParams {
  return new URLSearchParams({
    lang: language ?? 'fr',
    theme: theme ?? 'light',
    ...(only === undefined ? {} : { only }),
    ...(size === undefined ? {} : { size: String(size) }),
  })
}

/** What the first figure of a page says of where the reader is. */
export function status(page: Page): Promise<string | null> {
  return page.locator('[role=status]').first().textContent()
}

/** Texts of charts that lie over one another or leave their drawing, and texts that are not level. */
export function collisionsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const svg of document.querySelectorAll('svg[role=application]')) {
      const id = svg.closest('section')?.id ?? ''
      const frame = svg.getBoundingClientRect()
      const texts = [...svg.querySelectorAll('text')]
        .filter((text) => text.textContent !== '')
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      texts.forEach(({ text, box }, index) => {
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (across > 1 && down > box.height * 0.35) found.push(`${id}: ${text} / ${other.text}`)
        }
        if (box.left < frame.left - 3 || box.right > frame.right + 3) {
          found.push(`${id}: ${text} outside`)
        }
      })
    }
    return found
  })
}
