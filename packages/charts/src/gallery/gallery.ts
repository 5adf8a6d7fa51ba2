export { BAR_CASES, type BarCase } from './bar-cases.ts'
export { LINE_CASES, type LineCase } from './line-cases.ts'
export type { GalleryLanguage } from './names.ts'
export { SPARKLINE_CASES, type SparklineCase } from './sparkline-cases.ts'
