/** Rows as both engines hold them: times and JSON are text, truth is 0 or 1, packed content is bytes. */
export type Tables = {
  setting: { name: string; value: string }
  measure: {
    id: string
    /** `series` or `indicator`. */
    type: string
    /** JSON list of dimensions in structure order. */
    structure: string
    /** Publications that touched it. */
    revision: number
    series_count: number
    observation_count: number
    first_period: string | null
    last_period: string | null
    /** JSON list of the sources that have values. */
    sources: string
  }
  vintage: {
    sequence: number
    id: string
    title: string
    provider: string
    /** JSON list. */
    sources: string
    date: string | null
    date_precision: string
    not_before: string | null
    not_after: string | null
    copy_date: string | null
    recorded_at: string
    press: number
    /** JSON labels. */
    note: string | null
    series_count: number
    cell_count: number
    previous_hash: string
    hash: string
  }
  series: {
    id: number
    measure: string
    basis: string
    /** Text form of the key. */
    key: string
    /** Place among the series of its measure, from 0: its bit in the availability sets. */
    ordinal: number
    frequency: string
    ref_area: string
    source: string
  }
  series_version: {
    series: number
    vintage: number
    codec: number
    /** Observations, and how many of them have a value. */
    n: number
    valued: number
    /** First and last period that has a value. */
    t_min: string | null
    t_max: string | null
    data: Uint8Array
  }
  citation: { id: string; title: string; ref: string; retrieved: string }
  delivery: {
    vintage: number
    series: number
    part: number
    n: number
    /** JSON columns: periods, values, status, unitMult, cells, citations. */
    cells: string
  }
  availability: { measure: string; dimension: string; code: string; bits: Uint8Array }
  search_entry: {
    id: number
    kind: string
    entity: string
    /** JSON list of the titles: folded text and language. */
    titles: string
    /** Searchable words, folded, parted by one space. */
    words: string
    weight: number
  }
  formula_version: {
    indicator: string
    version: number
    effective_from: string
    expression: string
  }
  migration: { name: string; timestamp: string }
}
