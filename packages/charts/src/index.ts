export { BarChart, type BarChartProps } from './bars/bar-chart.tsx'
export { BarPicture } from './bars/bar-picture.tsx'
export type { BarInput, BarModel, BarRow } from './bars/model.ts'
export { prepareBars } from './bars/prepare.ts'
export { commonPeriod, rowsAt } from './bars/rows-at.ts'
export type { ChartBreak, ChartPoint, ChartSeries } from './chart-series.ts'
export type { ChartInput, ChartType, Fit, FitReason } from './chart-type.ts'
export { chartWords, flagOf } from './chart-words.ts'
export {
  COLOUR_ROLES,
  type ColouredCode,
  type ColourRole,
  coloursOfCodelist,
  isTentative,
  isUnreliable,
} from './colour.ts'
export { describeSummary } from './describe.ts'
export { ChartNotes } from './line/chart-notes.tsx'
export { LineChart, type LineChartProps } from './line/line-chart.tsx'
export { type FigureText, LinePicture } from './line/line-picture.tsx'
export type { ChartNote, LineInput, LineModel } from './line/model.ts'
export { prepareLine } from './line/prepare.ts'
export { estimateWidth, type Measure } from './measure.ts'
export { prepareSparkline, type SparklineInput, type SparklineModel } from './sparkline/prepare.ts'
export { Sparkline, type SparklineProps } from './sparkline/sparkline.tsx'
export { type SeriesSummary, type Summary, type SummaryPoint, summarise } from './summarise.ts'
export { CHART_TYPES, fittingTypes } from './types.ts'
export type { ChartWords, Flag } from './words.ts'
