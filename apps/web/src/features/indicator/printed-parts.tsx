import type { ReactNode } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import type { TableView } from './table-view.tsx'

/** What follows a chart on paper: its table, then what is told about it. */
export function PrintedParts(props: {
  readonly Table: typeof TableView
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly sheet: ReactNode
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { Table, record, data, search, sheet, onChange } = props
  return (
    <div className="printed">
      {search.vue !== 'tableau' && (
        <Table record={record} data={data} search={search} absent={[]} bare onChange={onChange} />
      )}
      {sheet}
    </div>
  )
}
