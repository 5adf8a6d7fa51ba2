export type { ChartBreak, ChartPoint, ChartSeries } from './chart-series.ts'
export { chartWords, flagOf } from './chart-words.ts'
export {
  COLOUR_ROLES,
  type ColouredCode,
  type ColourRole,
  coloursOfCodelist,
  isTentative,
  isUnreliable,
} from './colour.ts'
export { ChartNotes } from './line/chart-notes.tsx'
export { LineChart, type LineChartProps } from './line/line-chart.tsx'
export { type FigureText, LinePicture } from './line/line-picture.tsx'
export type { ChartNote, LineInput, LineModel } from './line/model.ts'
export { prepareLine } from './line/prepare.ts'
export { estimateWidth, type Measure } from './measure.ts'
export { prepareSparkline, type SparklineInput, type SparklineModel } from './sparkline/prepare.ts'
export { Sparkline, type SparklineProps } from './sparkline/sparkline.tsx'
export type { ChartWords, Flag } from './words.ts'
