import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MALFORMED } from '../interface/malformed.ts'
import { visitor } from './visitor.ts'
import { faultsOfPage } from './walk-faults.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** The pages around the indicator, full and empty. */
const PAGES = [
  '/series?q=migr',
  '/series/remittances_received',
  '/series/unemployed?vue=fiche',
  '/institutions',
  '/institutions/HCP',
  '/sources/HCP_ENE',
  '/codes',
  '/codes/STATUS',
  '/glossaire',
  '/glossaire/unemployed',
  '/calendrier',
  '/recherche?q=chomage',
  '/recherche?q=zzzz',
  '/api',
  '/a-propos',
  '/accessibilite',
] as const

/** The pages that between them have every colour of these pages. */
const COLOURED = [
  '/series/remittances_received',
  '/institutions/HCP',
  '/codes/STATUS',
  '/calendrier',
  '/recherche?q=chomage',
  '/api',
] as const

const visit = visitor()

/** How far a page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** A text as it is written, marks of direction and firm spaces made plain. */
const plain = (text: string): string =>
  text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/[\u00a0\u202f]/g, ' ')

/** The last step of the addresses of links. */
const codesOf = (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll((links) =>
      links.map(
        (link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-1) ?? '',
      ),
    )

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PAGES)(
    '%s is whole, in its language, accessible, and fits 320 pixels and twice the text',
    async (path) => {
      const page = await visit.open(`/${language}${path}`)
      expect(await page.evaluate(faultsOfPage, language)).toEqual([])
      const heading = plain(await page.locator('h1').innerText()).replace(/\s+/g, ' ')
      const sameWords = !path.startsWith('/recherche') && !path.startsWith('/accessibilite')
      await expect
        .poll(async () => plain(await page.title()), {
          message: 'the window is named after the page',
        })
        .toMatch(sameWords ? heading : /.{9}/)
      expect(await page.locator('nav.breadcrumb a').count()).toBeGreaterThan(0)
      expect(await visit.accessibilityFaults()).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      await expect.poll(() => overflow(page), { message: 'at 320 pixels' }).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.evaluate('document.documentElement.style.fontSize = "200%"')
      await expect
        .poll(() => overflow(page), { message: 'at twice the text' })
        .toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 640, height: 900 })
      await expect
        .poll(() => overflow(page), { message: 'at twice the text on half a screen' })
        .toBeLessThanOrEqual(0)
    },
  )

  it('a base series shows what the interface says, who uses it and who owes it', async () => {
    const page = await visit.open(`/${language}/series/remittances_received?vue=tableau`)
    const table = page.locator('table.figures')
    await table.waitFor()
    const { series } = await visit.ask<{
      series: readonly { values: readonly (number | null)[] }[]
    }>('/series/remittances_received/data')
    const shown = (await table.locator('tbody td').allInnerTexts())
      .map((cell) => plain(cell).replace(/[a-z]$/i, ''))
      .map((cell) => Number(cell.replace(/[ ,](?=\d{3}(\D|$))/g, '').replace(',', '.')))
    expect(shown.toSorted((a, b) => a - b)).toEqual(
      (series[0]?.values ?? []).flatMap((one) => one ?? []).toSorted((a, b) => a - b),
    )
    const { usedBy } = await visit.ask<{ usedBy: readonly { id: string }[] }>(
      '/series/remittances_received',
    )
    expect(await codesOf(page, 'section[aria-labelledby="emploi"] li a')).toEqual(
      usedBy.map(({ id }) => id),
    )
    await expect.poll(() => page.locator('.due tbody tr').count()).toBe(1)
    expect(await page.locator('.due .badge').count()).toBe(1)
  })

  it('a base series without figures draws nothing and says who owes it', async () => {
    const page = await visit.open(`/${language}/series/potential_labour_force`)
    expect(await page.locator('main svg[role="application"]').count()).toBe(0)
    await expect.poll(() => page.locator('.due tbody tr').count()).toBe(1)
  })

  it('the seven producers come first, each with what it has', async () => {
    const page = await visit.open(`/${language}/institutions`)
    const { items } = await visit.ask<{
      items: readonly { id: string; workshopProducer: boolean; withData: number }[]
    }>('/institutions')
    const producers = items.filter(({ workshopProducer }) => workshopProducer)
    expect(producers).toHaveLength(7)
    expect(await codesOf(page, '.producers h3 a')).toEqual(producers.map(({ id }) => id))
    const card = plain(await page.locator('.producers > li').first().innerText())
    expect(card).toContain(String(producers[0]?.withData))
    await page.locator('.producers h3 a').first().click()
    await page.locator('section[aria-labelledby="produit"]').waitFor()
    expect(await page.locator('section[aria-labelledby="sources"] article').count()).toBe(10)
    expect(await page.locator('section[aria-labelledby="doit"] tbody tr').count()).toBe(3)
  })

  it('a word is found in another language and stands in three', async () => {
    const page = await visit.open(`/${language}/glossaire`)
    const field = page.locator('main input[type="search"]')
    await field.fill(language === 'ar' ? 'chomeur' : 'عاطل')
    await expect.poll(() => codesOf(page, '.terms dt a')).toContain('unemployed')
    await page.waitForURL('**/glossaire?q=*')
    await page.locator('.terms dt a[href$="/unemployed"]').click()
    await page.locator('.languages').waitFor()
    const columns = await page
      .locator('.languages article')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('lang')?.slice(0, 2)} ${one.getAttribute('dir')}`),
      )
    expect(columns[0]).toBe(`${language} ${language === 'ar' ? 'rtl' : 'ltr'}`)
    expect(columns.toSorted()).toEqual(['ar rtl', 'en ltr', 'fr ltr'])
    expect(plain(await page.locator('.standards').innerText())).toContain('§ 47')
  })

  it('publications are newest first, and each leads to figures as known at it', async () => {
    const page = await visit.open(`/${language}/calendrier`)
    const { items } = await visit.ask<{
      items: readonly { readonly id: string; readonly title: string }[]
    }>('/vintages')
    const rows = await page
      .locator('.publications > li')
      .evaluateAll((all) => all.map(({ id }) => id))
    expect(rows.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
    const years = (await page.locator('.year > h3').allInnerTexts()).map(Number)
    expect(years).toEqual(years.toSorted((a, b) => b - a))
    expect(await page.locator('.upcoming > li').count()).toBe(15)
    expect(await page.locator('.upcoming .badge').count()).toBe(15)
    const row = page.locator('#HCP_ENE_2016')
    await row.locator('summary').click()
    const link = row.locator('a[href*="/indicateurs/UNEMPLOYMENT_RATE"]').first()
    await link.waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await link.click()
    const publication = items.find(({ id }) => id === 'HCP_ENE_2016')?.title ?? 'no publication'
    await page.locator('.notice', { hasText: publication }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('mil')).toBe('HCP_ENE_2016')
  })

  it('the search suggests as one types, by keyboard alone', async () => {
    const page = await visit.open(`/${language}/a-propos`)
    await page.keyboard.press('/')
    await page.keyboard.type(language === 'ar' ? 'البطاله' : 'chomage')
    const list = page.locator('#site-search-list')
    await list.locator('[role="option"][id*="UNEMPLOYMENT_RATE"]').first().waitFor()
    expect(await page.locator('#site-search').getAttribute('aria-expanded')).toBe('true')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('ArrowDown')
    const chosen = list.locator('[aria-selected="true"]')
    expect(await chosen.getAttribute('id')).toBe(
      await page.locator('#site-search').getAttribute('aria-activedescendant'),
    )
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.keyboard.press('Escape')
    expect(await list.isVisible()).toBe(false)
    await page.keyboard.press('ArrowDown')
    const name = (await chosen.getAttribute('id'))?.split('-').at(-1)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${language}/*/${name}`)
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H1')
  })

  it('the search shows answers of every kind, and one kind to its end', async () => {
    const page = await visit.open(`/${language}/a-propos`)
    await page.keyboard.press('/')
    await page.keyboard.type('CNSS')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${language}/recherche?q=CNSS`)
    await page.locator('.found').first().waitFor()
    expect((await codesOf(page, '.found a'))[0]).toBe('CNSS')
    expect(await page.locator('main section h2').count()).toBeGreaterThan(2)
    await page.goto(`${visit.address()}/${language}/recherche?q=taux`)
    await page.locator('.found').first().waitFor()
    await page.locator('.after-rows a').first().click()
    await page.waitForURL('**genre=indicator')
    await expect.poll(() => page.locator('.found > li').count()).toBeGreaterThan(12)
  })

  it('a code is copied by a press, the arrows move from code to code', async () => {
    const page = await visit.open(`/${language}/codes/STATUS`)
    const first = page.locator('.copy-code').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    const focused = page.locator('.copy-code:focus')
    expect(await focused.innerText()).toBe('SELF')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.copied').innerText()).toContain('SELF')
    expect(await page.locator('.codes th[data-depth="2"]').count()).toBeGreaterThan(5)
    expect(plain(await page.locator('.partitions').innerText())).toContain('=')
  })

  it('the interface answers in the page: figures, the same tag, a refusal', async () => {
    const page = await visit.open(`/${language}/api`)
    const line = page.locator('.reply-line')
    await expect.poll(() => line.innerText()).toContain('200')
    await page.locator('.reply .link').click()
    await expect.poll(() => line.innerText()).toContain('304')
    await page.locator('.console li').last().locator('button').click()
    await expect.poll(() => line.innerText()).toContain('400')
    expect(await page.locator('.reply pre').innerText()).toContain('"code.unknown"')
    visit.expectFault('400')
    await page.locator('#demande').fill('/health')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.reply pre').innerText()).toContain('"ok"')
  })

  it('what the catalogue does not have is said, with a way on', async () => {
    for (const path of [
      '/series/nothing',
      '/institutions/NOTHING',
      '/sources/NOTHING',
      '/codes/NOTHING',
      '/glossaire/nothing',
    ]) {
      const page = await visit.open(`/${language}${path}`)
      expect((await page.locator('main').innerText()).toLowerCase()).toContain('nothing')
      expect(await page.locator('main a[href*="/recherche?q="]').count()).toBe(1)
      expect(await visit.accessibilityFaults()).toEqual([])
    }
    visit.expectFault('404')
  })

  it('keeps the page when the language changes', async () => {
    const other: Language = language === 'ar' ? 'fr' : 'ar'
    const page = await visit.open(`/${language}/glossaire?q=migr`)
    await page.locator(`.language-switch a[hreflang^="${other}"]`).click()
    await page.waitForURL(`**/${other}/glossaire?q=migr`)
    await page.locator(`html[dir="${other === 'ar' ? 'rtl' : 'ltr'}"]`).waitFor()
  })
})

describe.each(['dark', 'projector'])('in the %s theme', (theme) => {
  it('every page is accessible', async () => {
    await visit.page().addInitScript(`localStorage.setItem('marsad.theme', '${theme}')`)
    for (const path of COLOURED) {
      const page = await visit.open(`/fr${path}`)
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect(await visit.accessibilityFaults(), path).toEqual([])
    }
  })
})

describe('a page', () => {
  it('takes the focus to its heading when one comes to it by a link', async () => {
    const page = await visit.open('/fr/institutions')
    await page.locator('.site-header nav a[href="/fr/glossaire"]').click()
    await page.locator('.terms').first().waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H1')
    expect(await page.locator('.site-header nav a[aria-current="page"]').innerText()).toBe(
      'Glossaire',
    )
  })

  it('keeps room while its answer is on its way, and can be asked again when it fails', async () => {
    const page = visit.page()
    await page.route('**/api/v1/institutions/HCP', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.abort()
    })
    await page.goto(`${visit.address()}/fr/institutions/HCP`)
    await page.locator('main .pending').waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.locator('main [role="alert"]').waitFor({ timeout: 20_000 })
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.unroute('**/api/v1/institutions/HCP')
    await page.locator('main [role="alert"] button').click()
    await page.locator('main h1').waitFor()
    visit.expectFault('ERR_FAILED')
  })

  it('prints without its frame and without what only works on a screen', async () => {
    const page = await visit.open('/fr/codes/STATUS')
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.site-header', '.site-footer nav', '.code-search', '.copy-list']) {
      for (const one of await page.locator(selector).all())
        expect(await one.isVisible()).toBe(false)
    }
    expect(await page.locator('.codes tbody tr').last().isVisible()).toBe(true)
  })
})

describe('the page of the interface', () => {
  it('explains every code that a request for reading can be refused with', async () => {
    const page = await visit.open('/en/api')
    const explained = await page.locator('.problems tbody th').allInnerTexts()
    const met = [...new Set(MALFORMED.map(([, , code]) => code))]
    expect(met.filter((code) => !explained.map((one) => one.trim()).includes(code))).toEqual([])
  })
})
