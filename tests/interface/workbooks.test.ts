import type { Draft, Period } from '@marsad/model'
import { cellAt, formatSeriesKey } from '@marsad/model'
import { verifyStore } from '@marsad/store'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { approvedFile, replace, sendFrom, upload } from '../contract/uploading.ts'
import type { Workflow } from '../contract/workflow-setting.ts'
import {
  collectionNamed,
  draftOf,
  draftsOf,
  figuresFor,
  fillSheet,
  inArabicDigits,
  workflowOverFigures,
} from './producer.ts'

let flow: Workflow
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await workflowOverFigures(inject('loadedDatabase'))
  flow = opened.flow
  close = opened.close
})
afterAll(async () => {
  expect((await verifyStore(flow.store)).findings).toEqual([])
  await close()
  expect(flow.log).toEqual([])
})

const addressOf = ({ row, column }: Pick<Draft, 'row' | 'column'>) =>
  cellAt('', row, column).address

async function fileAt(path: string, who?: Parameters<Workflow['get']>[1]): Promise<Uint8Array> {
  const response = await flow.app.request(`http://localhost/api/v1${path}`, {
    headers: who === undefined ? {} : { cookie: flow.cookieOf(who) },
  })
  expect(response.status, path).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

type Found = { readonly code: string; readonly cell: { readonly address: string } | null }
const errorsIn = (items: unknown) =>
  (items as readonly (Found & { readonly severity: string })[])
    .filter(({ severity }) => severity === 'error')
    .map(({ code, cell }) => `${code} ${cell?.address}`)
    .sort()

const HCP = { sends: 'paula', approves: 'victor' } as const

describe.each([
  { language: 'fr', period: '2026-Q2', write: (value: number) => value, digits: 'numbers' },
  { language: 'ar', period: '2026-Q3', write: inArabicDigits, digits: 'Arabic-Indic digits' },
] as const)('a workbook in $language, filled with $digits', ({ language, period, write }) => {
  it('goes from its template to the public, by its faults and the marked copy, and is traced to its cells', async () => {
    const collection = collectionNamed(flow.catalogue, 'HCP_LFS_Q')
    const name = `enquete-${language}.xlsx`
    const template = await fileAt(
      `/collections/HCP_LFS_Q/template.xlsx?period=${period}&lang=${language}`,
    )
    const asked = await draftsOf(flow.catalogue, collection, name, template)
    const figures = await figuresFor(flow, collection, period as Period)
    const values = new Map<string, number | string>()
    for (const draft of asked.drafts) {
      const value = figures.get(draft.key.name)
      if (value === undefined) throw new Error(`nothing is planned for ${draft.key.name}`)
      values.set(addressOf(draft), write(value))
    }
    expect(values.size).toBeGreaterThan(400)
    const declared = fillSheet(
      template,
      1,
      new Map([
        ['B7', language === 'ar' ? 'السكان البالغون 15 سنة فأكثر' : 'Population de 15 ans et plus'],
        ['B8', period === '2026-Q2' ? '2026-06-30' : '2026-09-30'],
      ]),
    )
    const good = fillSheet(declared, 2, values)

    // Five faults, each at a cell of its own.
    const at = (measure: string, codes?: Readonly<Record<string, string>>) =>
      addressOf(draftOf(flow.catalogue, asked, measure, codes))
    const total = (measure: string) => {
      const value = figures.get(draftOf(flow.catalogue, asked, measure).key.name)
      if (value === undefined) throw new Error(`no ${measure}`)
      return value
    }
    const faults = new Map<string, string | number>([
      [at('neet'), 'à venir'],
      [at('employees_lfs'), '#DIV/0!'],
      [at('potential_labour_force'), '12 %'],
      [at('informal_employed', { SEX: 'F' }), -5],
      // A total that is seven thousand more than men and women together.
      [at('outside_labour_force'), total('outside_labour_force') + 7],
    ])
    const sent = await upload(flow, 'paula', {
      ...{ collection: 'HCP_LFS_Q', period, name, content: fillSheet(good, 2, faults) },
    })
    expect(sent.outcome, sent.text).toBe('201')
    const id = String(sent.body.id)
    const path = `/submissions/${id}/findings?lang=${language}`
    const found = errorsIn((await flow.get(path, 'paula')).body.items)
    for (const address of faults.keys())
      expect(
        found.some((one) => one.endsWith(` ${address}`)),
        address,
      ).toBe(true)
    expect((await flow.step('paula', id, 'submit')).outcome).toBe('409 submission.has_errors')

    // The copy with its cells marked is put right where it is marked, and sent again.
    const marked = await fileAt(`/submissions/${id}/annotated.xlsx?lang=${language}`, 'paula')
    const comments = Object.entries(unzipSync(marked))
      .filter(([part]) => part.includes('comments'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    for (const address of faults.keys()) expect(comments).toContain(`ref="${address}"`)
    const corrected = fillSheet(
      marked,
      2,
      new Map([...faults.keys()].map((address) => [address, values.get(address) ?? 0])),
    )
    const again = await replace(flow, 'paula', id, { name, content: corrected })
    expect(again.outcome).toBe('201')
    expect(errorsIn((await flow.get(path, 'paula')).body.items)).toEqual([])

    await sendFrom(flow, id, HCP)
    const rate = (100 * total('unemployed')) / total('labour_force')
    const effects = await flow.get(`/submissions/${id}/effects`, 'victor')
    expect(effects.text).toContain(String(rate))
    const before = (await flow.get('/health')).body.vintage
    expect((await flow.step('petra', id, 'publish')).outcome).toBe('200')

    const data = '/indicators/UNEMPLOYMENT_RATE/data?FREQ=Q'
    const only = `from=${period}&to=${period}`
    expect((await flow.get(`${data}&${only}`)).body).toMatchObject({
      series: [{ periods: [period], values: [rate], basis: ['D'] }],
    })
    expect((await flow.get(`${data}&${only}&asOf=${before}`)).body).toMatchObject({ series: [] })
    const lineage = await flow.get(`/indicators/UNEMPLOYMENT_RATE/lineage?FREQ=Q&period=${period}`)
    const operands = lineage.body.operands as readonly {
      readonly series: string
      readonly key: Readonly<Record<string, string>>
      readonly cell: string
    }[]
    const sheet = asked.tables[0]?.sheet
    expect(operands.map(({ series, cell }) => [series, cell]).sort()).toEqual(
      ['labour_force', 'unemployed'].map((one) => [one, `${name}!${sheet}!${at(one)}`]),
    )
    expect(lineage.text).toContain(`"submission":"${id}"`)
  }, 120_000)
})

/** A text of Western Europe as old programs write it. */
function inWindows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '’': 0x92, '€': 0x80, '–': 0x96, œ: 0x9c }
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0))
}

describe('a text file of the social security fund', () => {
  const period = '2026-Q2' as Period

  /** The lines of a template with a figure in each, and what is declared on the first. */
  async function filled(path: string, separator: string, written: (value: number) => string) {
    const collection = collectionNamed(flow.catalogue, 'CNSS_EMP')
    const template = await fileAt(`/collections/CNSS_EMP/${path}`)
    const asked = await draftsOf(flow.catalogue, collection, 'a.csv', template)
    const figures = await figuresFor(flow, collection, period)
    const lines = new TextDecoder().decode(template).split('\r\n')
    const head = (lines[0] ?? '').replace('\ufeff', '').split(separator)
    const put = (line: number, column: string, text: string): void => {
      const cells = (lines[line - 1] ?? '').split(separator)
      cells[head.indexOf(column)] = text
      lines[line - 1] = cells.join(separator)
    }
    for (const { row, key } of asked.drafts)
      put(row, 'OBS_VALUE', written(figures.get(key.name) ?? 0))
    put(2, 'POPULATION', 'Salariés déclarés, hors fonction publique'.replace(',', ''))
    put(2, 'REF_DATE', '2026-06-30')
    const one = asked.drafts.find(({ key }) => formatSeriesKey(key.key ?? []).includes('.MA03.'))
    if (one === undefined) throw new Error('no figure of a region is asked for')
    return { text: lines.join('\r\n'), one, value: figures.get(one.key.name) }
  }

  async function publishedAt(one: Draft, id: string): Promise<void> {
    expect((await flow.step('petra', id, 'publish')).outcome).toBe('200')
    const [area, sex] = [one.key.key?.[1], one.key.key?.[3]]
    const { body } = await flow.get(
      `/series/${one.key.measure.id}/data?FREQ=Q&REF_AREA=${area}&SEX=${sex}&from=${period}`,
    )
    expect(body).toMatchObject({ series: [{ periods: [period] }] })
  }

  it('with semicolons, decimal commas and the letters of Windows is understood, and says how', async () => {
    const { text, one } = await filled(`template.csv?period=${period}&lang=fr`, ';', (value) =>
      String(value).replace('.', ','),
    )
    const content = inWindows1252(text.replace('\ufeff', ''))
    const file = { collection: 'CNSS_EMP', period, name: 'dépôt.csv', content }
    const sent = await upload(flow, 'pedro', file)
    expect(sent.body).toMatchObject({
      reading: { encoding: 'windows-1252', separator: ';' },
      counts: { errors: 0 },
    })
    const id = String(sent.body.id)
    const withdrawn = await flow.step('pedro', id, 'withdraw', { reason: 'Envoyé pour essai' })
    expect(withdrawn.outcome).toBe('200')
    await publishedAt(one, await approvedFile(flow, file))
  }, 120_000)

  it('as SDMX-CSV is understood without a question', async () => {
    const { text, one, value } = await filled(`template.sdmx.csv?period=${period}`, ',', String)
    // Published by the test before: the same figures again change nothing, and need no reason.
    const file = { collection: 'CNSS_EMP', period, name: 'depot.csv', content: text }
    const sent = await upload(flow, 'pedro', file)
    expect(sent.body).toMatchObject({ reading: { decimal: '.' }, counts: { errors: 0 } })
    expect(value).toBeGreaterThan(0)
    await sendFrom(flow, String(sent.body.id))
    await publishedAt(one, String(sent.body.id))
  }, 120_000)
})
