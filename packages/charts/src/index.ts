export { BarChart, type BarChartProps } from './bars/bar-chart.tsx'
export { BarPicture } from './bars/bar-picture.tsx'
export type { BarInput, BarModel, BarRow } from './bars/model.ts'
export { prepareBars } from './bars/prepare.ts'
export { rowsAt } from './bars/rows-at.ts'
export type { ChartBreak, ChartPoint, ChartSeries, Interval } from './chart-series.ts'
export {
  CHART_IDS,
  type ChartId,
  type ChartInput,
  type ChartType,
  type Fit,
  type FitReason,
  type Picture,
  type Place,
  type SummaryInput,
} from './chart-type.ts'
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
export { exportPng } from './export/export-png.ts'
export {
  type ExportFont,
  type ExportInput,
  exportSvg,
  type PictureMarkup,
} from './export/export-svg.ts'
export { pictureMarkup } from './export/picture-markup.ts'
export type { FigureText } from './figure/figure-text.ts'
export { ChartNotes } from './line/chart-notes.tsx'
export { LineChart, type LineChartProps } from './line/line-chart.tsx'
export { LinePicture } from './line/line-picture.tsx'
export { LineStill } from './line/line-still.tsx'
export type { ChartNote, LineInput, LineModel } from './line/model.ts'
export { prepareLine } from './line/prepare.ts'
export { estimateWidth, type Measure } from './measure.ts'
export { type MeasureKind, type Quantity, quantityOf } from './selection/quantity.ts'
export { comparedPeriods, shownPeriod } from './selection/reading.ts'
export type { ChartCode, ChartDimension, Selection } from './selection/selection.ts'
export { prepareSparkline, type SparklineInput, type SparklineModel } from './sparkline/prepare.ts'
export { Sparkline, type SparklineProps } from './sparkline/sparkline.tsx'
export { type SeriesSummary, type Summary, type SummaryPoint, summarise } from './summarise.ts'
export type { FigureCell, FigureTable } from './table/figure-table.ts'
export { type ClassLimits, type ClassMethod, classLimits } from './territory/classes.ts'
export type { Geography, Tile, TileGrid, Topology } from './territory/geography.ts'
export { CHART_TYPES, fittingTypes, type JudgedType, judgedTypes } from './types.ts'
export { usePainted } from './use-painted.ts'
export type { ChartWords, Flag } from './words.ts'
