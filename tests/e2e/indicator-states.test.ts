import { describe, expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
const RATE = '/indicateurs/UNEMPLOYMENT_RATE'
/** Figures that do not come with the page. */
const ASKED = `${RATE}?d.AREA=U`
const DATA = '**/api/v1/indicators/*/data*'

const visit = visitor()

describe.each(LANGUAGES)('an indicator in %s', (language) => {
  it('keeps room for figures on their way, and says when they take long', async () => {
    const page = visit.page()
    await page.clock.install()
    await page.route(DATA, () => undefined)
    await page.goto(`${visit.address()}/${language}${ASKED}`)
    const room = page.locator('.view .pending')
    await room.waitFor({ state: 'attached' })
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.clock.runFor(8100)
    await room.locator('[role=status] button').waitFor()
  })

  it('says what failed, that nothing is lost and what to quote, and tries again', async () => {
    const page = visit.page()
    const problem = {
      type: '/problems/server-error',
      title: 'x',
      status: 500,
      code: 'server_error',
      detail: 'x',
      requestId: 'A1B2C3',
      errors: [],
    }
    await page.route(DATA, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
    )
    await page.goto(`${visit.address()}/${language}${ASKED}`)
    const failure = page.locator('.view [role=alert]')
    await failure.waitFor({ timeout: 20_000 })
    expect(await failure.innerText()).toContain('A1B2C3')
    expect(await page.locator('.filters').count()).toBe(1)
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.unroute(DATA)
    await failure.locator('button').click()
    await page.locator('figure svg[role]').first().waitFor()
    visit.expectFault('500')
  })
})

describe.each(LANGUAGES)('a figure taken away in %s', (language) => {
  it('is a file with the numbers as the reader writes them', async () => {
    const page = await visit.open(`/${language}${RATE}?de=2020`)
    await page.locator('.actions').waitFor()
    await page.keyboard.press('d')
    const links = page.locator('dialog[open] .download-list a')
    await links.first().waitFor()
    const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    const [csv = '', xlsx = '', json = ''] = addresses
    const file = await fetch(visit.address() + csv)
    expect(file.headers.get('content-disposition')).toContain(
      `UNEMPLOYMENT_RATE_2020-2025_milHCP_ENE_2025_${language}.csv`,
    )
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head = ''] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head).toContain(language === 'en' ? ',' : ';')
    expect((await fetch(visit.address() + xlsx)).status).toBe(200)
    expect((await fetch(visit.address() + json)).headers.get('content-type')).toContain('json')
    await page.locator('dialog[open] input[name=scope]').nth(1).check()
    const [whole = ''] = await links.evaluateAll((all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    )
    const rows = (await (await fetch(visit.address() + whole)).text()).split('\r\n')
    expect(rows.length).toBeGreaterThan(500)
    expect(rows.some((row) => row.includes('HCP_RGPH'))).toBe(true)
  })

  it('is cited with a frozen address, in three formats', async () => {
    const page = await visit.open(`/${language}${RATE}`)
    await page.locator('.actions > button').nth(2).click()
    await page.locator('dialog[open] textarea').first().waitFor()
    const texts = await page
      .locator('dialog[open] textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    const [sentence = '', bibtex = '', ris = ''] = texts
    for (const text of texts) expect(text).toContain('mil=HCP_ENE_2025')
    expect(sentence).toContain('Haut-Commissariat au Plan')
    expect(bibtex).toMatch(/^@misc\{UNEMPLOYMENT_RATE_milHCP_ENE_2025,/)
    expect(ris).toMatch(/^TY {2}- DATA/)
  })

  it('is printed whole: chart, table and sheet in one column no wider than the paper', async () => {
    const page = await visit.open(`/${language}${RATE}?d.SEX=F,M`)
    await page.locator('figure svg[role]').first().waitFor()
    await page.waitForTimeout(2000)
    await page.setViewportSize({ width: 672, height: 980 })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.locator('.printed table.figures').waitFor()
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(svg, table, p, h1, h2, h3, dl)')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect()
          return width > 1 && (left < -1 || right > innerWidth + 1)
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    )
    expect(cut).toEqual([])
    expect(await page.locator('.printed .sheet').count()).toBe(1)
    expect(await page.locator('.tabs').isVisible()).toBe(false)
    const foot = await page.evaluate(() =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .join('\n'),
    )
    expect(foot).toContain('HCP_ENE_2025')
    expect(foot).toContain(`/${language}${RATE}`)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.byteLength).toBeGreaterThan(20_000)
  })

  it('is shown on another site: alone, named, tall as it needs, at 320 pixels', async () => {
    const page = visit.page()
    const address = `${visit.address()}/${language}/integrer/UNEMPLOYMENT_RATE?d.SEX=F,M&theme=dark`
    const headers = (await fetch(address)).headers
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(headers.get('x-frame-options')).toBeNull()
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(address)
    await page.locator('figure svg[role]').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.title()).not.toBe('')
    expect(await page.locator('header, nav, footer').count()).toBe(0)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).toContain('Haut-Commissariat au Plan')
    expect(await page.locator('a[href]:not([target=_blank]):not([rel~=external])').count()).toBe(0)
    expect(await visit.accessibilityFaults()).toEqual([])
  })
})

describe('the code to embed a figure', () => {
  it('gives the frame its title and the height its content asks for', async () => {
    const page = await visit.open(`/fr${RATE}`)
    await page.locator('.actions > button').nth(3).click()
    const frame = page.locator('dialog[open] iframe')
    await frame.waitFor()
    expect(await frame.getAttribute('title')).toContain('Taux de chômage')
    await expect.poll(async () => Number(await frame.getAttribute('height'))).not.toBe(560)
    const code = await page.locator('dialog[open] textarea').inputValue()
    expect(code).toContain('<iframe src="')
    expect(code).toContain('title="Taux de chômage')
    expect(code).toContain('marsad:height')
  })
})

describe('a link', () => {
  const cell = async (search: string) => {
    const page = await visit.open(`/fr${RATE}?vue=tableau&de=2016&a=2016${search}`)
    return page.locator('table.figures td').first().innerText()
  }

  it('that is frozen keeps the rate of 2016 as it was known then, one that lives has the revised one', async () => {
    expect(await cell('&mil=HCP_ENE_2016')).toMatch(/^9,4/)
    expect(await cell('&mil=HCP_ENE_2017')).toMatch(/^9,9/)
    expect(await cell('')).toMatch(/^9,9/)
  })
})
