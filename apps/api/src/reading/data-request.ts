import {
  type Basis,
  type Catalogue,
  type Codelist,
  FREQUENCIES,
  type Frequency,
  type Measure,
  type Period,
  type ProblemDetail,
  parsePeriod,
  periodEnd,
  periodStart,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import { refuse } from '../problems.ts'

/** What a request for figures selects. `null` for a dimension means every code. */
export type DataRequest = {
  readonly codes: Readonly<Record<string, readonly string[] | null>>
  /** Dimensions that were named, or starred, in the request. */
  readonly named: ReadonlySet<string>
  readonly basis: 'preferred' | Basis
  readonly from: Period | undefined
  readonly to: Period | undefined
  readonly asOf: string | undefined
  /** Dimensions without a total that the request leaves open: all their codes are given. */
  readonly withoutTotal: readonly string[]
}

const BASES = { preferred: 'preferred', derived: 'D', reported: 'R' } as const
const OPTIONS = ['basis', 'from', 'to', 'asOf'] as const

type Query = Readonly<Record<string, string | undefined>>

/**
 * Reads the query of a data request against the structure of its measure. No code for a dimension means its total,
 * `*` all of them; an unknown parameter or code is refused, never ignored.
 *
 * @throws Problem `bad-request` with one detail for each thing that is wrong.
 */
export function readDataRequest(
  catalogue: Catalogue,
  measure: Measure,
  query: Query,
  extra: readonly string[] = [],
): DataRequest {
  const structure = structureOf(measure)
  const errors: ProblemDetail[] = []
  const texts = new Map<string, string>()
  for (const [name, text] of Object.entries(query)) {
    if (text === undefined) continue
    const known =
      structure.includes(name) || OPTIONS.some((option) => option === name) || extra.includes(name)
    if (!known) errors.push(unknownParameter(name, structure))
    else texts.set(name, text)
  }
  const codes: Record<string, readonly string[] | null> = {}
  const withoutTotal: string[] = []
  for (const dimension of structure) {
    const text = texts.get(dimension)
    if (text !== undefined)
      codes[dimension] = readCodes(catalogue, measure, dimension, text, errors)
    else if (dimension === 'FREQ') codes[dimension] = null
    else if (dimension === 'SOURCE') codes[dimension] = [measure.referenceSource]
    else {
      const total = totalCodeOf(catalogue, measure, dimension)
      codes[dimension] = total === null ? null : [total]
      if (total === null) withoutTotal.push(dimension)
    }
  }
  const basis = readBasis(texts.get('basis'), errors)
  const from = readPeriod('from', texts.get('from'), errors)
  const to = readPeriod('to', texts.get('to'), errors)
  if (from !== undefined && to !== undefined && periodStart(from) > periodEnd(to)) {
    errors.push({
      code: 'period.reversed',
      parameter: 'from',
      detail: `from=${from} is after to=${to}.`,
    })
  }
  if (errors.length > 0) throw refuse(errors)
  const named = new Set(structure.filter((dimension) => texts.has(dimension)))
  return { codes, named, basis, from, to, asOf: texts.get('asOf'), withoutTotal }
}

/** The codelist of any dimension of a structure; SOURCE and FREQ included. */
export function codelistOf(
  catalogue: Pick<Catalogue, 'codelists' | 'dimensions'>,
  dimension: string,
): Codelist | undefined {
  if (dimension === 'FREQ') return catalogue.codelists.get('FREQ')
  const id = dimension === 'REF_AREA' ? 'REGION' : catalogue.dimensions.get(dimension)?.codelist
  return catalogue.codelists.get(id ?? '')
}

function readCodes(
  catalogue: Catalogue,
  measure: Measure,
  dimension: string,
  text: string,
  errors: ProblemDetail[],
): readonly string[] | null {
  if (text === '*') return null
  const codes = text.split(',')
  codes.forEach((code, index) => {
    const wrong = wrongCode(catalogue, measure, dimension, code)
    if (wrong !== undefined) {
      errors.push({
        ...wrong,
        parameter: dimension,
        column: index + 1,
        detail: `${dimension}, position ${index + 1}: ${wrong.detail}`,
      })
    } else if (codes.indexOf(code) !== index) {
      errors.push({
        code: 'code.repeated',
        parameter: dimension,
        column: index + 1,
        detail: `${dimension}, position ${index + 1}: ${code} is named twice.`,
      })
    }
  })
  return codes
}

function wrongCode(
  catalogue: Catalogue,
  measure: Measure,
  dimension: string,
  code: string,
): { code: string; detail: string } | undefined {
  if (code === '') return { code: 'code.missing', detail: 'no code stands here.' }
  if (dimension === 'SOURCE') {
    return measure.sources.includes(code)
      ? undefined
      : {
          code: 'code.unknown',
          detail: `"${code}" is no source of ${measure.id}; its sources are ${measure.sources.join(', ')}.`,
        }
  }
  if (dimension === 'FREQ') {
    return (FREQUENCIES as readonly string[]).includes(code)
      ? undefined
      : {
          code: 'code.unknown',
          detail: `"${code}" is no frequency; they are ${FREQUENCIES.join(', ')}.`,
        }
  }
  const codelist = codelistOf(catalogue, dimension)
  if (codelist?.codes.get(code) === undefined) {
    return {
      code: 'code.unknown',
      detail: `"${code}" is not in codelist ${codelist?.id ?? dimension}.`,
    }
  }
  const domain = measure.domain[dimension]
  if (domain !== undefined && !within(codelist, code, domain)) {
    return {
      code: 'code.outside_domain',
      detail: `"${code}" is outside ${domain}, to which ${measure.id} is confined.`,
    }
  }
  return undefined
}

/** Whether a code is another or one of its descendants. */
function within(codelist: Codelist, code: string, ancestor: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); ) {
    if (at === ancestor) return true
    seen.add(at)
    at = codelist.codes.get(at)?.parent
  }
  return codelist.codes.get(ancestor)?.members.includes(code) ?? false
}

function readBasis(text: string | undefined, errors: ProblemDetail[]): DataRequest['basis'] {
  if (text === undefined) return 'preferred'
  if (text === 'preferred' || text === 'derived' || text === 'reported') return BASES[text]
  errors.push({
    code: 'basis.unknown',
    parameter: 'basis',
    detail: `basis is preferred, derived or reported, not "${text}".`,
  })
  return 'preferred'
}

function readPeriod(
  name: 'from' | 'to',
  text: string | undefined,
  errors: ProblemDetail[],
): Period | undefined {
  if (text === undefined) return undefined
  const period = parsePeriod(text)
  if (period === undefined) {
    errors.push({
      code: 'period.malformed',
      parameter: name,
      detail: `${name}="${text}" is no period; write 2024, 2024-S1, 2024-Q3 or 2024-03.`,
    })
  }
  return period
}

function unknownParameter(name: string, structure: readonly string[]): ProblemDetail {
  const known = [...structure, ...OPTIONS].join(', ')
  return {
    code: 'parameter.unknown',
    parameter: name,
    detail: `Parameter "${name}" does not exist here; these do: ${known}.`,
  }
}

/** Frequencies from the one shown first: annual where there is one, else the highest that has figures. */
export function frequencyShown(available: ReadonlySet<string>): Frequency | undefined {
  const order: readonly Frequency[] = ['A', 'M', 'Q', 'S', '_O']
  return order.find((frequency) => available.has(frequency))
}
