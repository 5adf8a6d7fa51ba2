import { describe, expect, it } from 'vitest'
import { change, type Files, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const SEX = 'catalogue/codelists/SEX.yaml'
const REGION = 'catalogue/codelists/REGION.yaml'

/** The small catalogue with one text of the list of sexes replaced. */
const sex = (from: string, to: string): Files => change(smallCatalogue(), SEX, from, to)

/** The small catalogue whose regions have these parents. */
function regions(parents: Readonly<Record<string, string>>): Files {
  return Object.entries(parents).reduce(
    (files, [code, parent]) =>
      change(files, REGION, `fr: Code ${code}\n`, `fr: Code ${code}\n    parent: ${parent}\n`),
    smallCatalogue(),
  )
}

describe('checkCodelists', () => {
  it('refuses a total code that is not in the list', () => {
    const files = sex('totalCode: _T', 'totalCode: TOTAL')
    expect(wrongsOf(files)).toEqual([`code.unknown ${SEX}:${lineOf(files, SEX, 'totalCode')}`])
    expect(findingsOf(files)[0]?.message).toBe('There is no code TOTAL in codelist SEX.')
  })

  it('refuses a partition with a code that is not in the list', () => {
    const files = sex('default: [M, F]', 'default: [M, W]')
    expect(wrongsOf(files)).toEqual([`code.unknown ${SEX}:${lineOf(files, SEX, '[M, W]')}`])
  })

  it('refuses a default partition that is not there', () => {
    const files = sex('defaultPartition: default', 'defaultPartition: usual')
    expect(wrongsOf(files)).toEqual([`partition.unknown ${SEX}:7`])
    expect(findingsOf(files)[0]?.remedy).toBe('Write one of: default; or add it to partitions.')
  })

  it('refuses partition totals of no partition or no code', () => {
    expect(wrongsOf(sex('codes:', 'partitionTotals: {usual: _T}\ncodes:'))).toEqual([
      `partition.unknown ${SEX}:10`,
    ])
    expect(wrongsOf(sex('codes:', 'partitionTotals: {default: X}\ncodes:'))).toEqual([
      `code.unknown ${SEX}:10`,
    ])
  })

  it('refuses a partition that adds up to no code', () => {
    expect(wrongsOf(sex('totalCode: _T\n', ''))).toContain(`partition.no-total ${SEX}:8`)
    const named = sex('totalCode: _T\n', 'partitionTotals: {default: _T}\n')
    expect(wrongsOf(named).filter((wrong) => wrong.includes(SEX))).toEqual([])
  })

  it('refuses a parent and a member that are not in the list', () => {
    const orphan = sex('fr: Code F\n', 'fr: Code F\n    parent: X\n')
    expect(wrongsOf(orphan)).toEqual([`code.unknown ${SEX}:${lineOf(orphan, SEX, 'parent')}`])
    const group = sex('fr: Code F\n', 'fr: Code F\n    members: [M, X]\n')
    expect(wrongsOf(group)).toEqual([`code.unknown ${SEX}:${lineOf(group, SEX, 'members')}`])
  })

  it('accepts parents that end at a code without one', () => {
    expect(findingsOf(regions({ MA02: 'MA01', MA01: 'MA' }))).toEqual([])
  })

  it('tells a circle of parents once, with its codes', () => {
    const files = regions({ MA01: 'MA02', MA02: 'MA01' })
    const findings = findingsOf(files)
    expect(findings).toMatchObject([
      {
        code: 'codelist.cyclic-parents',
        file: REGION,
        line: lineOf(files, REGION, 'parent: MA02'),
      },
    ])
    expect(findings[0]?.message).toBe('The parents go round in a circle: MA01 → MA02 → MA01.')
  })

  it('tells a code that is its own parent', () => {
    expect(findingsOf(regions({ MA01: 'MA01' }))).toMatchObject([
      { code: 'codelist.cyclic-parents' },
    ])
  })

  it('tells only the circle, not the codes that lead into it', () => {
    const files = regions({ MA: 'MA01', MA01: 'MA02', MA02: 'MA01' })
    expect(findingsOf(files).map(({ message }) => message)).toEqual([
      'The parents go round in a circle: MA01 → MA02 → MA01.',
    ])
  })

  it('refuses a code that a partition holds twice', () => {
    const files = sex('default: [M, F]', 'default: [M, F, M]')
    expect(wrongsOf(files)).toEqual([`id.duplicate ${SEX}:${lineOf(files, SEX, '[M, F, M]')}`])
  })

  it('refuses a partition that holds a code and a part of it', () => {
    const files = change(
      regions({ MA02: 'MA01' }),
      REGION,
      'totalCode: MA',
      'totalCode: MA\npartitions: {default: [MA01, MA02]}',
    )
    expect(findingsOf(files)).toMatchObject([
      {
        code: 'partition.overlap',
        file: REGION,
        line: lineOf(files, REGION, 'partitions'),
        message: 'Partition default holds MA02 and also MA01, of which it is a part.',
      },
    ])
  })

  it('does not tell the overlaps that a circle makes', () => {
    const files = change(
      regions({ MA01: 'MA02', MA02: 'MA01' }),
      REGION,
      'totalCode: MA',
      'totalCode: MA\npartitions: {default: [MA01, MA02]}',
    )
    expect(findingsOf(files).map(({ code }) => code)).toEqual(['codelist.cyclic-parents'])
  })

  it('takes institutions as codes where the list says so', () => {
    const files = change(
      smallCatalogue(),
      'catalogue/codelists/INSTITUTION.yaml',
      'codesFrom: institutions',
      'codesFrom: institutions\npartitions: {default: [HCP]}\ntotalCode: _T',
    )
    expect(findingsOf(files)).toEqual([])
  })

  it('misses a list that the software reads', () => {
    const { 'catalogue/codelists/FREQ.yaml': _, ...files } = smallCatalogue()
    expect(wrongsOf(files)).toEqual(['codelist.missing catalogue/codelists/FREQ.yaml:1'])
  })
})
