import { describe, expect, it } from 'vitest'
import { checkFormula } from './check.ts'
import type { FormulaContext } from './context.ts'
import type { FormulaFinding } from './finding.ts'
import { parseFormula } from './parse.ts'
import {
  indicatorOf,
  type TestedIndicator,
  testContext,
  testIndicators,
} from './testing/catalogue.ts'

function findingsOf(
  expression: string,
  subject: Partial<TestedIndicator> = {},
  context: FormulaContext = testContext,
): readonly FormulaFinding[] {
  const parsed = parseFormula(expression)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return checkFormula(context, indicatorOf(expression, subject), parsed.expression)
}

/** Code and place of each finding: `formula.unit 1:1`. */
function codesOf(expression: string, subject: Partial<TestedIndicator> = {}): readonly string[] {
  return findingsOf(expression, subject).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  )
}

const percentage = { unit: 'PT' }

describe('checkFormula on the indicators of the catalogue', () => {
  for (const [id, indicator] of testIndicators)
    it(`has nothing to say of ${id}`, () => {
      const [formula] = indicator.formulas
      expect(findingsOf(formula?.expression ?? '', indicator)).toEqual([])
    })
})

describe('checkFormula on what an expression names', () => {
  it('finds a series that does not exist, where it stands', () => {
    expect(codesOf('100 * unemployd / labour_force', percentage)).toEqual([
      'formula.unknown_series 1:7',
    ])
  })

  it('finds a dimension that does not exist', () => {
    expect(codesOf('total(unemployed, GENDER)')).toEqual(['formula.unknown_dimension 1:19'])
  })

  it('finds a code that is not of the codelist', () => {
    expect(codesOf('where(unemployed, SEX=FEMALE)')).toEqual(['formula.unknown_code 1:19'])
    expect(codesOf('where(unemployed, SEX=f)')).toEqual(['formula.unknown_code 1:19'])
  })

  it('finds a series that does not declare the dimension of a function around it', () => {
    const [finding] = findingsOf('where(employed / cpi * cpi, SEX=F)', { unit: 'PS' })
    expect(finding).toMatchObject({ code: 'formula.undeclared_dimension', line: 1, column: 29 })
    expect(finding?.message).toContain('cpi')
    expect(codesOf('total(cpi, SEX)', { unit: 'IX' })).toEqual([
      'formula.undeclared_dimension 1:12',
    ])
    expect(codesOf('sum_over(gdp_current, SEX)', { unit: 'MAD' })).toContain(
      'formula.undeclared_dimension 1:23',
    )
    expect(codesOf('where(gdp_current, REF_AREA=MA)', { unit: 'MAD' })).toEqual([
      'formula.undeclared_dimension 1:20',
    ])
  })

  it('finds a dimension named twice in one function', () => {
    expect(codesOf('where(unemployed, SEX=F, SEX=M)')).toEqual(['formula.named_twice 1:26'])
    expect(codesOf('total(unemployed, SEX, SEX)')).toEqual(['formula.named_twice 1:24'])
  })

  it('lets an inner function name a dimension again', () => {
    expect(codesOf('where(where(unemployed, SEX=F), SEX=M)')).toEqual([])
  })

  it('finds a code outside the domain of the series', () => {
    expect(codesOf('where(work_contract_visas_issued, CITIZENSHIP=NAT)', { unit: 'NB' })).toEqual([
      'formula.unknown_code 1:35',
    ])
    expect(codesOf('where(work_contract_visas_issued, CITIZENSHIP=EU27)', { unit: 'NB' })).toEqual(
      [],
    )
  })

  it('finds a domain that names what does not exist', () => {
    expect(codesOf('unemployed', { domain: { CITIZENSHIP: 'XXX' } })).toEqual([
      'formula.unknown_code 1:1',
    ])
  })

  it('finds a series without a source where sources are mixed, and a source that does not exist', () => {
    const mixed = { unit: 'PT', operandSources: { unemployed: 'HCP_ENE' } }
    expect(codesOf('100 * unemployed / labour_force', mixed)).toEqual([
      'formula.operand_source 1:20',
    ])
    const unknown = { unit: 'PT', operandSources: { unemployed: 'HCP_ENE', labour_force: 'X' } }
    expect(codesOf('100 * unemployed / labour_force', unknown)).toEqual([
      'formula.operand_source 1:20',
    ])
  })

  it('asks no source for a constant', () => {
    const mixed = { unit: 'PT', operandSources: { remittance_cost_200usd: 'WB_RPW' } }
    const expression =
      '100 * where(remittance_cost_200usd, COUNTRY_DEST=FRA) / remittance_reference_amount'
    expect(codesOf(expression, mixed)).toEqual([])
  })
})

describe('checkFormula on dimensions', () => {
  it('finds a dimension of the indicator that every series has lost', () => {
    const [finding] = findingsOf('where(unemployed, SEX=F)', { dimensions: ['SEX', 'AGE'] })
    expect(finding).toMatchObject({ code: 'formula.dimension_lost', line: 1, column: 1 })
    expect(finding?.message).toContain('SEX (Sex)')
  })

  it('finds a dimension that no series declares', () => {
    expect(codesOf('cpi', { unit: 'IX', dimensions: ['SEX'] })).toEqual([
      'formula.dimension_lost 1:1',
    ])
  })

  it('is content when one series carries the dimension: the others broadcast', () => {
    expect(codesOf('employed / cpi * cpi', { dimensions: ['SEX'] })).toEqual([])
    expect(
      codesOf('100 * employed / total(employed, ACTIVITY)', {
        unit: 'PT',
        dimensions: ['ACTIVITY'],
      }),
    ).toEqual([])
  })

  it('finds a series without total whose code nobody names', () => {
    const [finding] = findingsOf('minimum_wage_monthly', { unit: 'MAD_MO' })
    expect(finding).toMatchObject({ code: 'formula.no_total', line: 1, column: 1 })
    expect(finding?.remedy).toContain('WAGE_FLOOR')
    expect(codesOf('total(minimum_wage_monthly, WAGE_FLOOR)', { unit: 'MAD_MO' })).toEqual([
      'formula.no_total 1:7',
    ])
  })

  it('is content when the key or a function names it', () => {
    expect(codesOf('minimum_wage_monthly', { unit: 'MAD_MO', dimensions: ['WAGE_FLOOR'] })).toEqual(
      [],
    )
    expect(codesOf('where(minimum_wage_monthly, WAGE_FLOOR=SMIG)', { unit: 'MAD_MO' })).toEqual([])
  })

  it('finds a sum that can never have a value', () => {
    expect(codesOf('sum_over(neet, AGE)')).toEqual(['formula.not_additive 1:1'])
    expect(codesOf('sum_over(median_monthly_earnings, SEX)', { unit: 'MAD_MO' })).toEqual([
      'formula.not_additive 1:1',
    ])
    const within = { unit: 'PS', domain: { ACTIVITY: 'SER' }, dimensions: [] }
    expect(codesOf('sum_over(employed, ACTIVITY)', within)).toEqual(['formula.no_partition 1:1'])
  })

  it('finds a sum of series that have different totals', () => {
    expect(codesOf('sum_over(population + employed, AGE)')).toEqual(['formula.no_partition 1:1'])
    expect(codesOf('sum_over(population + employed, SEX)')).toEqual([])
  })

  it('finds a formula that would take more than a million steps for one value', () => {
    const dimensions =
      'ACTIVITY, OCCUPATION, STATUS, DIPLOMA, EDUCATION, REF_AREA, AGE, INST_SECTOR'
    expect(codesOf(`sum_over(employed, ${dimensions})`)).toEqual(['formula.too_costly 1:1'])
  })
})

describe('checkFormula on units', () => {
  const rejected: readonly (readonly [string, string, string])[] = [
    ['100 * unemployed / gdp_current', 'PT', 'persons over dirhams'],
    ['unemployed / labour_force', 'PT', 'a ratio without its 100'],
    ['1000 * unemployed / labour_force', 'PT', 'a rate per 1,000'],
    ['100 * unemployed', 'PT', 'a count'],
    ['100 * unemployed / labour_force', 'PS', 'a percentage'],
    ['100 * unemployed / labour_force', 'RATIO', 'a percentage'],
    ['unemployed * labour_force', 'PS', 'persons squared'],
    ['1000 * unemployed', 'PS', 'thousands taken twice'],
    ['work_contract_visas_issued', 'PS', 'contracts'],
    ['gdp_current', 'USD', 'dirhams'],
    ['gdp_current / employed', 'MAD', 'dirhams per person'],
    ['cpi', 'PT', 'an index'],
    [
      '100 * where(unemployed, SEX=F) / where(labour_force, SEX=F) - 100 * where(unemployed, SEX=M) / where(labour_force, SEX=M)',
      'PT',
      'points',
    ],
    ['100 * unemployed / labour_force', 'PP', 'a percentage that is no difference'],
  ]
  for (const [expression, unit, what] of rejected)
    it(`does not give ${what} in ${unit}`, () => {
      expect(codesOf(expression, { unit })).toEqual(['formula.unit 1:1'])
    })

  it('names the unit the expression has', () => {
    const [finding] = findingsOf('100 * unemployed / gdp_current', percentage)
    expect(finding?.message).toBe('The expression measures 1e2 × PS / MAD, which is not PT.')
  })

  it('sends a gap to points', () => {
    const gap =
      '100 * where(unemployed / labour_force, SEX=F) - 100 * where(unemployed / labour_force, SEX=M)'
    expect(findingsOf(gap, percentage)[0]?.remedy).toContain('PP')
    expect(findingsOf(gap, { unit: 'PP' })).toEqual([])
  })

  const mismatched: readonly (readonly [string, number, string])[] = [
    ['100 * unemployed / labour_force + employed', 35, 'a percentage and a count'],
    ['unemployed + gdp_current', 14, 'persons and dirhams'],
    ['unemployed + work_contract_visas_issued', 14, 'persons and contracts'],
    ['unemployed + 1', 14, 'persons and a bare number'],
    ['100 * unemployed / labour_force - 1', 35, 'a percentage and one'],
    ['100 * unemployed / labour_force + unemployed / labour_force', 35, 'a percentage and a ratio'],
  ]
  for (const [expression, column, what] of mismatched)
    it(`does not add ${what}`, () => {
      expect(codesOf(expression, percentage)).toEqual([`formula.unit 1:${column}`])
    })

  it('says what is added to what', () => {
    const [finding] = findingsOf('unemployed + gdp_current', { unit: 'PS' })
    expect(finding?.message).toBe('MAD is added to PS.')
    const [bare] = findingsOf('unemployed - 1', { unit: 'PS' })
    expect(bare?.message).toBe('The number 1 is taken from PS.')
  })

  const accepted: readonly (readonly [string, string])[] = [
    ['100 * (unemployed / lag(unemployed, 1) - 1)', 'PT'],
    ['100 * unemployed / lag(unemployed, 1) - 100', 'PT'],
    ['100 * (1 - unemployed / labour_force)', 'PT'],
    ['100 * (where(unemployed, SEX=F) + where(unemployed, SEX=M)) / labour_force', 'PT'],
    ['(unemployed + lag(unemployed, 1)) / 2', 'PS'],
    ['-unemployed', 'PS'],
    ['100 * cpi / lag(cpi, 1)', 'IX'],
    ['sum_over(unemployed, SEX)', 'PS'],
    ['2 * 3 + 1', 'RATIO'],
  ]
  for (const [expression, unit] of accepted)
    it(`gives ${expression} in ${unit}`, () => {
      expect(findingsOf(expression, { unit })).toEqual([])
    })

  it('reports one mistake once: what follows from it is left out', () => {
    expect(codesOf('100 * (unemployed + gdp_current) / labour_force', percentage)).toEqual([
      'formula.unit 1:21',
    ])
  })
})

describe('the findings of checkFormula', () => {
  it('come all at once, in the order of the text', () => {
    const expression = '100 * where(unemployd, SEX=X)\n/ total(cpi, SEX)'
    expect(codesOf(expression, { unit: 'PT', dimensions: ['DIPLOMA', 'SEX'] })).toEqual([
      'formula.dimension_lost 1:1',
      'formula.unknown_series 1:13',
      'formula.unknown_code 1:24',
      'formula.undeclared_dimension 2:14',
    ])
  })

  it('each say what to do', () => {
    const findings = [
      ...findingsOf('100 * where(unemployd, SEX=X) / total(cpi, GENDER)', { dimensions: ['SEX'] }),
      ...findingsOf('sum_over(neet, AGE)', percentage),
    ]
    expect(findings.length).toBeGreaterThan(4)
    for (const { message, remedy } of findings) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/s)
      expect(remedy).toMatch(/^[A-Z].*\.$/s)
    }
  })
})
