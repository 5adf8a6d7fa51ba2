import { writeTemplateSdmxCsv } from '@marsad/exchange'
import { type Draft, formatSeriesKey, frequencyOf, LANGUAGES, type Language } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  check,
  filledCsv,
  filledWorkbook,
  readFile,
  requestOf,
  settingOf,
} from './producer-file.ts'
import { catalogue } from './real-catalogue.ts'
import { keyOf } from './template-key.ts'

const settings = [...catalogue.collections.values()].map((collection) => settingOf(collection))

/** What was read, by measure, key and period. */
function figures(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  return new Map(
    drafts.map(({ key, period, value, status }) => [`${key.name} ${period}`, `${value} ${status}`]),
  )
}

const figure = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }).map((value) => ({ value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => ({ value: value === 0 ? 0 : value })),
  fc.constantFrom('L', 'M', 'Q', 'O').map((status) => ({ value: null, status })),
)

describe('a workbook that is given out', () => {
  it('reads back what was written into it: every collection, language, layout and figure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...settings),
        fc.constantFrom<Language>(...LANGUAGES),
        fc.infiniteStream(figure),
        fc.constantFrom('xlsx', 'csv'),
        async (setting, language, stream, format) => {
          const { collection, plan, period } = setting
          const written = new Map<string, string>()
          const fills = new Map<string, { value: number | null; status?: string }>()
          for (const row of plan.rows)
            for (const column of plan.columns) {
              const at = column.period ?? period
              const name = `${row.measure.id} ${formatSeriesKey(keyOf(collection, row, column, frequencyOf(at)))} ${at}`
              const fill = stream.next().value
              fills.set(JSON.stringify([row.measure.id, row.codes, column.head]), fill)
              written.set(name, `${fill.value} ${'status' in fill ? fill.status : 'A'}`)
            }
          const fill: NonNullable<Parameters<typeof filledCsv>[1]> = (row, column) =>
            fills.get(JSON.stringify([row.measure.id, row.codes, column.head]))
          const file =
            format === 'xlsx'
              ? await readFile(setting, 'a.xlsx', await filledWorkbook(setting, language, fill))
              : await readFile(setting, 'a.csv', filledCsv(setting, fill))
          expect(figures(file.drafts)).toEqual(written)
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each(settings.map((setting) => [setting.collection.id, setting] as const))(
    'of %s reads back as SDMX-CSV too, with every figure that was written into it',
    async (_, setting) => {
      const { collection, plan, period } = setting
      const written = new Map<string, string>()
      const text = writeTemplateSdmxCsv(
        requestOf(setting, 'fr', (row, column) => {
          const at = column.period ?? period
          const key = formatSeriesKey(keyOf(collection, row, column, frequencyOf(at)))
          // Figures that would be read two ways in a file without a head that says how.
          const value = written.size + 0.125
          written.set(`${row.measure.id} ${key} ${at}`, `${value} A`)
          return { value }
        }),
        'MARSAD',
      )
      const file = await readFile(setting, 'a.csv', text)
      expect(file.format).toBe('sdmx-csv')
      expect(file.confirmed).toBe(true)
      expect(figures(file.drafts)).toEqual(written)
      expect(written.size).toBe(plan.rows.length * plan.columns.length)
      expect(check(setting, file).findings.filter(({ level }) => level === 0)).toEqual([])
    },
  )

  it('is read as SDMX-CSV 1.0 as well, one dataflow a file, missing figures with their reasons', async () => {
    const setting = settings.find(({ collection }) => collection.id === 'CNSS_EMP')
    if (setting === undefined) throw new Error('There is no collection CNSS_EMP')
    const head = 'DATAFLOW,FREQ,REF_AREA,SOURCE,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT'
    const of = (sex: string, value: string, status: string) =>
      `MARSAD:DS_CNSS_DECLARED_EMPLOYEES(1.0),Q,MA,CNSS_DECL,${sex},2026-Q3,${value},${status},0`
    const text = [head, of('_T', '1.234', 'A'), of('F', '', 'Q'), of('M', 'NaN', 'M')].join('\r\n')
    const { drafts } = await readFile(setting, 'a.csv', text)
    expect(drafts.map(({ value, status }) => [value, status])).toEqual([
      [1.234, 'A'],
      [null, 'Q'],
      [null, 'M'],
    ])
  })

  it('opens its sheets from right to left in Arabic, with lists to choose from and locked cells', async () => {
    const { strFromU8, unzipSync } = await import('fflate')
    const [setting] = settings
    if (setting === undefined) throw new Error('There are no collections')
    const parts = unzipSync(await filledWorkbook(setting, 'ar'))
    const data = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(data).toContain('rightToLeft="1"')
    expect(data).toContain('<sheetProtection sheet="1"')
    expect(data).toMatch(
      /<dataValidation type="list"[^>]*sqref="B5:B\d+"><formula1>'الرموز'!\$A\$3:\$A\$\d+<\/formula1>/,
    )
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain(
      '<protection locked="0"/>',
    )
  })
})
