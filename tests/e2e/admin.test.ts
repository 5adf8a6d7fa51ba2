import { loadLanguage, translate } from '@marsad/language'
import { describe, expect, it } from 'vitest'
import { nameOf, signInAs, withPeople } from './people.ts'
import { visitor } from './visitor.ts'
import { faultsOfPage } from './walk-faults.ts'

const visit = visitor(withPeople)

const PAGES = ['/admin', '/admin/cles', '/admin/institutions', '/admin/journal'] as const

describe.each(['fr', 'ar'] as const)('the administration in %s', (language) => {
  const enter = async () => {
    await loadLanguage(language)
    await signInAs(visit.page().context(), visit.address(), 'adam')
    return translate(language)
  }

  it.each(PAGES)('%s is whole, in its language, accessible, and fits 320 pixels', async (path) => {
    await enter()
    const page = await visit.open(`/${language}${path}`)
    await page.locator('.part-links').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(faultsOfPage, language)).toEqual([])
    expect(await visit.accessibilityFaults()).toEqual([])
    expect(await page.locator('.part-links [aria-current]').count()).toBe(1)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    ).toBeLessThanOrEqual(0)
  })

  it('makes an account whose code is shown once and works, gives a role, and says why some do not go together', async () => {
    const say = await enter()
    const page = await visit.open(`/${language}/admin`)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button(say('admin.newPerson')).click()
    await page.getByLabel(say('admin.name'), { exact: true }).fill(`Nadia ${language}`)
    await page.getByLabel(say('session.email'), { exact: true }).fill(`nadia.${language}@x.example`)
    await button(say('admin.createPerson')).click()
    const field = page.locator('dialog[open] textarea').nth(1)
    await field.waitFor()
    const code = await field.inputValue()
    expect(code).toMatch(/^[\w-]{32}$/)
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('admin.noted')).click()
    await page.locator('main dialog').waitFor({ state: 'detached' })
    await page.getByText(`Nadia ${language}`).first().waitFor()
    expect(await page.content()).not.toContain(code)

    await button(say('admin.grantTo', { name: `Nadia ${language}` })).click()
    await page.getByRole('radio', { name: new RegExp(`^${say('role.validator')}`) }).check()
    await page.locator('dialog[open] select').selectOption('CNSS')
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('admin.grantNow')).click()
    const row = page.locator('tr', { hasText: `Nadia ${language}` })
    await row.locator('.role-chips li').waitFor()
    await button(say('admin.grantTo', { name: `Nadia ${language}` })).click()
    await page.getByRole('radio', { name: new RegExp(`^${say('role.administrator')}`) }).check()
    await page.getByText(say('admin.clash.production')).waitFor()
    expect(await button(say('admin.grantNow')).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await row.locator('.role-chips button').click()
    await button(say('admin.revokeNow')).click()
    await row.getByText(say('admin.noRole')).waitFor()

    await button(say('admin.resetOf', { name: `Nadia ${language}` })).click()
    await button(say('admin.resetNow')).click()
    await field.waitFor()
    const newer = await field.inputValue()
    expect(newer).not.toBe(code)
    await button(say('admin.noted')).click()

    const answer = await fetch(`${visit.address()}/api/v1/password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: visit.address() },
      body: JSON.stringify({ code: newer, password: 'cinq mots sans aucun lien ici' }),
    })
    expect(answer.status).toBe(200)
  })

  it('makes a key whose secret is shown once, and revokes it', async () => {
    const say = await enter()
    const page = await visit.open(`/${language}/admin/cles`)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const name = `Registre ${language}`
    await button(say('admin.newKey')).click()
    await page.getByLabel(say('admin.keyName'), { exact: true }).fill(name)
    await page.getByLabel(say('admin.institution'), { exact: true }).selectOption('HCP')
    await page
      .getByLabel(say('admin.keyOwner'), { exact: true })
      .selectOption({ label: nameOf('paula') })
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('admin.createKey')).click()
    const field = page.locator('dialog[open] textarea').first()
    await field.waitFor()
    const secret = await field.inputValue()
    expect(secret).toMatch(/^marsad_[\w-]{43}$/)
    const ask = () =>
      fetch(`${visit.address()}/api/v1/submissions`, {
        headers: { authorization: `Bearer ${secret}` },
      })
    // It may send, and was not made to read.
    expect((await ask()).status).toBe(403)
    await button(say('admin.noted')).click()
    await button(say('admin.revokeKeyOf', { name })).click()
    await button(say('admin.revokeKeyNow')).click()
    await page
      .getByText(/\d{2}\/\d{2}\/\d{4}/)
      .first()
      .waitFor()
    await button(say('admin.revokeKeyOf', { name })).waitFor({ state: 'detached' })
    expect((await ask()).status).toBe(401)
  })

  it('narrows the log to a person and an act, and says that its chain is whole', async () => {
    const say = await enter()
    const page = await visit.open(`/${language}/admin/journal`)
    const deeds = page.locator('.list-filters select').nth(1)
    await deeds.selectOption('session.begin')
    await page.waitForURL(/acte=session\.begin/)
    await page.locator('.log tbody tr').first().waitFor()
    for (const line of await page.locator('.log tbody tr').allInnerTexts())
      expect(line).toContain(say('did.signIn'))
    const chain = await page.locator('.notice-info').innerText()
    expect(chain).toMatch(/[0-9a-f]{64}/)
    await page.reload()
    await page.locator('.log tbody tr').first().waitFor()
    expect(await deeds.inputValue()).toBe('session.begin')
  })
})
