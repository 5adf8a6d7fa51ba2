import { describe, expect, it } from 'vitest'
import { change, type Files, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const LABOUR_FORCE = 'catalogue/series/labour_force.yaml'

/** The rate with the labour force from the census and its unemployed from the survey. */
function mixed(operandSources: string): Files {
  const files = change(
    change(smallCatalogue(), LABOUR_FORCE, '[SURVEY_A, CENSUS_A]', '[CENSUS_A]'),
    LABOUR_FORCE,
    'referenceSource: SURVEY_A',
    'referenceSource: CENSUS_A',
  )
  const asked = 'catalogue/collections/HCP_Q.yaml'
  return change(
    change(files, asked, 'sources: [SURVEY_A]', 'sources: [SURVEY_A, CENSUS_A]'),
    RATE,
    'sources: [SURVEY_A]',
    `sources: [SURVEY_A]\n${operandSources}`,
  )
}
const NAMED = 'operandSources: {unemployed: SURVEY_A, labour_force: CENSUS_A}'

describe('checkOperandSources', () => {
  it('accepts operands that have a source in common', () => {
    expect(findingsOf(smallCatalogue())).toEqual([])
  })

  it('asks for the source of each operand where they have none in common', () => {
    const files = mixed('')
    expect(findingsOf(files)).toEqual([
      {
        code: 'operand-source.missing',
        file: RATE,
        line: lineOf(files, RATE, 'expression'),
        message: 'No source of the indicator carries all of unemployed, labour_force.',
        remedy:
          'Name the source of each in operandSources, or add one that carries them all to sources.',
      },
    ])
  })

  it('accepts a source for each operand', () => {
    expect(findingsOf(mixed(NAMED))).toEqual([])
  })

  it('asks for the source of an operand that has none', () => {
    expect(findingsOf(mixed('operandSources: {unemployed: SURVEY_A}'))).toMatchObject([
      { code: 'formula.operand_source', file: RATE },
    ])
  })

  it('refuses a source that does not carry the operand, existing or not, where it is named', () => {
    for (const source of ['SURVEY_A', 'POLL']) {
      const files = mixed(NAMED.replace('CENSUS_A', source))
      expect(wrongsOf(files)).toEqual([
        `operand-source.not-carried ${RATE}:${lineOf(files, RATE, 'operandSources')}`,
      ])
    }
  })

  it('refuses the source of a series that is in no formula', () => {
    const files = mixed(NAMED.replace('}', ', employed: SURVEY_A}'))
    expect(wrongsOf(files)).toEqual([
      `operand-source.unused ${RATE}:${lineOf(files, RATE, 'operandSources')}`,
    ])
  })

  it('wants the reference source to be that of the first operand', () => {
    const files = change(
      change(mixed(NAMED), RATE, 'referenceSource: SURVEY_A', 'referenceSource: CENSUS_A'),
      RATE,
      'sources: [SURVEY_A]',
      'sources: [CENSUS_A]',
    )
    expect(wrongsOf(files)).toEqual([
      `operand-source.reference ${RATE}:${lineOf(files, RATE, 'referenceSource')}`,
    ])
  })
})
