import { formatList } from '@marsad/language'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { absentNames } from '../../figures/absent.ts'
import { drawingOf } from '../../figures/drawing.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import { within } from '../../figures/period-range.ts'
import { valuedPoints } from '../../figures/points.ts'
import type { Selection } from '../../figures/selection.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { EmptyResult } from './empty-result.tsx'
import { FigureActions } from './figure-actions.tsx'
import { FilterChips } from './filter-chips.tsx'
import { QualityBanner } from './quality-banner.tsx'
import { SourceLine } from './source-line.tsx'
import { TableFigure } from './table-figure.tsx'

type Props = {
  readonly record: MeasureRecord
  readonly search: IndicatorSearch
  readonly selection: Selection
  readonly view: 'graphique' | 'tableau'
  readonly data: UseQueryResult<Data>
  readonly onChange: (search: IndicatorSearch) => void
}

/** The figures of the selection, drawn or as a table, with all that goes with them. */
export function FigureView(props: Props) {
  const { data, search, selection, record, onChange } = props
  return (
    <>
      <FilterChips record={record} search={search} selection={selection} onChange={onChange} />
      <div
        aria-busy={data.isPlaceholderData}
        className={data.isPlaceholderData ? 'stale' : undefined}
      >
        <Answered query={data} size="figure">
          {(answer) => {
            const shown = within(answer, search)
            const lines = shown.series.filter((series) => valuedPoints(series).length > 0)
            return lines.length === 0 ? (
              <EmptyResult {...props} />
            ) : (
              <Figures {...props} shown={{ ...shown, series: lines }} />
            )
          }}
        </Answered>
      </div>
    </>
  )
}

function Figures(props: Props & { readonly shown: Data }) {
  const { record, shown, view, search, selection, onChange } = props
  const speech = useSpeech()
  const drawing = useMemo(() => drawingOf(record, shown, speech), [record, shown, speech])
  const scale = view === 'tableau' ? { measured: shown, divisor: 1 } : drawing
  const unit = unitPhrase(scale.measured.unit, scale.measured.unitMult, speech)
  const title = figureTitle(record, shown.series, { speech, unit })
  const absent = absentNames(record, selection, { data: shown, speech })
  const parts = { record, data: shown, title, search, onChange }
  return (
    <>
      <QualityBanner data={shown} />
      {view === 'tableau' ? (
        <TableFigure {...parts} measured={shown} />
      ) : (
        <ChartFigure {...parts} drawing={drawing} />
      )}
      <p className="summary">
        {drawing.summary}
        {absent.length > 0 && (
          <> {speech.say('figure.absent', { names: formatList(absent, speech.language) })}</>
        )}
      </p>
      <SourceLine record={record} data={shown} selection={selection} />
      <FigureActions record={record} data={shown} search={search} selection={selection} />
    </>
  )
}
