import { describe, expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
const VIEWS = ['', '?vue=tableau', '?vue=carte', '?vue=fiche', '?vue=calcul'] as const
const RATE = '/indicateurs/UNEMPLOYMENT_RATE'
const ACTIONS = ['download', 'link', 'cite', 'embed', 'report'] as const

const visit = visitor()

type Data = {
  readonly series: readonly {
    readonly key: Readonly<Record<string, string>>
    readonly periods: readonly string[]
    readonly values: readonly (number | null)[]
  }[]
}

/** Every figure drawn, with what it lacks: a name, a description, a summary beside it, a table one key away. */
const figureFaults = (): readonly string[] =>
  [...document.querySelectorAll('main svg[role=application], main svg[role=img]')].flatMap(
    (svg) => {
      const name = svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? ''
      const described = svg.getAttribute('aria-describedby')
      const description =
        svg.querySelector('desc')?.textContent ??
        (described === null ? '' : (document.getElementById(described)?.textContent ?? ''))
      const table =
        document.querySelector('[role=tab][id=onglet-tableau], .rows-table table') !== null
      const summary = document.querySelector('.summary')?.textContent ?? ''
      return [
        ...(name.trim() === '' ? ['no name'] : []),
        ...(description.trim() === '' ? ['no description'] : []),
        ...(summary.trim() === '' ? ['no summary'] : []),
        ...(table ? [] : ['no table']),
      ]
    },
  )

const overflow = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth

describe.each(LANGUAGES)('an indicator in %s', (language) => {
  it('has no accessibility fault in any view, and every figure its name, description, summary and table', async () => {
    for (const view of VIEWS) {
      const page = await visit.open(`/${language}${RATE}${view}`)
      await page.locator('[role=tabpanel] :is(h2, table)').first().waitFor()
      expect(await visit.accessibilityFaults(), view).toEqual([])
      expect(await page.evaluate(figureFaults), view).toEqual([])
    }
  })

  it('shows each view by its number, the table by t, and keeps them in the address', async () => {
    const page = await visit.open(`/${language}${RATE}`)
    await page.keyboard.press('3')
    await expect.poll(() => new URL(page.url()).search).toBe('?vue=carte')
    await page.keyboard.press('5')
    await expect.poll(() => new URL(page.url()).search).toBe('?vue=calcul')
    await page.keyboard.press('t')
    await expect.poll(() => new URL(page.url()).search).toBe('?vue=tableau')
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('?vue=calcul')
  })

  it('leads from a point of the chart to its row in the table', async () => {
    const page = await visit.open(`/${language}${RATE}?d.SEX=F,M`)
    const plot = page.locator('figure svg[role=application]')
    await plot.waitFor()
    await plot.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const row = page.locator('table.figures tr.opened')
    await row.waitFor()
    expect(await row.count()).toBe(1)
    expect(new URL(page.url()).search).toMatch(/per=\d{4}/)
  })

  it('sorts its table by a column, totals first, and says which way', async () => {
    const page = await visit.open(`/${language}${RATE}?vue=tableau&d.AREA=_T,U,R`)
    const heads = page.locator('table.figures thead th')
    await heads.nth(2).locator('button').click()
    expect(await heads.nth(2).getAttribute('aria-sort')).toBe('descending')
    const column = page.locator('table.figures tbody td:nth-of-type(2)')
    const values = async () =>
      (await column.evaluateAll((cells) =>
        cells.flatMap((cell) =>
          cell.dataset.value === undefined ? [] : [Number(cell.dataset.value)],
        ),
      )) as number[]
    const down = await values()
    expect(down).toEqual(down.toSorted((a, b) => b - a))
    await heads.nth(2).locator('button').click()
    expect(await heads.nth(2).getAttribute('aria-sort')).toBe('ascending')
    const up = await values()
    expect(up).toEqual(up.toSorted((a, b) => a - b))
  })

  it('turns its table, and copies raw numbers separated by tabs', async () => {
    const page = await visit.open(`/${language}${RATE}?vue=tableau&de=2023&a=2025&d.AREA=U,R`)
    const table = page.locator('table.figures')
    const before = await table.locator('thead th').count()
    await page.locator('.table-tools button[aria-pressed]').click()
    expect(await table.locator('thead th').count()).not.toBe(before)
    const copied = await page.evaluate(() => {
      const element = document.querySelector('table.figures')
      if (element === null) return ''
      document.getSelection()?.selectAllChildren(element)
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true })
      document.dispatchEvent(event)
      return event.clipboardData?.getData('text/plain') ?? ''
    })
    const lines = copied.split('\n')
    const { series } = await visit.ask<Data>(
      '/indicators/UNEMPLOYMENT_RATE/data?AREA=U,R&from=2023&to=2025',
    )
    const raw = series.flatMap(({ values }) => values).filter((value) => value !== null)
    const mark = language === 'en' ? '.' : ','
    const numbers = lines.slice(1).flatMap((line) => line.split('\t').slice(1))
    expect(numbers.map((text) => Number(text.replace(mark, '.'))).toSorted()).toEqual(
      raw.toSorted(),
    )
    expect(lines.every((line) => line.split('\t').length === lines[0]?.split('\t').length)).toBe(
      true,
    )
  })

  it('maps its regions, readable by keyboard, with the source of the boundaries', async () => {
    const page = await visit.open(`/${language}${RATE}?vue=carte&per=2023`)
    const map = page.locator('.territory-map svg[role]').first()
    await map.waitFor()
    const under = await page.locator('.territory-map').innerText()
    expect(under).toContain('© OpenStreetMap contributors')
    expect(under).toContain('ODbL 1.0')
    await map.focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.locator('.territory-map [role=status]').first().innerText())
      .toMatch(/\d/)
    await page.locator('.rows-table summary').click()
    expect(await page.locator('.rows-table tbody tr').count()).toBeGreaterThanOrEqual(5)
    expect(await visit.accessibilityFaults()).toEqual([])
    const tiles = await visit.open(`/${language}${RATE}?vue=carte&type=grille&per=2023`)
    await tiles.locator('.territory-tiles svg[role]').first().waitFor()
    expect(await tiles.locator('main').innerText()).not.toContain('OpenStreetMap')
  })

  it('never shades counts: bars, and why', async () => {
    const page = await visit.open(`/${language}/indicateurs/MIG_FOREIGN_POPULATION?vue=carte`)
    await page.locator('.territory-bars svg[role]').first().waitFor()
    expect(await page.locator('.territory-map').count()).toBe(0)
    const fills = await page
      .locator('.territory-tiles svg [class*=mc-class]')
      .evaluateAll((all) => all.length)
    expect(fills).toBe(0)
    expect(await page.locator('figure .notice').count()).toBe(1)
  })

  it('offers dialogs without accessibility faults that give the focus back', async () => {
    const page = await visit.open(`/${language}${RATE}?d.SEX=F,M`)
    await page.locator('figure svg[role]').first().waitFor()
    const buttons = page.locator('.actions > button[aria-haspopup=dialog]')
    expect(await buttons.count()).toBe(ACTIONS.length)
    for (const place of ACTIONS.keys()) {
      await buttons.nth(place).click()
      await page.locator('dialog[open] :is(textarea, .download-list)').first().waitFor()
      expect(await visit.accessibilityFaults(), ACTIONS[place]).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      expect(await buttons.nth(place).evaluate((button) => button === document.activeElement)).toBe(
        true,
      )
    }
  })

  it('keeps its state when the language changes', async () => {
    const search = '?vue=tableau&de=2017&d.AREA=U,R'
    const page = await visit.open(`/${language}${RATE}${search}`)
    const other = language === 'ar' ? 'en' : 'ar'
    await page.locator(`header a[hreflang^=${other}], header a[lang^=${other}]`).first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/${other}${RATE}`)
    expect(new URL(page.url()).search).toBe(search)
    const direction = other === 'ar' ? 'rtl' : 'ltr'
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe(direction)
    await page.locator('table.figures').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
  })

  it('shows side by side what its sources measure, and mixes nothing', async () => {
    const page = await visit.open(`/${language}${RATE}`)
    await page.locator('.sources button[aria-expanded]').click()
    const panel = page.locator('.sources-compared')
    await panel.locator('table').waitFor()
    const text = await panel.innerText()
    expect(text).toMatch(/13[.,]0/)
    expect(text).toMatch(/21[.,]3/)
    expect(await panel.locator('thead th').count()).toBe(5)
    expect(await panel.locator('.differs-mark').count()).toBeGreaterThan(0)
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('says which filter empties the figure, and undoes it', async () => {
    const page = await visit.open(`/${language}${RATE}?d.AGE=Y15T24&d.SEX=F&d.AREA=R`)
    await page.locator('.empty li button').first().waitFor()
    expect(await page.locator('main svg[role]').count()).toBe(0)
    expect(await visit.accessibilityFaults()).toEqual([])
    for (let step = 0; step < 3 && (await page.locator('.empty').count()) > 0; step += 1) {
      await page.locator('.empty li button').first().click()
      await page.waitForLoadState('networkidle')
      await page.locator('.stale').waitFor({ state: 'detached' })
    }
    await page.locator('figure svg[role], table.figures').first().waitFor()
  })

  it('explains a link that asks for what is not there', async () => {
    const page = await visit.open(`/${language}${RATE}?vue=camembert&d.REF_AREA=MA99&couleur=rouge`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('d.REF_AREA=MA99')
    expect(text).toContain('vue=camembert')
    expect(text).toContain('couleur=rouge')
    await page.locator('figure svg[role]').first().waitFor()
    const frozen = await visit.open(`/${language}${RATE}?mil=HCP_ENE_1066`)
    await frozen.locator('.unknown-vintage').waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    visit.expectFault('400')
    const [nearest, current] = await frozen.locator('.unknown-vintage button').all()
    expect(await nearest?.innerText()).toContain('Situation du marché du travail')
    await current?.click()
    await frozen.locator('figure svg[role]').first().waitFor()
    expect(new URL(frozen.url()).search).toBe('')
  })

  it('fits 320 pixels in every view', async () => {
    await visit.page().setViewportSize({ width: 320, height: 780 })
    for (const view of VIEWS) {
      const page = await visit.open(`/${language}${RATE}${view}`)
      expect(await page.evaluate(overflow), view).toBeLessThanOrEqual(0)
    }
    const legal = await visit.open(`/${language}/indicateurs/LEGAL_MINIMUM_WAGE`)
    expect(await legal.evaluate(overflow)).toBeLessThanOrEqual(0)
  })
})

describe.each(['light', 'dark', 'projector'])('an indicator in the %s theme', (theme) => {
  it('has no accessibility fault in any view', async () => {
    await visit.page().context().addInitScript(`localStorage.setItem('marsad.theme', '${theme}')`)
    for (const view of VIEWS) {
      const page = await visit.open(`/fr${RATE}${view}`)
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect(await visit.accessibilityFaults(), view).toEqual([])
    }
  })
})

describe('a map', () => {
  it('hatches a region without a figure and gives the South one value', async () => {
    const page = await visit.open(`/fr${RATE}?vue=carte&per=2023`)
    await page.locator('.territory-map svg[role]').first().waitFor()
    expect(await page.locator('.territory-map svg pattern').count()).toBeGreaterThan(0)
    expect(await page.locator('.map-notes').innerText()).toContain('Sud')
  })
})

describe('the table view', () => {
  it('loads no code that draws', async () => {
    const scripts: string[] = []
    visit.page().on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    const page = await visit.open(`/fr${RATE}?vue=tableau`)
    await page.locator('table.figures').waitFor()
    expect(scripts.length).toBeGreaterThan(0)
    expect(
      scripts.filter((address) => /drawn|chart-figure|territory|line-interactive/.test(address)),
    ).toEqual([])
  })
})

describe('shortcuts of one key', () => {
  it('can be switched off', async () => {
    const page = await visit.open(`/fr${RATE}`)
    await page.keyboard.press('?')
    await page.locator('#help[open] input[type=checkbox]').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('2')
    await page.keyboard.press('d')
    expect(new URL(page.url()).search).toBe('')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  it('open the download and the link, and go to the indicators', async () => {
    const page = await visit.open(`/fr${RATE}`)
    await page.locator('.actions').waitFor()
    await page.keyboard.press('d')
    await page.locator('dialog[open] .downloads').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await page.locator('dialog[open] textarea').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/fr/indicateurs')
  })
})
