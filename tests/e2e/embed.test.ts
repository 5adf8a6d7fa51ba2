import { describe, expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const visit = visitor()

/** Opens an embedded figure and gives its words once it has some. */
async function embedded(path: string): Promise<string> {
  const page = visit.page()
  await page.goto(`${visit.address()}/fr/integrer/${path}`)
  await page.locator('main h1').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  return (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

describe('an embedded figure', () => {
  it('is the map that it was taken from, of one date, and says what of its link it leaves out', async () => {
    const words = await embedded(
      'LABOUR_FORCE_PARTICIPATION_RATE?vue=carte&src=HCP_ENE&src=CNSS&d.SEX=X&theme=light',
    )
    expect(words).toContain('Taux d’activité par région\n\n15 ans et plus, 2023, en %')
    expect(await visit.page().locator('.territory-map svg').count()).toBe(1)
    expect(await visit.page().locator('.figure-tools').count()).toBe(0)
    expect(words).toContain('src=CNSS')
    expect(words).toContain('d.SEX=X')
    expect(words).not.toContain('theme=')
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('says that it is frozen and as of when, and which view it has not', async () => {
    const words = await embedded('UNEMPLOYMENT_RATE?mil=HCP_ENE_2017&vue=fiche')
    expect(words).toContain('Valeurs figées, telles que connues à la publication')
    expect(words).toContain('février 2018')
    expect(words).toContain('La vue demandée est sur la page complète')
  })

  it('frozen on a publication that is not here says so and offers what is current', async () => {
    const words = await embedded('UNEMPLOYMENT_RATE?mil=NOPE')
    visit.expectFault('400')
    expect(words).toContain('Le lien est figé sur un millésime que ce système ne connaît pas')
    expect(words).not.toContain('vintage')
    await visit.page().locator('main button').click()
    await visit.page().locator('figure svg[role]').first().waitFor()
  })

  it('has a heading and a title in words, whatever its code', async () => {
    expect(await embedded('NOPE')).toContain('Indicateur introuvable')
    visit.expectFault('404')
    expect(await visit.page().title()).toBe('Indicateur introuvable – Marsad')
    await embedded('LEGAL_MINIMUM_WAGE')
    expect(await visit.page().title()).not.toContain('LEGAL')
  })
})

describe('a map without a value', () => {
  it('names the filter that empties it, offers to remove it, and marks the codes without figures', async () => {
    const page = await visit.open(
      '/fr/indicateurs/LABOUR_FORCE_PARTICIPATION_RATE?vue=carte&d.SEX=F',
    )
    await page.locator('.empty-why').waitFor()
    expect(await page.locator('.empty').innerText()).toContain('Retirer Sexe')
    await expect
      .poll(() => page.locator('.filters label', { hasText: 'Femmes' }).innerText())
      .toContain('(aucune donnée)')
    await page.locator('.empty button').first().click()
    await page.locator('.territory-map svg').waitFor()
  })
})
