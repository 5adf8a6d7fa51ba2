import { describe, expect, it } from 'vitest'
import { check, filledCsv, filledWorkbook, readFile, said, settingOf } from './producer-file.ts'
import { catalogue } from './real-catalogue.ts'

const collections = [...catalogue.collections.values()].map(
  (collection) => [collection.id, collection] as const,
)

describe('a clean file', () => {
  it.each(collections)(
    'of %s has no finding as the workbook that was given out',
    async (_, collection) => {
      const setting = settingOf(collection)
      const file = await readFile(setting, 'depot.xlsx', await filledWorkbook(setting))
      const { findings, counts } = check(setting, file)
      expect(said(findings)).toEqual([])
      expect(counts.figures).toBe(setting.plan.rows.length * setting.plan.columns.length)
    },
  )

  it.each(collections)('of %s has no finding as CSV', async (_, collection) => {
    const setting = settingOf(collection)
    const file = await readFile(setting, 'depot.csv', filledCsv(setting))
    expect(said(check(setting, file).findings)).toEqual([])
  })

  it.each(['ar', 'en'] as const)('has no finding in the workbook in %s', async (language) => {
    const setting = settingOf(
      collections[0]?.[1] ?? [...catalogue.collections.values()][0] ?? fail(),
    )
    const file = await readFile(setting, 'depot.xlsx', await filledWorkbook(setting, language))
    expect(said(check(setting, file).findings)).toEqual([])
    expect(file.identity?.language).toBe(language)
  })
})

function fail(): never {
  throw new Error('There are no collections')
}
