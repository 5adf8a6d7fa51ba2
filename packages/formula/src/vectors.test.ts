import { comparePeriods, frequencyOf, type Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { type CompiledFormula, compileFormula } from './compile.ts'
import { evaluateFormula } from './evaluate.ts'
import { type Explanation, explainFormula } from './explain.ts'
import { parseFormula } from './parse.ts'
import type { FormulaRequest } from './request.ts'
import { indicatorOf, testContext, testIndicator } from './testing/catalogue.ts'
import { period, readerOf } from './testing/reader.ts'
import { type Vector, vectors } from './testing/vectors.ts'

function compiled(vector: Vector): { formula: CompiledFormula; source: string } {
  const { expression = '' } = vector
  const indicator =
    vector.indicator === undefined
      ? indicatorOf(expression, { dimensions: vector.dimensions ?? [] })
      : testIndicator(vector.indicator)
  const formula = compileFormula(testContext, indicator)
  const first = testContext.series.get(formula.series[0] ?? '')
  const own = vector.indicator === undefined ? first?.referenceSource : indicator.referenceSource
  return { formula, source: vector.source ?? own ?? 'HCP_ENE' }
}

function latest({ observations }: Vector): Period {
  const periods = observations.map((observation) => period(observation.period))
  return periods.sort(comparePeriods).at(-1) ?? period('2024')
}

function requestOf(vector: Vector, source: string): FormulaRequest {
  const asked = vector.period === undefined ? latest(vector) : period(vector.period)
  return { key: vector.key ?? {}, frequency: frequencyOf(asked), period: asked, source }
}

function fellBack(explanation: Explanation): boolean {
  const own = explanation.kind === 'series' && explanation.fallback === true
  return own || explanation.operands.some(fellBack)
}

describe('the test vectors of the formula language', () => {
  it('are 112', () => {
    expect(vectors).toHaveLength(112)
  })

  for (const vector of vectors) {
    const { expected } = vector
    const asked = vector.indicator ?? vector.expression
    it(`${vector.id}: ${asked}${vector.note === undefined ? '' : `, ${vector.note}`}`, () => {
      if ('error' in expected && expected.error === 'syntax') {
        expect(parseFormula(vector.expression ?? '').ok).toBe(false)
        return
      }
      const { formula, source } = compiled(vector)
      const reader = readerOf(testContext, vector.observations)
      const request = requestOf(vector, source)
      const options = { crossBreaks: vector.crossBreaks ?? false }
      if ('error' in expected) {
        expect(() => evaluateFormula(formula, reader, request, options)).toThrow(
          expect.objectContaining({ kind: 'bad-request', code: 'formula.key' }),
        )
        return
      }
      const result = evaluateFormula(formula, reader, request, options)
      expect(result.status).toBe(expected.status)
      if (expected.value === null) expect(result.value).toBeNull()
      else
        expect(Math.abs((result.value ?? Number.NaN) - expected.value)).toBeLessThanOrEqual(
          1e-6 * Math.abs(expected.value),
        )
      if (expected.reason !== undefined) expect(result.reason).toBe(expected.reason)
      const explanation = explainFormula(formula, reader, request, options)
      expect(explanation).toMatchObject(result)
      expect(fellBack(explanation)).toBe(expected.fallback ?? false)
    })
  }
})
