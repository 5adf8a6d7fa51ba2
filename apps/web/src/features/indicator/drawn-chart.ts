import type { Selection } from '@marsad/charts'
import type { Period } from '@marsad/model'
import type { Data, MeasureRecord } from '../../answers.ts'
import { type Drawing, drawingOf } from '../../figures/drawing.ts'
import { type FigureTitle, figureTitle } from '../../figures/figure-title.ts'
import { periodsWithFigures } from '../../figures/period-range.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import type { Speech } from '../../speech.tsx'
import { datesShown, type OfferedType, offeredTypes, typeShown } from './chart-types.ts'

/** A selection as the chart view shows it: drawn in which way, of which dates, under which title, said in two sentences. */
export type DrawnChart = {
  readonly drawing: Drawing
  readonly selection: Selection
  readonly types: readonly OfferedType[]
  readonly shown: OfferedType
  readonly dates: readonly [Period, Period] | undefined
  readonly title: FigureTitle
  readonly summary: string
}

/** Works out how a selection is drawn; `undefined` when only a table fits it. */
export function drawnChart(
  record: MeasureRecord,
  data: Data,
  options: { readonly search: IndicatorSearch; readonly speech: Speech },
): DrawnChart | undefined {
  const { search, speech } = options
  const drawing = drawingOf(record, data, speech)
  const selection = atPeriod(drawing.selection, data, search.per)
  const types = offeredTypes(selection)
  const shown = typeShown(types, search.type)
  if (shown === undefined) return undefined
  const { unit, unitMult, decimals } = drawing.measured
  const dates = datesShown(shown.type.id, selection)
  const title = figureTitle(record, data.series, {
    speech,
    unit: unitPhrase(unit, unitMult, speech),
    dates,
  })
  const summary = shown.type.describe({ ...selection, language: speech.language, decimals })
  return { drawing, selection, types, shown, dates, title, summary }
}

/** A selection at the date asked for, where it has figures. */
export function atPeriod(
  selection: Selection,
  data: Pick<Data, 'series'>,
  period: Period | undefined,
): Selection {
  return period !== undefined && periodsWithFigures(data).includes(period)
    ? { ...selection, period }
    : selection
}
