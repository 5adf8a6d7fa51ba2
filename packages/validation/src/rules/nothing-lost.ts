import {
  cellAt,
  formatSeriesKey,
  frequencyOf,
  periodAt,
  periodOrdinal,
  structureOf,
} from '@marsad/model'
import type { Rule } from '../rule.ts'

/** What was delivered for the last period is delivered again. */
export const nothingLost: Rule = {
  code: 'category.missing',
  level: 2,
  severity: 'warning',
  check(prepared) {
    const frequency = frequencyOf(prepared.period)
    const ordinal = periodOrdinal(prepared.period)
    const [table] = prepared.file.tables
    if (ordinal === undefined || frequency === '_O' || table === undefined) return []
    const before = periodAt(frequency, ordinal - 1)
    const given = new Set(prepared.file.drafts.map(({ key }) => key.name))
    const unreadable = prepared.file.drafts.some(({ key }) => key.name === '')
    const column = table.columns.find(({ role }) => role.kind === 'value')?.column ?? 1
    return (prepared.earlier ?? []).flatMap(({ measure: id, key, observations, basis }) => {
      const name = `${id} ${formatSeriesKey(key)}`
      const measure = prepared.measure(id)
      if (basis !== 'R' || measure === undefined || given.has(name) || key[0] !== frequency)
        return []
      if (!prepared.collection.measures.includes(id)) return []
      // A row whose code is not understood may be the one; that it is not understood is said already.
      if (
        unreadable ||
        !observations.some(({ period, value }) => period === before && value !== null)
      )
        return []
      const codes = structureOf(measure).flatMap((dimension, index) => {
        const code = key[index] ?? ''
        return ['FREQ', 'SOURCE'].includes(dimension) ||
          code === prepared.totalOf(measure, dimension)
          ? []
          : [prepared.labelOf(dimension, code)]
      })
      return [
        {
          cell: cellAt(table.sheet, table.headRow, column),
          alike: id,
          facts: { measure: measure.title, codes, period: { period: before } },
        },
      ]
    })
  },
}
