export type {
  BaseSeries,
  Break,
  Catalogue,
  Certainty,
  Code,
  Codelist,
  Collection,
  Counterpart,
  Dimension,
  FormulaVersion,
  Glossary,
  Indicator,
  IndicatorKind,
  Institution,
  LegalField,
  LegalScheme,
  MeasureBase,
  Relation,
  Release,
  Source,
  Standard,
  Term,
  Theme,
  TimeAggregation,
} from './catalogue.ts'
export { type CellPlace, cellAt, columnLetters, parseCellAddress } from './cell.ts'
export { type CodeResolver, codeResolver, editDistance } from './code-resolving.ts'
export {
  defaultCodes,
  defaultQuery,
  defaultSource,
  type Selectable,
} from './default-selection.ts'
export type {
  ColumnRole,
  Declaration,
  Draft,
  DraftCode,
  DraftFile,
  DraftKey,
  DraftState,
  DraftTable,
  Reading,
} from './draft.ts'
export type { DataFinding } from './finding.ts'
export { foldText } from './folding.ts'
export { catalogueOn } from './formulas-in-force.ts'
export { LANGUAGES, type Labels, type Language, labelIn } from './labels.ts'
export type { Basis, Observation, Series } from './observation.ts'
export {
  comparePeriods,
  FREQUENCIES,
  type Frequency,
  frequencyOf,
  Period,
  parsePeriod,
  periodAt,
  periodEnd,
  periodOrdinal,
  periodStart,
  periodsPerYear,
  subPeriods,
  yearsBefore,
} from './period.ts'
export { isPersonalHead, looksPersonal } from './personal-data.ts'
export { PROBLEM_STATUS, Problem, type ProblemDetail, type ProblemKind } from './problem.ts'
export { roundHalfAway } from './rounding.ts'
export { compareSeriesKeys, formatSeriesKey, parseSeriesKey, type SeriesKey } from './series-key.ts'
export { shiftDecimalPoint } from './shift-decimal-point.ts'
export {
  CONF_STATUSES,
  type ConfStatus,
  isMissing,
  missingStatus,
  OBS_STATUSES,
  ObsStatus,
  worstStatus,
} from './status.ts'
export { dataflowOf, type Measure, structureOf, totalCodeOf } from './structure.ts'
export type { Finding, FindingFact, FindingLevel, Severity } from './submission-finding.ts'
