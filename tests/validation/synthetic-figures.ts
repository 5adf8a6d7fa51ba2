import { type PlannedColumn, type PlannedRow, partsOf } from '@marsad/exchange'
import {
  type Collection,
  type Frequency,
  formatSeriesKey,
  type Measure,
  type Observation,
  type Period,
  periodAt,
  periodOrdinal,
  type Series,
  totalCodeOf,
} from '@marsad/model'
import { catalogue } from './real-catalogue.ts'
import { keyOf } from './template-key.ts'

// Synthetic figures, for tests only. A breakdown halves what is left at every code and men are three fifths, so that whole
// numbers add up over every partition and both sexes at once; the size of each measure is one it could have.
const WHOLE = 10_240
const SMALLER: Readonly<Record<string, number>> = {
  agreements_in_force: 1024,
  agreements_joint_committee: 1024,
  agreements_decent_work_clauses: 1024,
  private_agencies_licensed: 64,
  recruitment_cost_ratio_median: 4096,
  return_migrants: 128,
  return_migrants_labour_force: 128,
  return_migrants_employed: 128,
  nationals_abroad: 16,
  nationals_abroad_ssa: 16,
  cnss_declared_wage_bill: 128,
}

/** What a measure weighs in a period: sums and limits between the measures of a collection hold, and no period is like the one before. */
function weightOf({ relations = [] }: Collection, measure: Measure, at: Period): number {
  const turn = (periodOrdinal(at) ?? 0) % 5
  const equal = relations.find(({ operator }) => operator === '=')
  if (equal?.right.includes(measure.id)) return 40 * (10 + turn)
  const place = equal?.left.indexOf(measure.id) ?? -1
  if (place >= 0) return (place === 0 ? 36 : 4) * (10 + turn)
  const isIn = (side: 'left' | 'right'): boolean =>
    relations.some((relation) => relation.operator === '<=' && relation[side].includes(measure.id))
  if (!isIn('left')) return 32 + turn
  return isIn('right') ? 8 + turn : 3 + turn
}

/** The synthetic figure of a row and column of a workbook. */
export function figureOf(
  collection: Collection,
  { measure, codes }: PlannedRow,
  column: PlannedColumn,
  period: Period,
): number {
  const at = column.period ?? period
  if (measure.unit === 'PT') return 10 + ((periodOrdinal(at) ?? 0) % 5) / 2
  if (measure.unit === 'RATIO') return (30 + ((periodOrdinal(at) ?? 0) % 5)) / 100
  const across = column.code === undefined ? {} : { [collection.across ?? '']: column.code }
  let value = (WHOLE * weightOf(collection, measure, at)) / (SMALLER[measure.id] ?? 1)
  for (const [dimension, code] of Object.entries({ ...codes, ...across }))
    value *= shareOf(measure, dimension, code)
  return value
}

function shareOf(measure: Measure, dimension: string, code: string): number {
  if (dimension === 'SOURCE' || code === totalCodeOf(catalogue, measure, dimension)) return 1
  if (dimension === 'SEX') return code === 'M' ? 0.6 : 0.4
  const parts = partsOf(catalogue, measure, dimension)
  const place = parts.indexOf(code)
  if (place < 0) return 1 / 4096
  return place === parts.length - 1 ? 2 ** -(parts.length - 1) : 2 ** -(place + 1)
}

/** The synthetic series of a collection's workbook over the periods before one. */
export function earlierSeries(
  collection: Collection,
  {
    rows,
    columns,
  }: { readonly rows: readonly PlannedRow[]; readonly columns: readonly PlannedColumn[] },
  {
    period,
    frequency,
    count,
  }: {
    readonly period: Period
    readonly frequency: Exclude<Frequency, '_O'>
    readonly count: number
  },
): readonly Series[] {
  const last = periodOrdinal(period) ?? 0
  const periods = Array.from({ length: count }, (_, index) =>
    periodAt(frequency, last - count + index),
  )
  const distinct = new Map<string, Series>()
  for (const row of rows)
    for (const column of columns) {
      const key = keyOf(collection, row, column, frequency)
      const { period: _, ...rest } = column
      const observations = periods.map(
        (at): Observation => ({
          period: at,
          value: figureOf(collection, row, rest, at),
          ...{ status: 'A', unitMult: row.measure.unitMult, vintage: 1 },
        }),
      )
      distinct.set(`${row.measure.id} ${formatSeriesKey(key)}`, {
        measure: row.measure.id,
        basis: 'R',
        key,
        observations,
      })
    }
  return [...distinct.values()]
}
