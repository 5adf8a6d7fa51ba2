/** What the workbook says in the language of the person who fills it. */
export type TemplateWords = {
  /** Names of the sheets; at most 31 letters. */
  readonly sheets: { readonly identity: string; readonly data: string; readonly codes: string }
  readonly howTo: string
  readonly heads: {
    readonly ordinal: string
    readonly measure: string
    readonly unit: string
    readonly source: string
    readonly period: string
    /** With the place of the period: “Last figure ({period})”. */
    readonly last: string
    readonly value: string
    readonly status: string
    readonly note: string
  }
  readonly identity: {
    readonly collection: string
    readonly institution: string
    readonly period: string
    readonly language: string
    readonly version: string
    readonly population: string
    readonly populationHint: string
    readonly referenceDate: string
    readonly referenceDateHint: string
    readonly revision: string
    readonly revisionHint: string
  }
}
