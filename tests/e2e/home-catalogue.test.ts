import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const OVERVIEW = '**/api/v1/overview'
const LIST = '**/api/v1/indicators?*'
const WIDTHS = [320, 360, 768, 1280, 1920, 2560]

const UNEMPLOYMENT: Readonly<Record<Language, string>> = {
  fr: 'chomage',
  ar: 'البطاله',
  en: 'unemployment',
}

const visit = visitor()

type Item = {
  readonly id: string
  readonly latest: { readonly value: number; readonly period: string } | null
}
type Overview = {
  readonly lead: { readonly item: Item }
  readonly groups: readonly { readonly items: readonly Item[] }[]
  readonly headlines: readonly Item[]
  readonly awaited: readonly Item[]
  readonly state: { readonly held: number; readonly awaited: number; readonly legal: number }
}
type List = {
  readonly total: number
  readonly items: readonly Item[]
  readonly facets: readonly {
    readonly id: string
    readonly without: number
    readonly codes: readonly { readonly id: string; readonly count: number }[]
  }[]
}

/** The numbers of a text as it is written, marks of direction left out. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')

/** Whether years in words, `2000, 2006–2016`, cover the year of a period. */
function covers(words: string, period: string): boolean {
  const year = Number(period.slice(0, 4))
  return [...plain(words).matchAll(/(\d{4})(?:–(\d{4}))?/g)].some(
    ([, first, last]) => Number(first) <= year && year <= Number(last ?? first),
  )
}

/** How far a page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Codes of the indicators listed, in order. */
const listed = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.catalogue-row h3 a')
    .evaluateAll((links) =>
      links.map(
        (link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-1) ?? '',
      ),
    )

const counted = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(plain(await page.locator('.catalogue-count').innerText()))?.[0] ?? Number.NaN)

/** Waits until the list holds a number of indicators, said in the count and shown as rows. */
async function untilFound(page: Page, count: number): Promise<void> {
  await expect.poll(() => counted(page), { timeout: 10_000 }).toBe(count)
  await expect.poll(() => page.locator('.catalogue-main.stale').count()).toBe(0)
  await expect.poll(() => page.locator('.catalogue-row').count()).toBe(count)
}

describe.each(LANGUAGES)('home in %s', (language) => {
  it('says how things are: every figure with value, unit, period, source and basis', async () => {
    const page = await visit.open(`/${language}`)
    const { lead, groups, headlines } = await visit.ask<Overview>('/overview')
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const value = plain(await page.locator('.lead-value').innerText())
    expect(value).toMatch(language === 'en' ? /^13\.0\s?%$/ : /^13,0\s?%$/)
    const tiles = groups.flatMap(({ items }) => items)
    expect(await page.locator('.tile').count()).toBe(tiles.length)
    expect(await page.locator('.headline-table tbody tr').count()).toBe(headlines.length)
    const details = await page.locator('.latest-detail').allInnerTexts()
    expect(details).toHaveLength(1 + tiles.length + headlines.length)
    const latest = [lead.item, ...tiles, ...headlines].map((item) => item.latest)
    for (const [index, detail] of details.entries()) {
      expect(detail).toContain(latest[index]?.period.slice(0, 4))
      expect(detail.split('·').length).toBeGreaterThanOrEqual(3)
    }
    expect(await page.locator('main').innerText()).not.toContain('undefined')
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('names what an amount is confined to, and why a change is refused', async () => {
    const page = await visit.open(`/${language}`)
    const permits = page.locator('.tile', {
      has: page.locator('a[href$="/FIRST_PERMITS_ABROAD"]'),
    })
    expect(await permits.locator('.tile-whom').innerText()).toContain('27')
    const refused = page.locator('tr', { has: page.locator('a[href$="/NEET_RATE_15_24"]') })
    expect(await refused.locator('.headline-change').innerText()).toMatch(
      { fr: /rupture/, ar: /انقطاع/, en: /break/ }[language],
    )
  })

  it('draws the lead cut at its breaks, named and described, with its table one link away', async () => {
    const page = await visit.open(`/${language}`)
    const drawing = page.locator('.lead-course svg[role=img]')
    const seen = await drawing.evaluate((svg) => ({
      name: svg.querySelector('title')?.textContent ?? '',
      description: svg.querySelector('desc')?.textContent ?? '',
      pieces: [...svg.querySelectorAll('path.mc-line')].map(
        (path) => (path.getAttribute('d') ?? '').split('M').length - 1,
      ),
    }))
    expect(seen.name).not.toBe('')
    expect(seen.description).not.toBe('')
    expect(seen.pieces.every((pieces) => pieces === 3)).toBe(true)
    expect(await page.locator('.part-value').count()).toBe(8)
    await page.locator('.lead-table a').click()
    await page.locator('table.figures').waitFor()
    expect(new URL(page.url()).search).toBe('?vue=tableau&d.AREA=_T,U,R')
  })

  it('finds the unemployment rate first, whatever the accents', async () => {
    const page = await visit.open(`/${language}`)
    for (const words of ['chomage', 'البطاله']) {
      await page.goto(`${visit.address()}/${language}`)
      await page.locator('main h1').waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      const first = page.locator('main a[href*="/indicateurs/"]').first()
      await expect
        .poll(() => first.getAttribute('href'), { timeout: 10_000 })
        .toMatch(/\/UNEMPLOYMENT_RATE$/)
    }
  })

  it('says how complete the system is, and leads to exactly those indicators', async () => {
    const page = await visit.open(`/${language}`)
    const { state, awaited } = await visit.ask<Overview>('/overview')
    const said = plain(await page.locator('.completeness .state-key').first().innerText())
    for (const count of Object.values(state)) expect(said).toContain(String(count))
    expect(await page.locator('.awaited li').count()).toBe(awaited.length)
    await page.locator('.completeness .state-key a').nth(1).click()
    await page.locator('.catalogue-count').waitFor()
    expect(await counted(page)).toBe(state.awaited)
    await page.goBack()
    const theme = page.locator('.theme-rows li').first()
    const [held, all] = plain(await theme.locator('.theme-count').innerText()).match(/\d+/g) ?? []
    await theme.locator('a').click()
    await page.locator('.catalogue-count').waitFor()
    const [found, withFigures] =
      plain(await page.locator('.catalogue-count').innerText()).match(/\d+/g) ?? []
    expect([withFigures, found]).toEqual([held, all])
  })

  it('keeps room while it waits, says when it takes long, and what failed', async () => {
    const page = visit.page()
    await page.clock.install()
    await page.goto(`${visit.address()}/${language}/indicateurs`)
    await page.locator('.catalogue-count').waitFor()
    await page.route(OVERVIEW, () => undefined)
    await page.locator('.site-header .logo').click()
    await page.locator('.home-waiting').waitFor({ state: 'attached' })
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.clock.runFor(8100)
    await page.locator('.home-waiting [role=status] button').waitFor()
    await page.unroute(OVERVIEW)
    await page.route(OVERVIEW, (route) => route.fulfill({ status: 400, body: '{}' }))
    await page.goto(`${visit.address()}/${language}/indicateurs`)
    await page.locator('.catalogue-count').waitFor()
    await page.locator('.site-header .logo').click()
    const failure = page.locator('main [role=alert]')
    await failure.waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.unroute(OVERVIEW)
    await failure.locator('button').click()
    await page.locator('.lead-value').waitFor()
    visit.expectFault('400')
  })
})

describe('a search that goes on for too long', () => {
  it('is cut at the door, and that is said', async () => {
    const page = await visit.open(`/fr/indicateurs?q=${'chomage'.repeat(40)}`)
    await page.locator('.catalogue-count').waitFor()
    expect(await page.locator('main').innerText()).toContain('200 premiers caractères')
    expect(await page.locator('#catalogue-words').inputValue()).toHaveLength(200)
    expect(await page.locator('main [role=alert]').count()).toBe(0)
  })
})

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  it('narrows by theme, institution and figures; its address restores it in a fresh browser', async () => {
    const page = await visit.open(`/${language}/indicateurs`)
    for (const [name, value] of [
      ['theme', 'DW01'],
      ['institution', 'HCP'],
      ['donnees', 'held'],
    ] as const) {
      const box = page.locator(`.facets input[name=${name}][value=${value}]`)
      const promised = Number(await box.locator('xpath=../span[2]').innerText())
      await box.check()
      await untilFound(page, promised)
    }
    expect(new URL(page.url()).search).toBe('?theme=DW01&institution=HCP&donnees=oui')
    expect(await page.locator('.catalogue-count').getAttribute('role')).toBe('status')
    expect(await visit.accessibilityFaults()).toEqual([])
    const rows = await listed(page)
    const fresh = await page.context().browser()?.newContext()
    const other = await fresh?.newPage()
    await other?.goto(page.url())
    await other?.locator('.catalogue-row').first().waitFor()
    expect(other && (await listed(other))).toEqual(rows)
    const checked = other?.locator('.facets input:checked')
    expect(
      await checked?.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['DW01', 'held', 'HCP'])
    await fresh?.close()
  })

  it('looks words up as they are typed, whatever the accents and variants', async () => {
    const page = await visit.open(`/${language}/indicateurs`)
    for (const words of ['chômage', UNEMPLOYMENT[language], 'البطاله']) {
      await page.locator('#catalogue-words').fill('')
      await page.locator('#catalogue-words').pressSequentially(words)
      await expect
        .poll(async () => (await listed(page))[0], { timeout: 10_000 })
        .toBe('UNEMPLOYMENT_RATE')
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words)
    }
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('takes filters away one by one and all at once, in plain sight', async () => {
    const page = await visit.open(`/${language}/indicateurs?q=emploi&theme=DW01&freq=Q`)
    await page.locator('.catalogue-chip').first().waitFor()
    expect(await page.locator('.catalogue-chip').count()).toBe(3)
    await page.locator('.catalogue-chip').nth(2).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?q=emploi&theme=DW01')
    expect(await page.locator('#catalogue-words').inputValue()).toBe('emploi')
    await page.locator('.catalogue-chips .link').click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    const { total } = await visit.ask<List>('/indicators')
    await untilFound(page, total)
    expect(await page.locator('#catalogue-words').inputValue()).toBe('')
  })

  it('says which filter empties it and how much there is without', async () => {
    const page = await visit.open(`/${language}/indicateurs?theme=DW05&institution=OC`)
    const { facets } = await visit.ask<List>('/indicators?theme=DW05&institution=OC&facets=true')
    const without = facets.find(({ id }) => id === 'institution')?.without
    const offers = page.locator('.nothing-found button')
    const texts = (await offers.allInnerTexts()).map(plain)
    expect(texts.some((text) => text.includes(String(without)))).toBe(true)
    expect(await page.locator('.catalogue-row').count()).toBe(0)
    expect(await visit.accessibilityFaults()).toEqual([])
    await offers
      .filter({ hasText: String(without) })
      .first()
      .click()
    await untilFound(page, without ?? Number.NaN)
  })

  it('drops what an old link asks for and is gone, and says so', async () => {
    const page = await visit.open(`/${language}/indicateurs?theme=DW01,DW99&odd=99.9.9`)
    const notice = page.locator('.notice')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('theme=DW99')
    expect(await notice.innerText()).toContain('odd=99.9.9')
    const { total } = await visit.ask<List>('/indicators?theme=DW01')
    await untilFound(page, total)
    expect(await visit.accessibilityFaults()).toEqual([])
    visit.expectFault('400')
  })

  it('tells of each indicator what it is, its coverage and its latest figure, or who owes it', async () => {
    const page = await visit.open(`/${language}/indicateurs?theme=DW01`)
    const { items } = await visit.ask<List>('/indicators?theme=DW01')
    const rows = await page.locator('.catalogue-row').evaluateAll((all) =>
      all.map((row) => ({
        definition: row.querySelector('.catalogue-definition')?.textContent ?? '',
        years: row.querySelector('.coverage-strip')?.getAttribute('aria-label') ?? '',
        latest: row.querySelector('.catalogue-latest')?.textContent ?? '',
      })),
    )
    expect(rows).toHaveLength(items.length)
    for (const [index, row] of rows.entries()) {
      const { id, latest } = items[index] ?? { id: '', latest: null }
      expect(row.definition.length, id).toBeGreaterThan(20)
      expect(row.years !== '', id).toBe(latest !== null)
      expect(row.latest, id).toMatch(latest === null ? /\p{L}{4}/u : /\d/)
      if (latest !== null) expect(covers(row.years, latest.period), id).toBe(true)
    }
    const text = await page.locator('main').innerText()
    expect(text).toContain(
      { fr: 'indicateur clé', ar: 'مؤشر رئيسي', en: 'key indicator' }[language],
    )
  })

  it('folds a theme by keyboard, keeps its heading in sight, and the address remembers', async () => {
    const page = await visit.open(`/${language}/indicateurs`)
    const second = page.locator('.catalogue-theme').nth(1)
    await second.locator('.catalogue-row').first().scrollIntoViewIfNeeded()
    await second.locator('.catalogue-row').nth(4).scrollIntoViewIfNeeded()
    const fold = second.locator('h2 button')
    await fold.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false')
    expect(await second.locator('.catalogue-row').count()).toBe(0)
    expect(new URL(page.url()).search).toBe('?plie=DW02')
    await page.reload()
    await page.locator('.catalogue-theme').nth(1).waitFor()
    expect(await page.locator('.catalogue-theme').nth(1).locator('.catalogue-row').count()).toBe(0)
  })

  it('keeps its state byte for byte in another language', async () => {
    const search = '?q=travail&theme=DW01,DW03&donnees=oui,attendu&nature=rate&odd=*&plie=DW03'
    const page = await visit.open(`/${language}/indicateurs${search}`)
    const before = await listed(page)
    const other = language === 'ar' ? 'fr' : 'ar'
    await page.locator(`.language-switch a[href^="/${other}/"]`).click()
    await page.waitForURL(`**/${other}/indicateurs**`)
    expect(new URL(page.url()).search).toBe(search)
    await untilFound(page, before.length)
    expect((await listed(page)).toSorted()).toEqual(before.toSorted())
  })

  it('keeps room while it waits, and says what failed', async () => {
    const page = visit.page()
    await page.route(LIST, () => undefined)
    await page.goto(`${visit.address()}/${language}/indicateurs`)
    await page.locator('.pending').waitFor({ state: 'attached' })
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.unroute(LIST)
    await page.route(LIST, (route) => route.fulfill({ status: 400, body: '{}' }))
    await page.reload()
    const failure = page.locator('main [role=alert]')
    await failure.waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.unroute(LIST)
    await failure.locator('button').click()
    await page.locator('.catalogue-row').first().waitFor()
    visit.expectFault('400')
  })
})

describe.each(LANGUAGES)('home and catalogue in %s', (language) => {
  it('fit every width, and text twice as large', async () => {
    const page = visit.page()
    for (const path of ['', '/indicateurs?theme=DW01']) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await visit.open(`/${language}${path}`)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const message = `${path} at ${width}`
        await expect.poll(() => overflow(page), { message }).toBeLessThanOrEqual(0)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.evaluate('document.documentElement.style.fontSize = "200%"')
      const message = `${path}, large text`
      await expect.poll(() => overflow(page), { message }).toBeLessThanOrEqual(0)
    }
  })
})

describe.each(['light', 'dark', 'projector'])('home and catalogue in the %s theme', (theme) => {
  it('are accessible', async () => {
    const page = visit.page()
    await page.addInitScript(`localStorage.setItem('marsad.theme', '${theme}')`)
    for (const path of [
      '/ar',
      '/ar/indicateurs?theme=DW01&donnees=oui',
      '/fr/indicateurs?q=emploi',
    ]) {
      await visit.open(path)
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect(await visit.accessibilityFaults(), path).toEqual([])
    }
  })
})

describe('what home weighs', () => {
  it('is under 200 KB of scripts, and its answers come in the document', async () => {
    const page = visit.page()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await visit.open('/fr')
    const scripts = await page.evaluate<number>(`
      performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`)
    expect(scripts).toBeGreaterThan(10_000)
    expect(scripts).toBeLessThanOrEqual(200 * 1024)
    expect(asked).not.toContain('/api/v1/overview')
    expect(asked.filter((path) => path.startsWith('/api/')).length).toBeLessThanOrEqual(1)
  })
})
