import { readFile } from 'node:fs/promises'
import { loadLanguage, translate } from '@marsad/language'
import type { Language, Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { setCell } from '../validation/workbook-edits.ts'
import { depositFile, FAULTS } from './deposit-files.ts'
import { drop, giveBack, signIn, tabTo, withDepositor, writeCell } from './depositor.ts'
import { visitor } from './visitor.ts'
import { faultsOfPage } from './walk-faults.ts'

const visit = visitor(withDepositor)

// What was chosen for a text is remembered, so each file has one of its own.
const PERIODS = {
  fr: { inPlace: ['2026-Q3', 'Fes-Mekness'], inFile: ['2026-Q2', 'Fes-Meknez'], again: '2026-Q1' },
  ar: { inPlace: ['2025-Q3', 'Fes-Mekneso'], inFile: ['2025-Q2', 'Fes-Makness'], again: '2025-Q1' },
} as const

/** As long as a busy machine may take to check a file again. */
const SOON = { timeout: 30_000 } as const

const NOTES = { fr: 'Deux usines ouvertes en août.', ar: 'افتتاح معملين في غشت.' } as const

const REASONS = {
  fr: 'Vérifié avec le registre de la caisse',
  ar: 'تم التحقق مع سجل الصندوق الوطني',
} as const

const REMARKS = {
  fr: 'Ce chiffre est-il provisoire ?',
  ar: 'هل هذا الرقم مؤقت؟',
} as const

/** The page is whole in its language, accessible, and fits a narrow window. */
async function expectSound(language: Language, step: string): Promise<void> {
  const page = visit.page()
  expect(await page.evaluate(faultsOfPage, language), step).toEqual([])
  expect(await visit.accessibilityFaults(), step).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(wider), `${step} at 320 pixels`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** The cell that each error of the summary leads to. */
const errorCells = (): Promise<readonly string[]> =>
  visit
    .page()
    .locator('.findings-error > ul > li .link:first-child')
    .evaluateAll((links) =>
      links.map((link) => /[A-Z]+\d+$/.exec(link.textContent ?? '')?.[0] ?? ''),
    )

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  it('a file with five faults is found out, corrected in place, sent, and has its receipt', {
    timeout: 240_000,
  }, async () => {
    await loadLanguage(language)
    const say = translate(language)
    const page = visit.page()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const [quarter, region] = PERIODS[language].inPlace
    const period = quarter as Period
    const { faulty, cells } = await depositFile(period, language, region)

    // Somebody who is not signed in is shown the way in, and comes back.
    await visit.open(`/${language}/depot`)
    await page.getByRole('link', { name: say('session.signIn'), exact: true }).click()
    await page.locator('input[name=email]').waitFor()
    await expectSound(language, 'signing in')
    await signIn(page)
    await page.locator('.owed .more summary, .owed-list li').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.owed-when').count()).toBeGreaterThan(0)
    await expectSound(language, 'what is owed')

    // The workbook for the period, in the language.
    await visit.open(`/${language}/depot/nouveau?collection=CNSS_EMP&periode=${period}`)
    await page.locator('.templates').waitFor()
    await expectSound(language, 'choose')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say('wizard.template.xlsx'), exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`CNSS_EMP_${period}_${language}.xlsx`)
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    for (const link of await page.locator('.templates a').all()) {
      const answer = await page.request.get(visit.address() + (await link.getAttribute('href')))
      expect(answer.status(), answer.url()).toBe(200)
    }
    await page.getByRole('link', { name: say('wizard.haveFile'), exact: true }).click()

    // What is no table is refused in words, and nothing is kept of it.
    await page.locator('.drop-area').waitFor()
    await expectSound(language, 'drop')
    await drop(page, { name: 'ventes.pdf', bytes: new TextEncoder().encode('%PDF-1.7') })
    await page.locator('[role=alert]').waitFor()
    expect(await page.locator('[role=alert]').innerText()).toContain('ventes.pdf')
    await drop(page, { name: 'ancien.xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2) })
    await page.locator('[role=alert]', { hasText: 'ancien.xls' }).waitFor()

    // The text that stands for no code is matched, for all rows alike.
    await drop(page, { name: 'Depot-T3.xlsx', bytes: faulty })
    await button(say('wizard.goOn')).click()
    await page.locator('.unknown-texts').waitFor()
    expect(await page.locator('.unknown-texts tbody').innerText()).toContain(region)
    await expectSound(language, 'match')
    await page.locator('.unknown-texts td .button').first().click()
    await page.locator('.unknown-texts').waitFor({ state: 'detached' })
    await button(say('wizard.confirmMapping')).click()

    // The four others, each at its cell; a reload keeps the draft.
    await page.locator('.findings-error').waitFor()
    const expected = FAULTS.filter((fault) => fault !== 'code').map((fault) =>
      fault === 'duplicate'
        ? cells.text.address.replace(/\d+/, cells.duplicate.address.replace(/\D/g, ''))
        : cells[fault].address,
    )
    expect([...(await errorCells())].sort()).toEqual([...expected].sort())
    await expectSound(language, 'check')
    await page.reload()
    await page.locator('.findings-error').waitFor()
    expect([...(await errorCells())].sort()).toEqual([...expected].sort())

    // Going on is refused with the focus on what keeps it back; each error leads to its cell.
    await button(say('wizard.toCompare')).click()
    await page.locator('.finding-summary:focus').waitFor()
    await page
      .getByRole('button', { name: say('wizard.goTo', { cell: cells.text.address }) })
      .click()
    const place = (address: string): string => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
      return `${row}.${letters.charCodeAt(0) - 64}`
    }
    await page.locator(`input[data-cell="${place(cells.text.address)}"]:focus`).waitFor()
    for (const fault of ['percent', 'text', 'negative'] as const)
      await writeCell(page, place(cells[fault].address), cells[fault].right)
    await expect.poll(errorCells, SOON).toHaveLength(1)
    await page.locator(`[data-row="${cells.duplicate.address.slice(1)}"] .icon-button`).click()
    await writeCell(page, place(cells.duplicate.address), cells.duplicate.right)
    await page.locator('.all-well').waitFor()

    // What was corrected can be taken back, and made again.
    await page.locator('.file-actions .button').nth(1).click()
    await expect.poll(errorCells, SOON).toHaveLength(1)
    const again = page.locator(`input[data-cell="${place(cells.duplicate.address)}"]`)
    await expect.poll(() => again.inputValue(), SOON).not.toBe(cells.duplicate.right)
    await writeCell(page, place(cells.duplicate.address), cells.duplicate.right)
    await page.locator('.all-well').waitFor()
    await expectSound(language, 'corrected')

    // The file leaves; it is compared, certified, sent.
    await button(say('wizard.toCompare')).click()
    await page.waitForURL('**etape=comparer')
    await page.locator('.changes tbody tr').first().waitFor()
    await page.waitForLoadState('networkidle')
    await expectSound(language, 'compare')
    await page.getByRole('link', { name: say('wizard.toSend'), exact: true }).click()
    await page.locator('.send-form').waitFor()
    await button(say('wizard.send')).click()
    await page.locator('.send-form .fault').waitFor()
    await expectSound(language, 'send')
    await page.locator('.send-form textarea').fill(NOTES[language])
    await page.locator('.certify input').check()
    await button(say('wizard.send')).click()
    await page.locator('.receipt').waitFor()
    await page.waitForLoadState('networkidle')
    const receipt = await page.locator('.receipt').innerText()
    expect(receipt).toMatch(/\d{4}-\d{6}/)
    expect(receipt).toMatch(/[0-9a-f]{64}/)
    expect(receipt).toContain(NOTES[language])
    await expectSound(language, 'receipt')
    await page.getByRole('link', { name: say('receipt.follow'), exact: true }).click()
    await page.locator('.next-submitted').waitFor()
    await page.waitForLoadState('networkidle')
    await expectSound(language, 'a deposit')
    await visit.open(`/${language}/depot`)
    expect(await page.locator('.submissions').innerText()).toContain(say('submission.submitted'))
    expect(await page.locator('.drafts').count()).toBe(0)
  })

  it('a file is corrected outside, in the workbook given back with its cells marked', {
    timeout: 240_000,
  }, async () => {
    await loadLanguage(language)
    const say = translate(language)
    const page = visit.page()
    const [quarter, region] = PERIODS[language].inFile
    const period = quarter as Period
    const { faulty, cells } = await depositFile(period, language, region)
    await visit.open(`/${language}/connexion?retour=/${language}/depot`)
    await signIn(page)
    await page.locator('.owed .more summary, .owed-list li').first().waitFor()
    await visit.open(
      `/${language}/depot/nouveau?collection=CNSS_EMP&periode=${period}&etape=deposer`,
    )
    await drop(page, { name: 'Depot-T3.xlsx', bytes: faulty })
    await page.getByRole('button', { name: say('wizard.goOn'), exact: true }).click()
    await page.getByRole('button', { name: say('wizard.confirmMapping'), exact: true }).click()
    await page.locator('.findings-error').waitFor()
    expect(await errorCells()).toHaveLength(FAULTS.length)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say('wizard.annotated'), exact: true }).click(),
    ])
    const annotated = new Uint8Array(await readFile(await download.path()))
    const corrected = FAULTS.reduce<Uint8Array>((bytes, fault) => {
      const { address, right } = cells[fault]
      const isNumber = fault === 'percent' || fault === 'text' || fault === 'negative'
      return setCell(bytes, address, isNumber ? Number(right) : right)
    }, annotated)
    await page.getByRole('button', { name: say('wizard.back'), exact: true }).click()
    await page.locator('.file-card').waitFor()
    await page.locator('details.more summary').click()
    await drop(page, { name: 'Depot-annote.xlsx', bytes: corrected })
    await page.locator('.file-card', { hasText: 'Depot-annote.xlsx' }).waitFor()
    await page.getByRole('button', { name: say('wizard.goOn'), exact: true }).click()
    await page.locator('.all-well').waitFor()

    // A connection that is lost is said, and sending goes on when it is back.
    await page.context().setOffline(true)
    await page.getByRole('button', { name: say('wizard.toCompare'), exact: true }).click()
    await page.locator('.send-panel[role=alert]').waitFor()
    await page.context().setOffline(false)
    await page.waitForURL('**etape=comparer', { timeout: 30_000 })
    visit.expectFault('ERR_INTERNET_DISCONNECTED')
    await page.locator('.changes tbody tr').first().waitFor()

    // A deposit that is not wanted any more is withdrawn, with its reason.
    await page.goto(page.url().replace(/\?.*/, ''))
    await page.getByRole('button', { name: say('deposit.withdraw'), exact: true }).click()
    await page.locator('dialog textarea').fill('Le registre est encore incomplet')
    expect(await visit.accessibilityFaults()).toEqual([])
    await page
      .locator('dialog')
      .getByRole('button', { name: say('deposit.withdrawYes') })
      .click()
    await page.locator('.next-withdrawn').waitFor()
  })

  it('a warning is explained; what is given back is corrected and sent again', {
    timeout: 240_000,
  }, async () => {
    await loadLanguage(language)
    const say = translate(language)
    const page = visit.page()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const period = PERIODS[language].again as Period
    // Its reference date lies in the next quarter, which is a warning.
    const { clean, cells } = await depositFile(period, language)
    await visit.open(`/${language}/connexion?retour=/${language}/depot`)
    await signIn(page)
    await page.locator('.owed .more summary, .owed-list li').first().waitFor()
    await visit.open(
      `/${language}/depot/nouveau?collection=CNSS_EMP&periode=${period}&etape=deposer`,
    )
    await drop(page, { name: 'Depot.xlsx', bytes: clean })
    await button(say('wizard.goOn')).click()
    await page.locator('.explain-form').waitFor()
    expect(await page.locator('.explain-form').count()).toBe(1)
    await button(say('wizard.toCompare')).click()
    await page.locator('.finding-summary:focus').waitFor()
    await page.locator('.explain-form select').selectOption('checked')
    await page.locator('.explain-form textarea').fill(REASONS[language])
    await page.locator('.explained').waitFor()
    await page.locator('.finding-summary > [role=alert]').waitFor({ state: 'detached' })
    await expectSound(language, 'explained')
    const sendNow = async () => {
      await button(say('wizard.toCompare')).click()
      await page.waitForURL('**etape=comparer')
      await page.getByRole('link', { name: say('wizard.toSend'), exact: true }).click()
      await page.locator('.certify input').check()
      await button(say('wizard.send')).click()
      await page.locator('.receipt').waitFor()
    }
    await sendNow()
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    // It comes back with a reason, and a remark on a cell.
    await giveBack(visit.address(), id, {
      remark: REMARKS[language],
      cell: cells.percent.address,
      reason: REASONS[language],
    })
    await visit.open(`/${language}/depot/${id}`)
    expect(await page.locator('.next-returned').innerText()).toContain(REASONS[language])
    expect(await page.locator('.comments').innerText()).toContain(cells.percent.address)
    await expectSound(language, 'given back')
    await page.getByRole('link', { name: say('wizard.replaceFile'), exact: true }).click()
    await page.locator('.drop-area').waitFor()
    await drop(page, { name: 'Depot-2.xlsx', bytes: clean })
    await button(say('wizard.goOn')).click()
    await page.locator('.explain-form select').selectOption('checked')
    await page.locator('.explain-form textarea').fill(REASONS[language])
    await page.locator('.explained').waitFor()
    await sendNow()
    const receipt = await page.locator('.receipt').innerText()
    expect(receipt).toContain('Depot-2.xlsx')
    await visit.open(`/${language}/depot/${id}`)
    await page.locator('.next-submitted').waitFor()
    expect(await page.locator('.history li').count()).toBeGreaterThanOrEqual(5)
  })
})

/** A table of her own: Windows-1252, points that can be read in two ways, words for codes, and no identity. */
const FREE = Buffer.from(
  [
    'Trimestre;Genre;Région;Effectif',
    'T2 2024;Dames;;2.345',
    'T2 2024;Messieurs;;3.456',
    'T2 2024;;;5.801',
  ].join('\r\n'),
  'latin1',
)

describe('a table of her own', () => {
  it('is read as she confirms, matched, completed, sent, and known the next time', {
    timeout: 240_000,
  }, async () => {
    await loadLanguage('fr')
    const say = translate('fr')
    const page = visit.page()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await visit.open('/fr/connexion?retour=/fr/depot')
    await signIn(page)
    await page.locator('.owed .more summary, .owed-list li').first().waitFor()
    const begin = async (period: string) => {
      await visit.open(`/fr/depot/nouveau?collection=CNSS_EMP&periode=${period}&etape=deposer`)
      const bytes = Buffer.from(
        FREE.toString('latin1').replaceAll('T2 2024', `T${period.at(-1)} ${period.slice(0, 4)}`),
        'latin1',
      )
      await drop(page, { name: 'Libre.csv', bytes })
      await page.locator('.reading').waitFor()
    }
    await begin('2024-Q2')
    expect(await page.locator('.reading-facts select').first().inputValue()).toBe('windows-1252')
    expect(await button(say('wizard.goOn')).isDisabled()).toBe(true)
    expect(await page.locator('.samples').innerText()).toContain('2.345')
    await expectSound('fr', 'reading')
    await button(say('wizard.confirmReading')).click()
    await button(say('wizard.goOn')).click()
    await page.locator('.columns').waitFor()
    await page.locator('.constant select').selectOption('cnss_declared_employees')
    await expectSound('fr', 'columns')
    const choose = async (text: string, code: string) => {
      const row = page.locator('.unknown-texts tr', { hasText: text })
      await row.locator('select').selectOption(code)
      await row.waitFor({ state: 'detached' })
    }
    await choose('Dames', 'F')
    await choose('Messieurs', 'M')
    await button(say('wizard.confirmMapping')).click()

    // What a free file does not say is written into it.
    await page.locator('.declare-form').first().waitFor()
    await expectSound('fr', 'declare')
    const forms = page.locator('.declare-form')
    expect(await forms.count()).toBe(2)
    await forms.first().locator('input').fill('Salariés déclarés au moins un mois')
    await forms.first().locator('button').click()
    await expect.poll(() => forms.count(), SOON).toBe(1)
    await forms.first().locator('input').fill('2024-06-30')
    await forms.first().locator('button').click()
    await page.locator('.all-well').waitFor()
    await button(say('wizard.toCompare')).click()
    await page.waitForURL('**etape=comparer')

    // The next file of the institution is understood at once.
    await begin('2024-Q3')
    await button(say('wizard.confirmReading')).click()
    await button(say('wizard.goOn')).click()
    await page.locator('.columns').waitFor()
    expect(await page.locator('.constant select').inputValue()).toBe('cnss_declared_employees')
    expect(await page.locator('.unknown-texts').count()).toBe(0)
  })
})

describe('by the keyboard alone', () => {
  it('a clean file goes from choosing to the receipt', { timeout: 240_000 }, async () => {
    await loadLanguage('en')
    const say = translate('en')
    const page = visit.page()
    const press = async (name: string, role: 'button' | 'link' = 'button') => {
      await tabTo(page, page.getByRole(role, { name, exact: true }).first())
      await page.keyboard.press('Enter')
    }
    const { clean } = await depositFile('2024-Q3' as Period, 'en')
    await visit.open('/en/connexion?retour=/en/depot/nouveau?collection=CNSS_EMP%26periode=2024-Q3')
    await signIn(page)
    await page.locator('.templates').waitFor()
    await press(say('wizard.haveFile'), 'link')
    await page.locator('.drop-area').waitFor()
    await tabTo(page, page.locator('input[type=file]'))
    await drop(page, { name: 'Clean.xlsx', bytes: clean })
    await press(say('wizard.goOn'))
    await page.locator('.all-well').waitFor()
    await press(say('wizard.toCompare'))
    await page.waitForURL('**etape=comparer')
    await press(say('wizard.toSend'), 'link')
    await page.locator('.send-form').waitFor()
    await tabTo(page, page.locator('.certify input'))
    await page.keyboard.press('Space')
    await press(say('wizard.send'))
    await page.locator('.receipt').waitFor()
    expect(await page.locator('.receipt h2:focus').count()).toBe(1)
  })
})
