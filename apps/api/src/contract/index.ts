export {
  BasisAnswer,
  CoverageAnswer,
  LabelsAnswer,
  LatestAnswer,
  NoticeAnswer,
  ProblemAnswer,
} from './common.ts'
export {
  CitationAnswer,
  DataAnswer,
  LineageAnswer,
  SeriesAnswer,
  VintageReferenceAnswer,
} from './data.ts'
export {
  BreakAnswer,
  DimensionAnswer,
  DueAnswer,
  IndicatorItemAnswer,
  IndicatorListAnswer,
  IndicatorRecordAnswer,
  RecentAnswer,
  SeriesItemAnswer,
  SeriesListAnswer,
  SeriesRecordAnswer,
  SourceAnswer,
} from './measures.ts'
export {
  CodelistAnswer,
  CodelistsAnswer,
  HealthAnswer,
  InstitutionAnswer,
  InstitutionsAnswer,
  SearchAnswer,
  ThemesAnswer,
  VintageAnswer,
  VintagesAnswer,
} from './reference.ts'
