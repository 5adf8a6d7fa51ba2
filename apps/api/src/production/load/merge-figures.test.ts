import type { Observation, Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import type { Figure } from './figure.ts'
import { mergeFigures } from './merge-figures.ts'
import { readFigures } from './read-figures.ts'
import { inFolder, realCatalogue, UNEMPLOYED_2023, writeFigures } from './testing.ts'

const catalogue = await realCatalogue()

const figuresOf = (
  ...values: readonly Readonly<Record<string, string>>[]
): Promise<readonly Figure[]> =>
  inFolder(async (folder) => {
    const rows = values.map((value) => ({ ...UNEMPLOYED_2023, ...value }))
    const read = await readFigures(catalogue, [await writeFigures(folder, 'HCP_ENE.csv', rows)])
    if (!read.ok) throw new Error(JSON.stringify(read.findings))
    return read.figures
  })

const held = (period: string, value: number, more: Partial<Observation> = {}): Observation => ({
  ...{ period: period as Period, value, status: 'A', unitMult: 3, vintage: 1 },
  ...more,
})

describe('mergeFigures', () => {
  it('restates 2016: 1,105 thousand unemployed in the note of 2017, 1,167 in that of 2018', async () => {
    const figures = await figuresOf({ TIME_PERIOD: '2016', OBS_VALUE: '1167' })
    const merged = mergeFigures([held('2015', 1148), held('2016', 1105)], figures, 2)
    expect(merged.outcomes).toEqual(['revised'])
    expect(merged.observations).toEqual([held('2015', 1148), held('2016', 1167, { vintage: 2 })])
  })

  it('adds a citation and no revision when the value is the one held, however it is scaled', async () => {
    const figures = await figuresOf(
      { TIME_PERIOD: '2018', OBS_VALUE: '1168' },
      { TIME_PERIOD: '2018', OBS_VALUE: '1168000', UNIT_MULT: '0' },
    )
    const before = [held('2018', 1168)]
    const merged = mergeFigures(before, figures, 2)
    expect(merged.outcomes).toEqual(['equal', 'equal'])
    expect(merged.observations).toEqual(before)
  })

  it('takes a change of status alone for a revision', async () => {
    const figures = await figuresOf({ TIME_PERIOD: '2018', OBS_VALUE: '1168' })
    const merged = mergeFigures([held('2018', 1168, { status: 'P' })], figures, 2)
    expect(merged.outcomes).toEqual(['revised'])
    expect(merged.observations).toEqual([held('2018', 1168, { vintage: 2 })])
  })

  it('keeps periods in order whatever the order of arrival', async () => {
    const figures = await figuresOf({ TIME_PERIOD: '2019' }, { TIME_PERIOD: '2007' })
    const merged = mergeFigures([held('2018', 1168)], figures, 2)
    expect(merged.observations.map(({ period }) => period)).toEqual(['2007', '2018', '2019'])
    expect(merged.outcomes).toEqual(['new', 'new'])
  })

  it('records that a value is missing, with its status', async () => {
    const figures = await figuresOf({ OBS_VALUE: '', OBS_STATUS: 'Q' })
    expect(mergeFigures([], figures, 4).observations).toEqual([
      { period: '2023', value: null, status: 'Q', unitMult: 3, vintage: 4 },
    ])
  })
})
