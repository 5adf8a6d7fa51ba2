export { type Change, formatChange } from './change.ts'
export { direction, isolate, type LanguageTag, localeOf } from './languages.ts'
export { formatList } from './list.ts'
export { formatNumber, formatPercent, type NumberStyle } from './number.ts'
export {
  formatDay,
  formatMoment,
  formatPeriod,
  formatSpan,
  formatYearSpan,
  formatYears,
} from './period.ts'
export { sayFinding } from './say-finding.ts'
export { annotationWords, templateWords } from './template-words.ts'
export {
  loadLanguage,
  type MessageKey,
  type MessageValues,
  type Translate,
  translate,
} from './translate.ts'
export { typeset } from './typeset.ts'
