import { beforeAll, describe, expect, it } from 'vitest'
import { realCatalogue } from '../production/load/testing.ts'
import { lineShown } from './line-shown.ts'
import type { Line } from './merge.ts'
import { lineOf } from './testing.ts'

let catalogue: Awaited<ReturnType<typeof realCatalogue>>
beforeAll(async () => {
  catalogue = await realCatalogue()
})

const indicator = (id: string) => {
  const found = catalogue.indicators.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

/** What is shown of lines given by their codes and values, as last value, among how many, and lowest. */
function shownOf(
  id: string,
  ...lines: readonly (readonly [Record<string, string>, Record<string, number>])[]
) {
  const measure = indicator(id)
  const end = (line: Line | undefined) => line?.observations.at(-1)?.value
  const shown = lineShown(
    catalogue,
    measure,
    lines.map(([codes, values]) => lineOf(measure, codes, values)),
  )
  return (
    shown && {
      value: end(shown.line),
      among: shown.among,
      lowest: end(shown.lowest),
      along: shown.along,
    }
  )
}

describe('lineShown', () => {
  it('shows the total of the reference source before newer figures of another', () => {
    expect(
      shownOf(
        'UNEMPLOYMENT_RATE',
        [{ SOURCE: 'ILO_STAT' }, { 2025: 12.9 }],
        [{ AREA: 'U' }, { 2025: 16.4 }],
        [{}, { 2024: 13.3 }],
      ),
    ).toEqual({ value: 13.3, among: 1, lowest: undefined, along: undefined })
  })

  it('shows the largest part of a distribution, never its whole', () => {
    expect(
      shownOf(
        'EMPLOYMENT_SHARE_BY_STATUS',
        [{}, { 2023: 100 }],
        [{ STATUS: 'ICSE93_3' }, { 2023: 28.1 }],
        [{ STATUS: 'ICSE93_1' }, { 2023: 58.9 }],
      ),
    ).toEqual({ value: 58.9, among: 2, lowest: undefined, along: 'STATUS' })
  })

  it('passes over the whole of women too, for it is 100 as well', () => {
    expect(
      shownOf(
        'POPULATION_SHARE',
        [{ SEX: 'F' }, { 2024: 100 }],
        [{ REF_AREA: 'MA06' }, { 2024: 20.9 }],
      ),
    ).toEqual({ value: 20.9, among: 1, lowest: undefined, along: 'REF_AREA' })
  })

  it('shows nothing where only the whole of a distribution is held', () => {
    expect(shownOf('EMPLOYMENT_SHARE_BY_STATUS', [{}, { 2023: 100 }])).toBeUndefined()
    expect(shownOf('UNEMPLOYMENT_RATE')).toBeUndefined()
  })

  it('leads amounts without a total by the largest', () => {
    expect(
      shownOf(
        'VALID_PERMITS_ABROAD',
        [{ COUNTRY_DEST: 'FRA' }, { 2023: 612_000 }],
        [{ COUNTRY_DEST: 'ESP' }, { 2023: 864_202 }],
        [{ COUNTRY_DEST: 'DEU' }, { 2022: 900_000 }],
      ),
    ).toEqual({ value: 864_202, among: 2, lowest: undefined, along: undefined })
  })

  it('runs rates without a total from the lowest to the highest', () => {
    expect(
      shownOf(
        'REMITTANCE_COST',
        [{ FREQ: 'Q', COUNTRY_DEST: 'FRA' }, { '2020-Q3': 5 }],
        [{ FREQ: 'Q', COUNTRY_DEST: 'ISR' }, { '2020-Q3': 12.3 }],
        [{ FREQ: 'Q', COUNTRY_DEST: 'BEL' }, { '2020-Q3': 5.2 }],
      ),
    ).toEqual({ value: 12.3, among: 3, lowest: 5, along: undefined })
  })

  it('compares amounts in one power of ten', () => {
    const measure = indicator('VALID_PERMITS_ABROAD')
    const thousands = lineOf(measure, { COUNTRY_DEST: 'ESP' }, { 2023: 864.202 })
    const units = lineOf(measure, { COUNTRY_DEST: 'FRA' }, { 2023: 612_000 })
    const lines = [
      units,
      { ...thousands, observations: thousands.observations.map((o) => ({ ...o, unitMult: 3 })) },
    ]
    expect(lineShown(catalogue, measure, lines)?.line.key).toContain('ESP')
  })
})
