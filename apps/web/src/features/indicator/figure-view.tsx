import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import { absentNames } from '../../figures/absent.ts'
import { cautionsOf } from '../../figures/comparability.ts'
import { within } from '../../figures/period-range.ts'
import { valuedPoints } from '../../figures/points.ts'
import type { Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered, Pending } from '../../ui/states.tsx'
import { drawnNow, loadDrawn } from '../opening.ts'
import { CautionBar } from './caution-bar.tsx'
import { EmptyResult } from './empty-result.tsx'
import { FigureActions } from './figure-actions.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Printed } from './printed.tsx'
import { QualityBanner } from './quality-banner.tsx'
import { SourceLine } from './source-line.tsx'
import { UnknownVintage } from './unknown-vintage.tsx'

type FiguresView = 'graphique' | 'tableau' | 'carte'

/** Charts, tables and maps each come with code of their own, when they are asked for. */
const LazyChartFigure = lazy(async () => ({ default: (await loadDrawn()).ChartFigure }))
const TableView = lazy(async () => ({ default: (await import('./table-view.tsx')).TableView }))
const TerritoryView = lazy(async () => ({
  default: (await import('./territory-view.tsx')).TerritoryView,
}))

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly view: FiguresView
  readonly data: UseQueryResult<Data>
  /** What is told about the measure, printed after its figure. */
  readonly sheet: ReactNode
  readonly onChange: (search: IndicatorSearch) => void
}

/** The figures of the selection, drawn, as a table or on a map, with all that goes with them. */
export function FigureView(props: Props) {
  const { data, search, selection, record, onChange } = props
  if (data.error instanceof ApiError && data.error.code === 'asof.unknown') {
    return <UnknownVintage search={search} selection={selection} onChange={onChange} />
  }
  return (
    <>
      <FilterChips record={record} search={search} selection={selection} onChange={onChange} />
      <div
        aria-busy={data.isPlaceholderData}
        className={data.isPlaceholderData ? 'stale' : undefined}
      >
        <Answered query={data} size="figure">
          {(answer) => <Narrowed {...props} answer={answer} />}
        </Answered>
      </div>
    </>
  )
}

/** The part of an answer that the period leaves; nothing left says why. */
function Narrowed(props: Props & { readonly answer: Data }) {
  const { answer, search } = props
  const { de, a } = search
  const shown = useMemo(() => {
    const narrowed = within(answer, { de, a })
    const series = narrowed.series.filter((line) => valuedPoints(line).length > 0)
    return { ...narrowed, series }
  }, [answer, de, a])
  return shown.series.length === 0 ? (
    <EmptyResult {...props} />
  ) : (
    <Figures {...props} shown={shown} />
  )
}

function Figures(props: Props & { readonly shown: Data }) {
  const { record, shown, view, search, selection, onChange } = props
  const speech = useSpeech()
  const [ChartFigure] = useState(() => drawnNow()?.ChartFigure ?? LazyChartFigure)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const absent = absentNames(record, selection, { data: shown, speech })
  const cautions = useMemo(
    () => (view === 'carte' ? [] : cautionsOf(record, shown, speech)),
    [record, shown, speech, view],
  )
  const parts = { record, data: shown, search, absent, onChange }
  return (
    <>
      <QualityBanner data={shown} today={today} oneDate={view === 'carte'} />
      <CautionBar cautions={cautions} />
      <Suspense fallback={<Pending size="figure" />}>
        {view === 'tableau' ? (
          <TableView {...parts} />
        ) : view === 'carte' ? (
          <TerritoryView {...parts} selection={selection} />
        ) : (
          <ChartFigure {...parts} />
        )}
      </Suspense>
      <SourceLine record={record} data={shown} selection={selection} />
      <FigureActions
        record={record}
        data={shown}
        search={search}
        selection={selection}
        cautions={cautions}
      />
      <Printed
        record={record}
        data={shown}
        search={search}
        sheet={props.sheet}
        onChange={onChange}
      />
    </>
  )
}
