import { usePainted } from '@marsad/charts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { inReadingOrder } from '../../figures/order.ts'
import { requestOf, type Selection, selectionOf } from '../../figures/selection.ts'
import { hasTerritory, selectionOfMap, withoutCountry } from '../../figures/territory.ts'
import type { IndicatorSearch, View } from '../../indicator-search.ts'
import { availabilityQuery, dataQuery } from '../../queries.ts'
import { CalculationView } from './calculation-view.tsx'
import { DroppedNotice } from './dropped-notice.tsx'
import { FigureView } from './figure-view.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { Headline } from './headline.tsx'
import { SheetRelated } from './sheet-related.tsx'
import { SourceSwitch } from './source-switch.tsx'
import { ViewTabs } from './view-tabs.tsx'
import { VintageNotice } from './vintage-notice.tsx'

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  /** What is told about it in its sheet. */
  readonly sheet: ReactNode
  readonly onChange: (search: IndicatorSearch) => void
}

/** A measure that has figures: the latest value first, then the source, the views and what narrows them. Only an indicator is calculated. */
export function FiguresPage(props: Props) {
  const { record, search, onChange } = props
  const mapped = hasTerritory(record)
  const views: readonly View[] = [
    'graphique',
    'tableau',
    ...(mapped ? (['carte'] as const) : []),
    'fiche',
    ...(record.type === 'indicator' ? (['calcul'] as const) : []),
  ]
  const view = views.find((one) => one === search.vue) ?? 'graphique'
  const chosen = selectionOf(record, search)
  const selection = view === 'carte' ? selectionOfMap(record, chosen) : chosen
  const data = useFigures(record, selection, search)
  const counted = view === 'carte' ? withoutCountry(record, selection) : selection
  const available = useAvailable(record, counted, data.data !== undefined && view !== 'fiche')
  const shared = { record, search, selection, onChange }
  return (
    <div className="indicator-grid">
      {data.error === null && (
        <Headline record={record} selection={selection} data={data.data} search={search} />
      )}
      <div className="indicator-main">
        <DroppedNotice dropped={selection.dropped} />
        {data.error === null && (
          <VintageNotice data={data.data} search={search} onChange={onChange} />
        )}
        <SourceSwitch {...shared} />
        <ViewTabs search={search} onChange={onChange} views={views}>
          {view === 'fiche' ? (
            props.sheet
          ) : view !== 'calcul' ? (
            <FigureView {...shared} view={view} data={data} sheet={props.sheet} />
          ) : record.type === 'indicator' ? (
            <CalculationView {...shared} record={record} data={data.data} />
          ) : null}
        </ViewTabs>
        {view !== 'fiche' && record.type === 'indicator' && (
          <div className="related-below">
            <SheetRelated record={record} />
          </div>
        )}
      </div>
      {view !== 'fiche' && (
        <FilterPanel
          {...shared}
          data={data.data}
          single={view === 'calcul' || view === 'carte'}
          available={available}
          {...(view === 'carte' && { except: 'REF_AREA' })}
        />
      )}
    </div>
  )
}

function useFigures(record: MeasureRecord, selection: Selection, search: IndicatorSearch) {
  return useQuery({
    ...dataQuery(record, requestOf(selection, { mil: search.mil })),
    placeholderData: keepPreviousData,
    select: useCallback((answer: Data) => inReadingOrder(record, answer), [record]),
  })
}

/** The codes that have figures with those chosen, asked for once the figures themselves are there to be seen. */
function useAvailable(record: MeasureRecord, selection: Selection, enabled: boolean) {
  const painted = usePainted()
  const { data } = useQuery({
    ...availabilityQuery(record, requestOf(selection, {})),
    placeholderData: keepPreviousData,
    enabled: enabled && painted,
  })
  return data?.codes
}
