import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { collisionsOf, galleryPages, status } from './gallery-page.ts'

const withPage = galleryPages()

const AREA = 'line-unemployment-by-area'

describe('LineChart in a browser', () => {
  it('puts the marks where the axis of the chart library says they are', () =>
    withPage({ only: AREA }, async (page) => {
      const places = await page.evaluate(() => {
        const middle = (element: Element) => {
          const { top, height, left, width } = element.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        }
        const tick = (text: string) =>
          [...document.querySelectorAll('.recharts-surface .mc-tick[text-anchor=end]')].find(
            (one) => one.textContent === text,
          )
        const zero = document.querySelector('.mc-zero')
        const gridlines = [...document.querySelectorAll('.mc-gridline')]
        const [five, top] = [tick('5'), tick('25')]
        return five && top && zero
          ? {
              ticks: [middle(zero).y, middle(five).y, middle(top).y],
              grid: gridlines.map((line) => middle(line).y),
            }
          : undefined
      })
      expect(places?.grid[0]).toBeCloseTo(places?.ticks[1] ?? 0, -0.5)
      expect(places?.grid.at(-1)).toBeCloseTo(places?.ticks[2] ?? 0, -0.5)
    }))

  it('draws the same marks before and after the chart library has come', () =>
    withPage({ only: AREA }, async (page) => {
      const marks = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.mc-lines path')].map((path) => path.getAttribute('d')),
        )
      const after = await marks()
      const blocked = await page.context().newPage()
      await blocked.route('**/line-interactive*', () => undefined)
      await blocked.goto(page.url())
      await blocked.waitForSelector('svg[role=img].mc-svg:not(.mc-sparkline)')
      await blocked.evaluate(() => document.fonts.ready.then(() => undefined))
      const settled = (count: number) =>
        document.querySelectorAll('.mc-lines path').length === count
      await blocked.waitForFunction(settled, after.length)
      const before = await blocked.evaluate(() =>
        [...document.querySelectorAll('.mc-lines path')].map((path) => path.getAttribute('d')),
      )
      await blocked.close()
      expect(before).toEqual(after)
    }))

  it('is one stop of the Tab key, and tells figure, gap and break to the arrows', () =>
    withPage({ only: AREA }, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
        'application',
      )
      await page.keyboard.press('End')
      expect(await status(page)).toMatch(/2025[\s\S]*Urbain[\s\S]*16,4/)
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('.mc-current').textContent()).toMatch(/Ensemble[\s\S]*13,0/)
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      expect(await status(page)).toBe('2001–2005\u00a0: pas de donnée')
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight')
      expect(await status(page)).toContain('90 000 ménages')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe(
        'application',
      )
    }))

  it('asks for the row of the table with Enter', () =>
    withPage({ only: AREA }, async (page) => {
      await page.focus('[role=application]')
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      expect(await page.title()).toBe('U 2024')
    }))

  it('shows its tooltip to a pointer and to a tap, and keeps it until Escape', () =>
    withPage({ only: AREA }, async (page) => {
      const box = await page.locator('.mc-stage').boundingBox()
      if (box === null) throw new Error('no chart')
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2)
      expect(await status(page)).toMatch(/^20\d\d/)
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height + 120)
      expect(await status(page)).toMatch(/^20\d\d/)
      await page.keyboard.press('Escape')
      expect(await status(page)).toBe('')
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.up()
      expect(await status(page)).not.toBe('')
      await page.mouse.click(5, 690)
      expect(await status(page)).toBe('')
    }))

  it('keeps the tooltip inside the window on a phone', () =>
    withPage({ only: AREA, width: 360 }, async (page) => {
      await page.focus('[role=application]')
      await page.keyboard.press('Home')
      for (let step = 0; step < 24; step += 1) {
        const box = await page.locator('.mc-tooltip-body').first().boundingBox()
        expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
        await page.keyboard.press('ArrowRight')
      }
    }))

  it.each(['fr', 'ar'] as const)(
    'lets no two texts of the plot collide in %s, wide or narrow',
    async (language) => {
      for (const width of [360, 900]) {
        await withPage({ language, width }, async (page) => {
          expect(await collisionsOf(page)).toEqual([])
        })
      }
    },
  )

  it('scales on paper with its frame, without its tooltip', () =>
    withPage({ only: AREA, width: 1000 }, async (page) => {
      await page.focus('[role=application]')
      await page.keyboard.press('End')
      await page.emulateMedia({ media: 'print' })
      await page.locator('.mc-figure').evaluate((figure) => {
        figure.style.inlineSize = '500px'
      })
      const width = await page
        .locator('.recharts-surface')
        .evaluate((svg) => svg.getBoundingClientRect().width)
      expect(width).toBeLessThanOrEqual(500)
      expect(await page.locator('.mc-tooltip').isVisible()).toBe(false)
    }))
})

describe('BarChart in a browser', () => {
  const AGE = 'bars-unemployment-by-age'

  it('tells each row to the arrows and opens it with Enter', () =>
    withPage({ only: AGE }, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await status(page)).toBe('15-24 ans\u00a0: 37,2')
      await page.keyboard.press('Enter')
      expect(await page.title()).toBe('Y15T24')
      await page.keyboard.press('Escape')
      expect(await status(page)).toBe('')
    }))

  it('starts from the right in Arabic', () =>
    withPage({ only: AGE, language: 'ar' }, async (page) => {
      const edges = await page
        .locator('.mc-bar')
        .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().right)))
      expect(new Set(edges).size).toBe(1)
    }))
})

describe('charts and assistive technology', () => {
  it.each([
    ['fr', 'light'],
    ['ar', 'dark'],
    ['fr', 'projector'],
  ] as const)('have nothing for axe to find in %s, %s', (language, theme) =>
    withPage({ language, theme }, async (page) => {
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const results = await Reflect.get(window, 'axe').run('main', {
          rules: { 'page-has-heading-one': { enabled: false } },
        })
        return results.violations.map((one: { id: string }) => one.id)
      })
      expect(violations).toEqual([])
    }),
  )

  it('have a name and a description each', () =>
    withPage({}, async (page) => {
      const nameless = await page.evaluate(
        () =>
          [...document.querySelectorAll('svg[role=application], svg[role=img]')].filter((svg) => {
            const title =
              svg.querySelector(':scope > title')?.textContent ?? svg.getAttribute('aria-label')
            const described =
              svg.matches('.mc-sparkline') || svg.querySelector(':scope > desc')?.textContent
            return !title || !described
          }).length,
      )
      expect(nameless).toBe(0)
    }))

  it('stay legible with forced colours', () =>
    withPage({ only: AREA, forcedColors: 'active' }, async (page) => {
      const strokes = await page.evaluate(() => {
        const of = (selector: string) => {
          const element = document.querySelector(selector)
          return element === null ? '' : getComputedStyle(element).stroke
        }
        return [
          of('.mc-cat-1 .mc-line'),
          of('.mc-total .mc-line'),
          getComputedStyle(document.body).color,
        ]
      })
      expect(new Set(strokes).size).toBe(1)
    }))
})
