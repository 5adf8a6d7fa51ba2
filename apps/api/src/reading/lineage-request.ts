import {
  type Catalogue,
  frequencyOf,
  type Indicator,
  type Period,
  type ProblemDetail,
  parsePeriod,
  structureOf,
} from '@marsad/model'
import { refuse } from '../problems.ts'
import { readDataRequest } from './data-request.ts'

/** One figure: a code for each dimension, a period, a moment. */
export type LineageRequest = {
  readonly key: Readonly<Record<string, string>>
  readonly period: Period
  readonly asOf: string | undefined
}

/**
 * Reads which figure is asked for. A dimension without a total must be named.
 *
 * @throws Problem `bad-request` with one detail for each thing that is wrong.
 */
export function readLineageRequest(
  catalogue: Catalogue,
  indicator: Indicator,
  query: Readonly<Record<string, string | undefined>>,
): LineageRequest {
  const unknown = ['from', 'to', 'basis'].filter((name) => name in query)
  const errors: ProblemDetail[] = unknown.map((name) => ({
    code: 'parameter.unknown',
    parameter: name,
    detail: `Parameter "${name}" does not exist here; name one period.`,
  }))
  const { period: text, ...rest } = query
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !unknown.includes(name)))
  const request = readDataRequest(catalogue, indicator, kept)
  const period = readPeriod(text, errors)
  const key: Record<string, string> = {}
  for (const dimension of structureOf(indicator)) {
    const codes = request.codes[dimension] ?? null
    if (dimension === 'FREQ') {
      if (period !== undefined) key.FREQ = frequencyOf(period)
      if (period !== undefined && codes !== null && !codes.includes(frequencyOf(period))) {
        errors.push({
          code: 'period.frequency',
          parameter: 'FREQ',
          detail: `The period ${period} is not of frequency ${codes.join(', ')}.`,
        })
      }
    } else if (codes?.length === 1) key[dimension] = codes[0] ?? ''
    else if (codes === null && !request.named.has(dimension)) {
      errors.push({
        code: 'code.missing',
        parameter: dimension,
        detail: `${dimension} has no total: name one of its codes.`,
      })
    } else {
      errors.push({
        code: 'code.several',
        parameter: dimension,
        detail: `Name one code for ${dimension}: a calculation is that of one figure.`,
      })
    }
  }
  if (errors.length > 0 || period === undefined) throw refuse(errors)
  return { key, period, asOf: request.asOf }
}

function readPeriod(text: string | undefined, errors: ProblemDetail[]): Period | undefined {
  if (text === undefined) {
    errors.push({
      code: 'period.missing',
      parameter: 'period',
      detail: 'Name the period of the figure: period=2023.',
    })
    return undefined
  }
  const period = parsePeriod(text)
  if (period === undefined) {
    errors.push({
      code: 'period.malformed',
      parameter: 'period',
      detail: `period="${text}" is no period; write 2024, 2024-S1, 2024-Q3 or 2024-03.`,
    })
  }
  return period
}
