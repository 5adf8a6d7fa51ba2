import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { collisionsOf, galleryPages, status } from './gallery-page.ts'

const withPage = galleryPages()

/** One chart of each type of our own drawing: keys, and what is then said. */
const JOURNEYS = [
  {
    only: 'multiples-permits-by-country',
    steps: [
      ['End', /2023[\s\S]*Espagne[\s\S]*864/],
      ['ArrowDown', /2023[\s\S]*France[\s\S]*603/],
      ['Home', /2008[\s\S]*France[\s\S]*462/],
    ],
    title: 'FRA 2008',
  },
  {
    only: 'dot-censuses',
    steps: [
      ['ArrowDown', /Femmes[\s\S]*2024[\s\S]*25,9[\s\S]*−3,7/],
      ['End', /Hommes/],
      ['ArrowRight', /Hommes[\s\S]*20,1/],
    ],
    title: 'M 2024',
  },
  {
    only: 'slope-censuses',
    steps: [
      ['End', /2024[\s\S]*Femmes[\s\S]*25,9[\s\S]*−3,7/],
      ['ArrowLeft', /2014[\s\S]*Femmes[\s\S]*29,6/],
      ['ArrowDown', /2014[\s\S]*Rural[\s\S]*10,5/],
    ],
    title: 'R 2014',
  },
  {
    only: 'stacked-gaps-and-flags',
    steps: [
      ['Home', /2012[\s\S]*Industrie/],
      ['ArrowDown', /2012[\s\S]*Agriculture/],
      ['ArrowRight', /2013/],
      ['ArrowRight', /^2014\u00a0: pas de donnée$/],
      ['End', /2023[\s\S]*provisoire/],
    ],
    title: 'AGR 2023',
  },
  {
    only: 'gap-unemployment-by-sex',
    steps: [
      ['End', /2025[\s\S]*20,5[\s\S]*Femmes − Hommes[\s\S]*\+9,7/],
      ['ArrowDown', /2025[\s\S]*10,8/],
    ],
    title: 'M 2025',
  },
  {
    only: 'ratio-unemployment-by-sex',
    steps: [['End', /2025[\s\S]*1,90/]],
    title: 'F 2025',
  },
  {
    only: 'pyramid-population',
    steps: [
      ['ArrowDown', /100 ans et plus[\s\S]*Hommes/],
      ['End', /0-4 ans · 2020[\s\S]*Hommes[\s\S]*1\u202f706[\s\S]*1\u202f734 \(1990\)/],
      ['ArrowRight', /0-4 ans[\s\S]*1\u202f619/],
    ],
    title: 'F.Y0T4 2020',
  },
  {
    only: 'tiles-census',
    steps: [
      ['Home', /2024[\s\S]*Tanger-Tétouan-Al Hoceïma[\s\S]*19,6/],
      ['ArrowDown', /Rabat-Salé-Kénitra[\s\S]*19,8/],
      ['ArrowRight', /Fès-Meknès[\s\S]*23,3/],
    ],
    title: 'MA03 2024',
  },
  {
    only: 'map-southern-group',
    steps: [
      ['Home', /T3 2025[\s\S]*Tanger-Tétouan-Al Hoceïma[\s\S]*8,6/],
      ['ArrowDown', /Rabat-Salé-Kénitra[\s\S]*:[\s\S]*non disponible|Fès-Meknès[\s\S]*15,3/],
      ['Home', /Tanger/],
    ],
    title: 'MA01 2025-Q3',
  },
] as const

const focusedRole = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? '')

describe('charts of our own drawing', () => {
  it.each(JOURNEYS)(
    '$only is one stop of Tab; arrows, Home, End, Enter and Escape work in it',
    (one) =>
      withPage({ only: one.only }, async (page) => {
        await page.keyboard.press('Tab')
        expect(await focusedRole(page)).toBe('application')
        for (const [key, said] of one.steps) {
          await page.keyboard.press(key)
          expect(await status(page)).toMatch(said)
        }
        await page.keyboard.press('Enter')
        expect(await page.title()).toBe(one.title)
        await page.keyboard.press('Escape')
        expect(await status(page)).toBe('')
        await page.keyboard.press('Tab')
        expect(await focusedRole(page)).not.toBe('application')
      }),
  )

  it.each(['map-census', 'tiles-census', 'stacked-gaps-and-flags', 'pyramid-population'])(
    '%s shows its tooltip to a pointer and a tap, and keeps it until Escape',
    (only) =>
      withPage({ only }, async (page) => {
        const box = await page.locator('.mc-stage').boundingBox()
        if (box === null) throw new Error('no chart')
        const [x, y] = [box.x + box.width * 0.62, box.y + box.height * 0.3]
        await page.mouse.move(x, y)
        const said = await status(page)
        expect(said).not.toBe('')
        await page.mouse.move(x, box.y + box.height + 60)
        expect(await status(page)).toBe(said)
        await page.keyboard.press('Escape')
        expect(await status(page)).toBe('')
        await page.mouse.click(x, y)
        expect(await status(page)).not.toBe('')
      }),
  )

  it('keep their tooltips inside the window of a phone', () =>
    withPage({ width: 360 }, async (page) => {
      const outside = await page.evaluate(async () => {
        const found: string[] = []
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        for (const stage of document.querySelectorAll('.mc-stage')) {
          const svg = stage.querySelector<SVGElement>('svg[role=application]')
          for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowUp']) {
            svg?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
            await frame()
            const body = stage.querySelector('.mc-tooltip-body')?.getBoundingClientRect()
            if (body !== undefined && (body.left < 0 || body.right > innerWidth)) {
              found.push(`${stage.closest('section')?.id} ${key}`)
            }
          }
        }
        return found
      })
      expect(outside).toEqual([])
    }))

  it.each([
    ['fr', 'projector', 900, 18],
    ['ar', 'projector', 1100, 18],
    ['fr', 'light', 900, 26],
    ['ar', 'light', 360, 18],
    ['fr', 'light', 320, 13],
  ] as const)(
    'let no two texts collide in %s, %s, %i wide, texts of %i',
    (language, theme, width, size) =>
      withPage({ language, theme, width, size }, async (page) => {
        expect(await collisionsOf(page)).toEqual([])
        const smallest = await page.evaluate(() =>
          Math.min(
            ...[...document.querySelectorAll('svg[role=application] text')].map((text) =>
              Number.parseFloat(getComputedStyle(text).fontSize),
            ),
          ),
        )
        expect(smallest).toBeGreaterThanOrEqual(size >= 16 ? size : 12)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wider).toBeLessThanOrEqual(0)
      }),
  )

  it('show areas by texture with forced colours and on paper', () =>
    withPage({ only: 'stacked-employment', forcedColors: 'active' }, async (page) => {
      const looks = () =>
        page.evaluate(() => {
          const texture = document.querySelector('.mc-texture')
          const bars = [...document.querySelectorAll('.mc-series')].map(
            (layer) => getComputedStyle(layer.querySelector('.mc-bar') ?? layer).fill,
          )
          return {
            texture: texture === null ? '' : getComputedStyle(texture).display,
            colours: new Set(bars).size,
            ids: new Set(
              [...document.querySelectorAll('.mc-texture')].map((one) => one.getAttribute('fill')),
            ).size,
          }
        })
      expect(await looks()).toEqual({ texture: 'inline', colours: 1, ids: 3 })
      await page.emulateMedia({ forcedColors: 'none', media: 'screen' })
      expect((await looks()).texture).toBe('none')
      await page.emulateMedia({ media: 'print' })
      expect((await looks()).texture).toBe('inline')
    }))

  it.each(['fr', 'ar'] as const)('are exported as a drawing and as an image in %s', (language) =>
    withPage({ only: 'map-census', language }, async (page) => {
      const [single, double] = await page.evaluate(async () => {
        const exported = Reflect.get(window, 'exportFigure')
        const sizeOf = (bytes: readonly number[]) => {
          const view = new DataView(new Uint8Array(bytes).buffer)
          return { magic: bytes.slice(1, 4), width: view.getUint32(16), height: view.getUint32(20) }
        }
        const one = await exported('map-census', 1)
        const two = await exported('map-census', 2)
        return [
          { svg: one.svg, ...sizeOf(one.png) },
          { svg: two.svg, ...sizeOf(two.png) },
        ]
      })
      expect(single.magic).toEqual([0x50, 0x4e, 0x47])
      expect(double.width).toBe(2 * single.width)
      expect(double.height).toBe(2 * single.height)
      expect(single.svg).toContain('OpenStreetMap contributors')
      expect(single.svg).not.toMatch(/class=|var\(|&nbsp;/)
      const parsed = await page.evaluate(
        (svg) =>
          new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') ===
          null,
        single.svg,
      )
      expect(parsed).toBe(true)
    }),
  )
})
