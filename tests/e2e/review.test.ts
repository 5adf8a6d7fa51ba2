import { loadLanguage, translate } from '@marsad/language'
import type { Language, Period } from '@marsad/model'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asked, nameOf, signInAs, withPeople } from './people.ts'
import { approveNow, sendForReview, step, surveyFile } from './reviewed-file.ts'
import { visitor } from './visitor.ts'
import { faultsOfPage } from './walk-faults.ts'

const visit = visitor(withPeople)

const QUARTERS = {
  fr: { reviewed: '2026-Q2', raced: '2026-Q1', shown: 'T2 2026' },
  ar: { reviewed: '2026-Q3', raced: '2025-Q4', shown: 'ف3 2026' },
} as const

const PARTS = ['', '?vue=effets', '?vue=constats', '?vue=echanges', '?vue=historique'] as const

/** A text as it is written, marks of direction and firm spaces made plain. */
const plain = (text: string): string =>
  text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/[\u00a0\u202f]/g, ' ')

/** How far a page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** The page is whole in its language, accessible, and fits a narrow window. */
async function expectSound(page: Page, language: Language): Promise<void> {
  expect(await page.evaluate(faultsOfPage, language)).toEqual([])
  expect(await visit.accessibilityFaults()).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  await expect.poll(() => overflow(page), { message: 'at 320 pixels' }).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  const { reviewed, raced, shown } = QUARTERS[language]

  it('a submission is returned with a remark on a cell, sent again, approved by another and published', {
    timeout: 240_000,
  }, async () => {
    await loadLanguage(language)
    const say = translate(language)
    const address = visit.address()
    const page = visit.page()
    const as = (who: Parameters<typeof signInAs>[2]) => signInAs(page.context(), address, who)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const period = reviewed as Period

    const first = await surveyFile(period, language, 4)
    const earlier = await sendForReview(address, 'paula', { ...first, period, name: 'T.xlsx' })
    await approveNow(address, 'victor', earlier)
    await step(address, 'petra', { id: earlier, verb: 'publish', body: {} })
    const { vintage } = await asked<{ readonly vintage: string }>(address, 'petra', {
      path: `/submissions/${earlier}`,
    })
    const revised = await surveyFile(period, language, 5)
    const id = await sendForReview(address, 'samira', { ...revised, period, name: 'T.xlsx' })
    const review = `/${language}/validation/${id}`

    // Who sent it finds it, and the reason why somebody else approves it.
    await as('samira')
    await visit.open(`/${language}/validation`)
    expect(await page.locator('.queue li', { hasText: say('review.ownShort') }).count()).toBe(1)
    await expectSound(page, language)
    await page.locator('.queue a').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.decision-card').waitFor()
    await page.locator('.decision-card .notice').waitFor()
    expect(await page.locator('.decision-card').innerText()).toContain(say('review.own'))
    expect(await button(`${say('review.approve')}…`).count()).toBe(0)

    // A validator sees the largest changes first, then every part.
    await as('victor')
    for (const part of PARTS) {
      await visit.open(review + part)
      await expectSound(page, language)
    }
    await visit.open(review)
    const row = page.locator('.changes tbody tr').first()
    expect(plain(await row.innerText())).toMatch(/\+25,0 ?%/)
    await visit.open(`${review}?vue=effets`)
    const headline = plain(await page.locator('.changes tbody tr').first().innerText())
    expect(headline).toMatch(/10,0[\s\S]*12,5[\s\S]*\+2,5/)
    expect(headline).toContain(say('review.headline'))

    // The remark is on the cell of a row, by the keyboard.
    await visit.open(review)
    const tools = page.locator('.cell-tools').first()
    const cell = await tools.locator('.code').innerText()
    await tools.getByRole('button').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('.comment-form textarea').waitFor()
    await page.locator('.comment-form textarea:focus').waitFor()
    await page.keyboard.type('Ce chiffre est-il définitif ?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.comments li').waitFor()
    expect(await page.locator('.comments li').innerText()).toContain(cell)
    expect(page.url()).toContain('vue=echanges')
    await page.locator('.part-links a').first().click()
    await page.locator('.changes .remarked').waitFor()
    expect(await page.locator('.changes .remarked').count()).toBe(1)

    // Returned with a reason; the dialog asks once more and Escape gives the focus back.
    await button(`${say('review.return')}…`).click()
    await page.locator('dialog[open]').waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
      `${say('review.return')}…`,
    )
    await page.keyboard.press('Enter')
    await page.locator('dialog[open] textarea').fill('non')
    expect(await button(say('review.returnNow')).isDisabled()).toBe(true)
    await page.locator('dialog[open] textarea').fill('Vérifiez le total des chômeurs')
    await button(say('review.returnNow')).click()
    await page.getByText(say('review.done.return')).waitFor()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('decision')

    // Sent again, and handed over to another validator who approves what was seen.
    await sendForReview(address, 'samira', { ...revised, period, name: 'T.xlsx', into: id })
    await visit.open(review)
    await button(`${say('review.delegate')}…`).click()
    await page.locator('dialog[open] select').selectOption({ label: nameOf('vera') })
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('review.delegateNow')).click()
    await page.getByText(say('review.done.delegate')).waitFor()
    await as('vera')
    await visit.open(`/${language}/validation`)
    expect(await page.locator('.queue li.to-you').count()).toBe(1)
    await visit.open(review)
    await button(`${say('review.approve')}…`).click()
    await page.locator('dialog[open]').waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('review.approveNow')).click()
    await page.getByText(say('review.done.approve')).waitFor()

    // Whoever publishes sees both clocks before choosing, and then what moved.
    await as('petra')
    await visit.open(`/${language}/validation`)
    await expectSound(page, language)
    await visit.open(review)
    await button(`${say('review.publish')}…`).click()
    await page.getByRole('radio', { name: say('review.when.later') }).check()
    await page.locator('dialog[open] input[type=datetime-local]').fill('2030-01-15T10:00')
    await page.locator('.release-words', { hasText: '2030' }).waitFor()
    expect(plain(await page.locator('.release-words').innerText())).toMatch(
      /15\/01\/2030 10:00[\s\S]*15\/01\/2030 10:00 UTC/,
    )
    expect(await visit.accessibilityFaults()).toEqual([])
    await page.getByRole('radio', { name: say('review.when.now') }).check()
    await page.locator('dialog[open] textarea').fill('Chiffres révisés du trimestre')
    await button(say('review.publishNow')).click()
    await page.getByText(say('review.done.publish')).waitFor()
    await page.locator('.outcome .moved a').first().waitFor()
    await expectSound(page, language)

    // The indicator has moved, its calculation names file and cell, the earlier link shows the earlier value.
    await page.locator('.outcome .moved a').first().click()
    await page.locator('.headline, .latest, main h1').first().waitFor()
    const where = `/${language}/indicateurs/UNEMPLOYMENT_RATE?d.FREQ=Q&vue=calcul&per=${period}`
    await visit.open(where)
    await page.locator('.calculation .card').first().waitFor()
    const calculation = plain(await page.locator('.calculation').innerText())
    expect(calculation).toMatch(/12,5 ?%/)
    expect(calculation).toContain(shown)
    expect(calculation).toContain('T.xlsx')
    expect(calculation).toContain(revised.address)
    expect(calculation).toContain(revised.sheet)
    expect(await visit.accessibilityFaults()).toEqual([])
    await visit.open(`${where}&mil=${vintage}`)
    await page.locator('.calculation .card').first().waitFor()
    expect(plain(await page.locator('.calculation').innerText())).toMatch(/10,0 ?%/)
  })

  it('two who approve at once get one approval and one clear answer', {
    timeout: 120_000,
  }, async () => {
    await loadLanguage(language)
    const say = translate(language)
    const address = visit.address()
    const page = visit.page()
    const period = raced as Period
    const file = await surveyFile(period, language, 4)
    const id = await sendForReview(address, 'paula', { ...file, period, name: 'T.xlsx' })
    await signInAs(page.context(), address, 'vera')
    await visit.open(`/${language}/validation/${id}`)
    await page.getByRole('button', { name: `${say('review.approve')}…`, exact: true }).click()
    await approveNow(address, 'victor', id)
    await page.getByRole('button', { name: say('review.approveNow'), exact: true }).click()
    const answer = page.locator('dialog[open] .overtaken')
    await answer.waitFor()
    const words = plain(await answer.innerText())
    expect(words).toContain(nameOf('victor'))
    expect(words).toContain(say('did.approve'))
    expect(words).toMatch(/\d{2}:\d{2}/)
    expect(await visit.accessibilityFaults()).toEqual([])
    visit.expectFault('412')
    await page.getByRole('button', { name: say('review.reload'), exact: true }).click()
    await page.getByText(say('submission.approved')).first().waitFor()
    await page.goto(`${address}/${language}/validation/${id}?vue=historique`)
    await page.locator('.history li').first().waitFor()
    const history = await page.locator('.history').innerText()
    expect(history.split(say('did.approve'))).toHaveLength(2)

    // With an hour it stands in the queue on both clocks; withdrawn with a reason it is gone from it.
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await signInAs(page.context(), address, 'petra')
    await visit.open(`/${language}/validation/${id}`)
    await button(`${say('review.publish')}…`).click()
    await page.getByRole('radio', { name: say('review.when.later') }).check()
    await page.locator('dialog[open] input[type=datetime-local]').fill('2030-01-15T10:00')
    await button(say('review.scheduleNow')).click()
    await page.getByText(say('review.done.schedule')).waitFor()
    await visit.open(`/${language}/validation`)
    const scheduled = page.locator('section', { has: page.locator('#scheduled') })
    expect(plain(await scheduled.innerText())).toMatch(
      /15\/01\/2030 10:00[\s\S]*15\/01\/2030 10:00 UTC/,
    )
    await scheduled.locator('a').first().click()
    await button(`${say('review.withdraw')}…`).click()
    await page.locator('dialog[open] textarea').fill('Le tableau des régions est à refaire')
    expect(await visit.accessibilityFaults()).toEqual([])
    await button(say('review.withdrawNow')).click()
    await page.getByText(say('review.gone')).first().waitFor()
    visit.expectFault('404')
  })
})

describe('a page of reviewing', () => {
  it('says who can let somebody in, and shows nothing of what may not be seen', async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = visit.page()
    await signInAs(page.context(), visit.address(), 'youssef')
    for (const path of ['/fr/validation', '/fr/admin', '/fr/admin/journal']) {
      await visit.open(path)
      await page.locator('.notice-warning').waitFor()
      expect(await page.locator('.notice-warning').innerText()).toMatch(/administrateur/i)
      expect(await visit.accessibilityFaults()).toEqual([])
    }
    await signInAs(page.context(), visit.address(), 'petra')
    await visit.open('/fr/validation/2b0c5f2e-6f0f-4c7a-9a55-0d6c2f1c9d10')
    await page.getByText(say('review.unknown')).first().waitFor()
    expect(await visit.accessibilityFaults()).toEqual([])
    visit.expectFault('404')
  })

  it('asks who has not signed in to do so, and knows where to go back to', async () => {
    const page = await visit.open('/fr/validation')
    const link = page.locator('main a.button')
    await link.waitFor()
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(
      'retour=/fr/validation',
    )
  })
})
