import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeFiles } from './load.ts'
import { type Files, filesOf, findingsOf, smallCatalogue } from './testing.ts'

const whole = smallCatalogue()
const paths = Object.keys(whole)

/** What a hand may do to a file by accident. */
const slip: fc.Arbitrary<(lines: readonly string[], at: number) => readonly string[]> =
  fc.constantFrom(
    (lines, at) => lines.filter((_, index) => index !== at),
    (lines, at) => lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
    (lines, at) => lines.map((line, index) => (index === at ? `  ${line}` : line)),
    (lines, at) => lines.map((line, index) => (index === at ? line.replace(':', '') : line)),
    (lines, at) => lines.map((line, index) => (index === at ? line.slice(0, -1) : line)),
    (lines, at) => lines.map((line, index) => (index === at ? `${line} [` : line)),
    (lines, at) => lines.map((line, index) => (index === at ? line.replace(/\w+$/, 'XX') : line)),
    (lines, at) => lines.slice(0, at),
  )

const slipped: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...paths), fc.nat(60), slip)
  .map(([path, place, change]) => {
    const lines = (whole[path] ?? '').split('\n')
    return { ...whole, [path]: change(lines, place % lines.length).join('\n') }
  })

describe('judgeFiles', () => {
  it('says where anything is wrong, and never throws', () => {
    fc.assert(
      fc.property(slipped, (files) => {
        for (const finding of findingsOf(files)) {
          const lines = (files[finding.file] ?? '').split('\n')
          expect(finding.line).toBeGreaterThanOrEqual(1)
          expect(finding.line).toBeLessThanOrEqual(lines.length)
          expect(finding.message).not.toBe('')
          expect(finding.remedy).not.toBe('')
        }
      }),
    )
  })

  it('says nothing wrong only of a catalogue whose references resolve', () => {
    fc.assert(
      fc.property(slipped, (files) => {
        const { catalogue, findings } = judgeFiles(filesOf(files))
        if (findings.length > 0) return
        for (const measure of [...catalogue.series.values(), ...catalogue.indicators.values()]) {
          expect(measure.sources.every((source) => catalogue.sources.has(source))).toBe(true)
          expect(measure.sources).toContain(measure.referenceSource)
          expect(measure.dimensions.every((one) => catalogue.dimensions.has(one))).toBe(true)
          expect(measure.title.fr).not.toBe('')
        }
        for (const { codes, totalCode } of catalogue.codelists.values())
          expect(totalCode === null || codes.has(totalCode)).toBe(true)
      }),
    )
  })

  it('does not depend on the order in which files are read', () => {
    fc.assert(
      fc.property(
        slipped,
        fc.shuffledSubarray([...paths], { minLength: paths.length }),
        (files, order) => {
          const shuffled = Object.fromEntries(order.map((path) => [path, files[path] ?? '']))
          expect(new Set(findingsOf(shuffled).map((one) => JSON.stringify(one)))).toEqual(
            new Set(findingsOf(files).map((one) => JSON.stringify(one))),
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})
