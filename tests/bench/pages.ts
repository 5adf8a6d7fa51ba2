// Measures how fast the built pages answer at a quarter of the speed of this machine:
//   pnpm --filter @marsad/tests pages
// Not a test: times differ by machine, and by what else runs on it. Budgets are printed beside.
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../e2e/chromium.ts'
import { withServer } from './server.ts'

const SLOWDOWN = 4
const RUNS = 7

const CODES = ['Y15T24', 'Y25T34', 'Y35T44', 'Y_GE45']
const REGIONS = Array.from({ length: 12 }, (_, index) => `MA${String(index + 1).padStart(2, '0')}`)
const PAGE = '/fr/indicateurs/UNEMPLOYMENT_RATE'
const QUARTERS = `${PAGE}?d.FREQ=Q&d.AGE=${CODES}`
const PANELS = `${PAGE}?type=multiples&d.REF_AREA=${REGIONS}`

type Line = Readonly<Record<string, unknown>> & { readonly key: Readonly<Record<string, string>> }
type Answer = Readonly<Record<string, unknown>> & { readonly series: readonly Line[] }

const QUARTERS_SHOWN = Array.from(
  { length: 48 },
  (_, at) => `${2013 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
)
const YEARS_SHOWN = Array.from({ length: 24 }, (_, at) => String(2001 + at))

/**
 * Answers the requests for figures with as many as the budgets speak of, which the real ones do not have: a line for each code
 * asked for, every period filled. Made up, and seen by nobody.
 */
async function fillFigures(page: Page): Promise<void> {
  await page.route(/\/UNEMPLOYMENT_RATE\/data\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams
    const dimension = asked.get('FREQ') === 'Q' ? 'AGE' : 'REF_AREA'
    const periods = dimension === 'AGE' ? QUARTERS_SHOWN : YEARS_SHOWN
    const codes = (asked.get(dimension) ?? '').split(',')
    const response = await route.fetch()
    const answer: Answer = await response.json()
    const [like] = answer.series
    if (like === undefined) throw new Error('the real answer has no line to go by')
    const series = codes.map((code, line) => ({
      ...like,
      key: { ...like.key, [dimension]: code },
      periods,
      values: periods.map((_, at) => 12 + line + 3 * Math.sin(at / 3 + line)),
      status: periods.map(() => 'A'),
      basis: periods.map(() => 'R'),
      vintage: periods.map(() => 0),
      breaks: [],
    }))
    await route.fulfill({ response, json: { ...answer, series } })
  })
}

async function slowPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await fillFigures(page)
  await page.goto(address)
  await page.locator('main svg[role]').first().waitFor()
  await page.waitForLoadState('networkidle')
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return page
}

/** Milliseconds from a press to the first frame in which the drawing is another one. */
const timeOfPress = (label: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const input = [...document.querySelectorAll('input')].find(
      (one) => one.closest('label')?.textContent?.trim().startsWith(label) === true,
    )
    if (input === undefined) return reject(new Error(`there is no choice ${label}`))
    const drawing = () =>
      [...document.querySelectorAll('main figure svg path')]
        .map((one) => one.getAttribute('d'))
        .join()
    const before = drawing()
    const start = performance.now()
    const look = () => {
      if (drawing() === before) requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now() - start))
    }
    input.click()
    requestAnimationFrame(look)
  })

/** Milliseconds of script and layout to draw the figure again at another width. */
const timeOfDrawing = (width: number): Promise<number> =>
  new Promise((resolve) => {
    const figure = document.querySelector<HTMLElement>('main figure')
    const start = performance.now()
    const observer = new MutationObserver(() => {
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - start))
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    if (figure !== null) figure.style.inlineSize = `${width}px`
    observer.takeRecords()
  })

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function tell(what: string, times: readonly number[], budget: number): void {
  const [middle, worst] = [median(times), Math.max(...times)].map(Math.round)
  process.stdout.write(`${what}: median ${middle} ms, worst ${worst} ms (budget ${budget} ms)\n`)
}

await withServer(async (address) => {
  const browser = await launchChromium()
  const lines = await slowPage(browser, address + QUARTERS)
  const presses: number[] = []
  for (let run = 0; run < 2 * RUNS; run += 1) {
    presses.push(await lines.evaluate(timeOfPress, '15-24 ans'))
    await lines.waitForLoadState('networkidle')
  }
  // A choice seen for the first time waits for the network; from then on it is the page alone.
  tell('4 lines of 48 quarters, one taken away or brought back', presses.slice(2), 200)
  const multiples = await slowPage(browser, address + PANELS)
  const panels = await multiples.locator('main .mc-panel').count()
  if (panels !== REGIONS.length) throw new Error(`${panels} small multiples instead of 12`)
  const drawings: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    drawings.push(await multiples.evaluate(timeOfDrawing, 700 + (run % 2) * 80))
    await multiples.waitForTimeout(300)
  }
  tell('12 small multiples of 24 years, drawn again at another width', drawings, 100)
  await browser.close()
})
