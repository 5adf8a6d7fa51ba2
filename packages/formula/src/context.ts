import type { Catalogue, Indicator, Release, Source } from '@marsad/model'

/** What a formula needs of the catalogue; the catalogue itself will do. */
export type FormulaContext = Pick<Catalogue, 'series' | 'codelists' | 'dimensions'> & {
  readonly sources: ReadonlyMap<string, Pick<Source, 'breaks'>>
  readonly releases: ReadonlyMap<string, Pick<Release, 'order'>>
}

/** What a formula needs of its indicator; the indicator itself will do. */
export type FormulaSubject = Pick<
  Indicator,
  'id' | 'dimensions' | 'domain' | 'totalCodes' | 'formulas' | 'operandSources'
>
