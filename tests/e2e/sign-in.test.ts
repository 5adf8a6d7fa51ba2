import { loadLanguage, translate } from '@marsad/language'
import { describe, expect, it } from 'vitest'
import { signIn, withDepositor } from './depositor.ts'
import { visitor } from './visitor.ts'

const visit = visitor(withDepositor)

describe('signing in', () => {
  it('says what to check when address and password do not go together, and keeps the address', async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = await visit.open('/fr/connexion')
    await page.locator('input[name=email]').fill('fatima@cnss.example')
    await page.locator('input[name=password]').fill('un tout autre mot de passe')
    await page.locator('.session-form button[type=submit]').click()
    await page.locator('.refusal:focus').waitFor()
    visit.expectFault('401')
    expect(await page.locator('.refusal').innerText()).toContain(say('refused.wrong'))
    expect(await page.locator('input[name=email]').inputValue()).toBe('fatima@cnss.example')
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('lets a browser keep and fill address and password', async () => {
    const page = await visit.open('/ar/connexion')
    const names = await page
      .locator('.session-form input[autocomplete]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('autocomplete')))
    expect(names).toEqual(['username', 'current-password'])
  })

  it('takes a code from the address, and says when it is not good any more', async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = await visit.open('/fr/connexion#code=perdu')
    expect(await page.locator('input[name=code]').inputValue()).toBe('perdu')
    await page.locator('input[name=new-password]').fill('quatre mots sans aucun lien')
    await page.locator('.session-form button[type=submit]').click()
    await page.locator('.refusal:focus').waitFor()
    visit.expectFault('422')
    expect(await page.locator('.refusal').innerText()).toContain(say('refused.codeUnknown'))
    expect(await visit.accessibilityFaults()).toEqual([])
  })

  it('opens a menu with the work of a person, and signs out', async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = await visit.open('/fr/connexion')
    await signIn(page)
    await page.waitForURL('**/fr/depot')
    const menu = page.locator('.person-menu > button')
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.locator('.person-panel').waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.person-panel').waitFor({ state: 'detached' })
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: say('session.signOut'), exact: true }).click()
    await page.waitForURL(/\/fr\/?$/)
    await page.locator('.person-menu').waitFor({ state: 'detached' })
    await visit.open('/fr/depot')
    await page.getByRole('link', { name: say('session.signIn'), exact: true }).waitFor()
  })

  it('is asked for again when the session has ended, and leads back to the page', async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = await visit.open('/fr/connexion')
    await signIn(page)
    await page.waitForURL('**/fr/depot')
    await page.locator('.submissions, #mes-depots + p').first().waitFor()
    await page.context().clearCookies()
    await page.getByRole('link', { name: say('deposit.new'), exact: true }).click()
    await page.getByRole('link', { name: say('session.signIn'), exact: true }).click()
    visit.expectFault('401')
    await page.locator('input[name=email]').waitFor()
    await signIn(page)
    await page.waitForURL('**/fr/depot/nouveau')
  })

  it('is nothing that a reader asks for', async () => {
    const asked: string[] = []
    visit.page().on('request', (request) => asked.push(new URL(request.url()).pathname))
    await visit.open('/fr/')
    await visit.open('/fr/indicateurs/UNEMPLOYMENT_RATE?vue=tableau')
    expect(asked.filter((path) => /session|person-menu|private-/.test(path))).toEqual([])
  })
})

describe('leaving a page for somebody else', () => {
  it('leads nowhere outside', async () => {
    const page = await visit.open('/fr/connexion?retour=//elsewhere.example/fr')
    await signIn(page)
    await page.waitForURL('**/fr/depot')
  })
})
