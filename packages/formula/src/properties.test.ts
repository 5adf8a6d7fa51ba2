import { isMissing, type ObsStatus, worstStatus } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormulaResult } from './evaluate.ts'
import { operandsRead } from './explain.ts'
import type { Expression } from './expression.ts'
import { printFormula } from './print.ts'
import { arbitraryExpression } from './testing/arbitrary.ts'
import { arbitraryObservations, arbitraryValue } from './testing/arbitrary-observations.ts'
import { indicatorOf } from './testing/catalogue.ts'
import { evaluated, explained } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

const DIMENSIONS = ['REF_AREA', 'SEX', 'AREA', 'AGE']
const key = fc.record(
  { SEX: fc.constantFrom('_T', 'F'), REF_AREA: fc.constantFrom('MA', 'MA06') },
  { requiredKeys: [] },
)
const asked = fc.record({
  period: fc.constantFrom('2024', '2023', '2024-Q1'),
  key: key as fc.Arbitrary<Record<string, string>>,
  crossBreaks: fc.boolean(),
})

function result(
  expression: Expression | string,
  observations: readonly TestObservation[],
  request: { period?: string; key?: Record<string, string>; crossBreaks?: boolean } = {},
): FormulaResult {
  const text = typeof expression === 'string' ? expression : printFormula(expression)
  return evaluated(indicatorOf(text, { dimensions: DIMENSIONS }), observations, request)
}

describe('any formula on any observations', () => {
  it('comes to a finite number, or to none with a missing status and a reason', () => {
    fc.assert(
      fc.property(
        arbitraryExpression,
        arbitraryObservations,
        asked,
        (expression, held, request) => {
          const { value, status, reason } = result(expression, held, request)
          if (value === null) {
            expect(['O', 'M', 'Q']).toContain(status)
            expect(reason).toBeDefined()
          } else {
            expect(Number.isFinite(value)).toBe(true)
            expect(Object.is(value, -0)).toBe(false)
            expect(isMissing(status)).toBe(false)
            expect(reason).toBeUndefined()
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('comes to the same after being printed and read again', () => {
    fc.assert(
      fc.property(arbitraryExpression, arbitraryObservations, (expression, held) => {
        const again = indicatorOf(printFormula(expression), { dimensions: DIMENSIONS })
        expect(evaluated(again, held)).toEqual(result(expression, held))
      }),
    )
  })

  it('does not depend on the order in which observations are held', () => {
    fc.assert(
      fc.property(
        arbitraryExpression,
        arbitraryObservations,
        asked,
        (expression, held, request) => {
          expect(result(expression, held.toReversed(), request)).toEqual(
            result(expression, held, request),
          )
        },
      ),
    )
  })

  it('is explained with the result it has', () => {
    fc.assert(
      fc.property(
        arbitraryExpression,
        arbitraryObservations,
        asked,
        (expression, held, request) => {
          const indicator = indicatorOf(printFormula(expression), { dimensions: DIMENSIONS })
          expect(explained(indicator, held, request)).toMatchObject(
            evaluated(indicator, held, request),
          )
        },
      ),
    )
  })

  it('has a value across breaks wherever it has one within them, and the same', () => {
    fc.assert(
      fc.property(arbitraryExpression, arbitraryObservations, (expression, held) => {
        const within = result(expression, held)
        if (within.value === null) return
        expect(result(expression, held, { crossBreaks: true })).toEqual(within)
      }),
    )
  })
})

describe('the status of a result', () => {
  const withStatus = fc.constantFrom<ObsStatus>('A', 'V', 'P', 'S', 'E', 'B', 'N', 'U')
  const series = ['unemployed', 'labour_force', 'employed']

  it('is the worst of its operands, whatever is computed from them', () => {
    const operators = fc.array(fc.constantFrom('+', '-', '*', '/'), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(
        fc.array(withStatus, { minLength: 3, maxLength: 3 }),
        operators,
        (statuses, [first = '+', second = '+']) => {
          const held = series.map((id, index) => ({
            series: id,
            period: '2024',
            value: index + 1,
            status: statuses[index] ?? ('A' as const),
          }))
          const expression = `unemployed ${first} labour_force ${second} employed`
          expect(result(expression, held).status).toBe(worstStatus(statuses))
        },
      ),
    )
  })

  it('is never better than that of an operand it read', () => {
    fc.assert(
      fc.property(arbitraryExpression, arbitraryObservations, (expression, held) => {
        const indicator = indicatorOf(printFormula(expression), { dimensions: DIMENSIONS })
        const explanation = explained(indicator, held)
        if (explanation.value === null) return
        const read = operandsRead(explanation).map(({ stored }) => stored?.status ?? 'A')
        const present = read.filter((status) => !isMissing(status))
        expect(worstStatus([explanation.status, ...present])).toBe(explanation.status)
      }),
    )
  })
})

describe('operands', () => {
  it('add and multiply to the same in either order', () => {
    fc.assert(
      fc.property(arbitraryObservations, fc.constantFrom('+', '*'), (held, operator) => {
        expect(result(`unemployed ${operator} employed`, held)).toMatchObject({
          value: result(`employed ${operator} unemployed`, held).value,
          status: result(`employed ${operator} unemployed`, held).status,
        })
      }),
    )
  })
})

describe('where, total and sum_over', () => {
  const parts: Readonly<Record<string, readonly string[]>> = {
    SEX: ['M', 'F'],
    AREA: ['U', 'R'],
    AGE: ['Y15T24', 'Y25T34', 'Y35T44', 'Y_GE45'],
  }
  const values = fc.array(arbitraryValue, { minLength: 4, maxLength: 4 })
  const dimension = fc.constantFrom('SEX', 'AREA', 'AGE')

  function held(name: string, of: readonly number[]): readonly TestObservation[] {
    return (parts[name] ?? []).map((code, index) => ({
      series: 'unemployed',
      period: '2024',
      value: of[index] ?? 0,
      unitMult: 0,
      key: { [name]: code },
    }))
  }

  it('agree on a complete partition whose total is absent', () => {
    fc.assert(
      fc.property(dimension, values, (name, of) => {
        const observations = held(name, of)
        const sum = result(`sum_over(unemployed, ${name})`, observations)
        const named = (parts[name] ?? []).map((code) => `where(unemployed, ${name}=${code})`)
        expect(result(`total(unemployed, ${name})`, observations)).toEqual(sum)
        expect(result(named.join(' + '), observations)).toEqual(sum)
      }),
    )
  })

  it('agree on a complete partition whose total is stored as its sum', () => {
    fc.assert(
      fc.property(dimension, fc.array(fc.nat(1e6), { minLength: 4, maxLength: 4 }), (name, of) => {
        const total = (parts[name] ?? []).reduce((sum, _, index) => sum + (of[index] ?? 0), 0)
        const stored = { series: 'unemployed', period: '2024', value: total, unitMult: 0 }
        const observations = [...held(name, of), stored]
        const sum = result(`sum_over(unemployed, ${name})`, observations)
        expect(result(`total(unemployed, ${name})`, observations)).toEqual(sum)
        expect(result('unemployed', observations)).toEqual(sum)
      }),
    )
  })

  it('agree in being missing when one part of the partition is', () => {
    fc.assert(
      fc.property(dimension, values, fc.nat(3), (name, of, missing) => {
        const all = held(name, of)
        const observations = all.filter((_, index) => index !== missing % all.length)
        expect(result(`total(unemployed, ${name})`, observations).status).toBe('O')
        expect(result(`sum_over(unemployed, ${name})`, observations).status).toBe('O')
      }),
    )
  })

  it('sum over two dimensions as over one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 4, maxLength: 4 }), (of) => {
        const observations = ['M', 'F'].flatMap((SEX, row) =>
          ['U', 'R'].map((AREA, column) => ({
            series: 'unemployed',
            period: '2024',
            value: of[2 * row + column] ?? 0,
            unitMult: 0,
            key: { SEX, AREA },
          })),
        )
        const both = result('sum_over(unemployed, SEX, AREA)', observations)
        expect(result('sum_over(sum_over(unemployed, AREA), SEX)', observations)).toEqual(both)
        expect(result('total(unemployed, SEX, AREA)', observations)).toEqual(both)
      }),
    )
  })

  it('give a part the same value by where as by the key', () => {
    fc.assert(
      fc.property(arbitraryObservations, fc.constantFrom('M', 'F'), (observations, code) => {
        expect(result(`where(unemployed, SEX=${code})`, observations)).toEqual(
          result('unemployed', observations, { key: { SEX: code } }),
        )
      }),
    )
  })
})
