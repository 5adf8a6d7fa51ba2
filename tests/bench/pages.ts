// Measures how fast the built pages answer at a quarter of the speed of this machine:
//   pnpm --filter @marsad/tests pages
// Not a test: times differ by machine, and by what else runs on it. Budgets are printed beside.
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../e2e/chromium.ts'
import { withServer } from './server.ts'

const SLOWDOWN = 4
const RUNS = 7

const QUARTERS = '/fr/indicateurs/UNEMPLOYMENT_RATE?d.FREQ=Q&d.AREA=_T,U,R'
const REGIONS =
  '/fr/indicateurs/UNEMPLOYMENT_RATE?d.REF_AREA=MA01,MA02,MA03,MA04,MA05,MA06,MA07,MA08,MA09,MA10,MA11,MA12'

async function slowPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
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
    presses.push(await lines.evaluate(timeOfPress, 'Urbain'))
    await lines.waitForLoadState('networkidle')
  }
  // A choice seen for the first time waits for the network; from then on it is the page alone.
  tell('choosing another line of quarters', presses.slice(2), 200)
  const multiples = await slowPage(browser, address + REGIONS)
  const drawings: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    drawings.push(await multiples.evaluate(timeOfDrawing, 700 + (run % 2) * 80))
    await multiples.waitForTimeout(300)
  }
  tell('drawing 12 regions again', drawings, 100)
  await browser.close()
})
