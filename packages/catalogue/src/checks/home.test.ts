import { describe, expect, it } from 'vitest'
import { change, smallCatalogue, wrongsOf } from '../testing.ts'

const CATALOGUE = 'catalogue/catalogue.yaml'
const HOME = `version: 1.0.0
home:
  lead:
    indicator: UNEMPLOYMENT_RATE
    by: [SEX]
  groups:
    - id: work
      title:
        fr: Le travail
      indicators: [UNEMPLOYMENT_RATE, LEGAL_AGE]
`
const files = change(smallCatalogue(), CATALOGUE, 'version: 1.0.0\n', HOME)

describe('checkHome', () => {
  it('accepts indicators and dimensions that exist', () => {
    expect(wrongsOf(files)).toEqual([])
  })

  it('refuses a lead that does not exist, or has not the dimension', () => {
    expect(
      wrongsOf(change(files, CATALOGUE, 'indicator: UNEMPLOYMENT_RATE', 'indicator: RATE')),
    ).toEqual([`indicator.unknown ${CATALOGUE}:4`])
    expect(wrongsOf(change(files, CATALOGUE, '[SEX]', '[SEX, AGE]'))).toEqual([
      `home.dimension ${CATALOGUE}:5`,
    ])
  })

  it('refuses an unknown indicator of a group', () => {
    expect(wrongsOf(change(files, CATALOGUE, 'LEGAL_AGE', 'LEGAL_AGES'))).toEqual([
      `indicator.unknown ${CATALOGUE}:10`,
    ])
  })
})
