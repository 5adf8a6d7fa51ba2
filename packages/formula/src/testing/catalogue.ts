import type {
  BaseSeries,
  Break,
  Code,
  Codelist,
  Dimension,
  Indicator,
  Release,
} from '@marsad/model'
import type { FormulaContext } from '../context.ts'
import content from './catalogue.json' with { type: 'json' }

/** The part of an indicator that its formula needs. */
export type TestedIndicator = Pick<
  Indicator,
  | 'id'
  | 'title'
  | 'dimensions'
  | 'domain'
  | 'totalCodes'
  | 'unit'
  | 'unitMult'
  | 'referenceSource'
  | 'operandSources'
  | 'formulas'
>

type WrittenCode = Pick<Code, 'id' | 'labels'> & Partial<Code>
type WrittenCodelist = Omit<Codelist, 'codes' | 'partitions' | 'standard'> & {
  readonly codes: readonly WrittenCode[]
  readonly partitions: Readonly<Record<string, readonly string[]>>
}
type Written = {
  readonly indicators: readonly TestedIndicator[]
  readonly series: readonly BaseSeries[]
  readonly dimensions: readonly Dimension[]
  readonly codelists: readonly WrittenCodelist[]
  readonly sources: readonly { readonly id: string; readonly breaks: readonly Break[] }[]
  readonly releases: readonly Pick<Release, 'id' | 'order'>[]
}

/** The compiler infers plain strings from JSON; the file was written in the shape of the model. */
function written(): Written {
  return content as unknown as Written
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function codelistOf(list: WrittenCodelist): Codelist {
  const codes = list.codes.map((code, order) => ({
    order,
    residual: false,
    aggregate: false,
    members: [],
    attributes: {},
    ...code,
  }))
  return {
    ...list,
    standard: '',
    codes: byId(codes),
    partitions: new Map(Object.entries(list.partitions)),
  }
}

/** The part of the Moroccan catalogue that the test vectors use. */
export const testContext: FormulaContext = {
  series: byId(written().series),
  dimensions: byId(written().dimensions),
  codelists: byId(written().codelists.map(codelistOf)),
  sources: byId(written().sources),
  releases: byId(written().releases),
}

/** The indicators of the test vectors. */
export const testIndicators: ReadonlyMap<string, TestedIndicator> = byId(written().indicators)

/** An indicator of the test catalogue; throws when it is not there. */
export function testIndicator(id: string): TestedIndicator {
  const indicator = testIndicators.get(id)
  if (indicator === undefined) throw new Error(`no test indicator ${id}`)
  return indicator
}

/** An indicator made of an expression alone, in the unit and the dimensions given. */
export function indicatorOf(
  expression: string,
  parts: Partial<Omit<TestedIndicator, 'formulas'>> = {},
): TestedIndicator {
  return {
    id: 'TESTED',
    title: { fr: 'Essai' },
    dimensions: [],
    domain: {},
    totalCodes: {},
    unit: 'PS',
    unitMult: 0,
    referenceSource: 'HCP_ENE',
    operandSources: null,
    ...parts,
    formulas: [{ version: 1, effectiveFrom: '2026-01-01', expression }],
  }
}
