import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Data, IndicatorRecord } from '../../answers.ts'
import { inReadingOrder } from '../../figures/order.ts'
import { requestOf, selectionOf } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { dataQuery } from '../../queries.ts'
import { CalculationView } from './calculation-view.tsx'
import { DroppedNotice } from './dropped-notice.tsx'
import { FigureView } from './figure-view.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { Headline } from './headline.tsx'
import { SheetView } from './sheet-view.tsx'
import { SourceSwitch } from './source-switch.tsx'
import { ViewTabs } from './view-tabs.tsx'
import { VintageNotice } from './vintage-notice.tsx'

/** An indicator that has figures: the latest value first, then the source, the views and what narrows them. */
export function FiguresPage(props: {
  readonly record: IndicatorRecord
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}) {
  const { record, search, onChange } = props
  const selection = selectionOf(record, search)
  const data = useQuery({
    ...dataQuery(record, requestOf(selection, { mil: search.mil })),
    placeholderData: keepPreviousData,
    select: useCallback((answer: Data) => inReadingOrder(record, answer), [record]),
  })
  const view = search.vue ?? 'graphique'
  const shared = { record, search, selection, onChange }
  return (
    <div className="indicator-grid">
      <Headline record={record} selection={selection} data={data.data} search={search} />
      <div className="indicator-main">
        <DroppedNotice dropped={selection.dropped} search={search} onChange={onChange} />
        <VintageNotice data={data.data} search={search} onChange={onChange} />
        <SourceSwitch {...shared} />
        <ViewTabs
          search={search}
          onChange={onChange}
          views={['graphique', 'tableau', 'fiche', 'calcul']}
        >
          {view === 'fiche' ? (
            <SheetView record={record} />
          ) : view === 'calcul' ? (
            <CalculationView {...shared} data={data.data} />
          ) : (
            <FigureView {...shared} view={view} data={data} />
          )}
        </ViewTabs>
      </div>
      {view !== 'fiche' && <FilterPanel {...shared} data={data.data} single={view === 'calcul'} />}
    </div>
  )
}
