import type { z } from '@hono/zod-openapi'
import type {
  KeysAnswer,
  NewKeyAnswer,
  PasswordLinkAnswer,
  PeopleAnswer,
  SessionAnswer,
} from './accounts.ts'
import type { AuditAnswer } from './audit.ts'
import type {
  CoverageAnswer,
  LabelsAnswer,
  LatestAnswer,
  NoticeAnswer,
  ProblemAnswer,
} from './common.ts'
import type {
  AvailabilityAnswer,
  CitationAnswer,
  DataAnswer,
  LineageAnswer,
  SeriesAnswer,
  VintageReferenceAnswer,
} from './data.ts'
import type { DueListAnswer } from './due.ts'
import type { EffectsAnswer } from './effects.ts'
import type { GlossaryAnswer, TermAnswer } from './glossary.ts'
import type {
  BreakAnswer,
  DimensionAnswer,
  DueAnswer,
  IndicatorItemAnswer,
  IndicatorListAnswer,
  IndicatorRecordAnswer,
  RecentAnswer,
  SeriesListAnswer,
  SeriesRecordAnswer,
  SourceAnswer,
} from './measures.ts'
import type { OverviewAnswer } from './overview.ts'
import type {
  CollectionAnswer,
  CollectionsAnswer,
  InstitutionAnswer,
  InstitutionsAnswer,
  SourceRecordAnswer,
  SourcesAnswer,
  VintageAnswer,
  VintageRecordAnswer,
  VintagesAnswer,
} from './providers.ts'
import type {
  CodelistAnswer,
  CodelistsAnswer,
  MeasureItemAnswer,
  SearchAnswer,
  ThemesAnswer,
} from './reference.ts'
import type {
  ChangesAnswer,
  CourseAnswer,
  NamedMeasureAnswer,
  ReleaseTimeAnswer,
  ReviewersAnswer,
} from './review.ts'
import type {
  FindingsAnswer,
  ReceivedAnswer,
  SubmissionAnswer,
  SubmissionsAnswer,
} from './submissions.ts'
import type { GeographyAnswer } from './territory.ts'

/** The answers as types, for the typed client and whoever draws them. */
export type LabelsOf = z.infer<typeof LabelsAnswer>
export type Coverage = z.infer<typeof CoverageAnswer>
export type Latest = z.infer<typeof LatestAnswer>
export type Notice = z.infer<typeof NoticeAnswer>
export type ProblemDocument = z.infer<typeof ProblemAnswer>
export type Citation = z.infer<typeof CitationAnswer>
export type Data = z.infer<typeof DataAnswer>
export type Overview = z.infer<typeof OverviewAnswer>
export type Availability = z.infer<typeof AvailabilityAnswer>
export type Geography = z.infer<typeof GeographyAnswer>
export type Lineage = z.infer<typeof LineageAnswer>
export type SeriesOfFigures = z.infer<typeof SeriesAnswer>
export type VintageReference = z.infer<typeof VintageReferenceAnswer>
export type BreakRecord = z.infer<typeof BreakAnswer>
export type DimensionRecord = z.infer<typeof DimensionAnswer>
export type Due = z.infer<typeof DueAnswer>
export type IndicatorItem = z.infer<typeof IndicatorItemAnswer>
export type IndicatorList = z.infer<typeof IndicatorListAnswer>
export type IndicatorRecord = z.infer<typeof IndicatorRecordAnswer>
export type Recent = z.infer<typeof RecentAnswer>
export type SeriesList = z.infer<typeof SeriesListAnswer>
export type SeriesRecord = z.infer<typeof SeriesRecordAnswer>
export type SourceRecord = z.infer<typeof SourceAnswer>
export type Source = z.infer<typeof SourceRecordAnswer>
export type Sources = z.infer<typeof SourcesAnswer>
export type Collection = z.infer<typeof CollectionAnswer>
export type Collections = z.infer<typeof CollectionsAnswer>
export type Codelist = z.infer<typeof CodelistAnswer>
export type Codelists = z.infer<typeof CodelistsAnswer>
export type Glossary = z.infer<typeof GlossaryAnswer>
export type Term = z.infer<typeof TermAnswer>
export type Institution = z.infer<typeof InstitutionAnswer>
export type Institutions = z.infer<typeof InstitutionsAnswer>
export type MeasureItem = z.infer<typeof MeasureItemAnswer>
export type Search = z.infer<typeof SearchAnswer>
export type Themes = z.infer<typeof ThemesAnswer>
export type Vintage = z.infer<typeof VintageAnswer>
export type VintageRecord = z.infer<typeof VintageRecordAnswer>
export type Vintages = z.infer<typeof VintagesAnswer>
export type Session = z.infer<typeof SessionAnswer>
export type Submissions = z.infer<typeof SubmissionsAnswer>
export type Submission = z.infer<typeof SubmissionAnswer>
export type Received = z.infer<typeof ReceivedAnswer>
export type Findings = z.infer<typeof FindingsAnswer>
export type Effects = z.infer<typeof EffectsAnswer>
export type Changes = z.infer<typeof ChangesAnswer>
export type Course = z.infer<typeof CourseAnswer>
export type NamedMeasure = z.infer<typeof NamedMeasureAnswer>
export type ReleaseTime = z.infer<typeof ReleaseTimeAnswer>
export type Reviewers = z.infer<typeof ReviewersAnswer>
export type DueList = z.infer<typeof DueListAnswer>
export type Audit = z.infer<typeof AuditAnswer>
export type People = z.infer<typeof PeopleAnswer>
export type PasswordLink = z.infer<typeof PasswordLinkAnswer>
export type Keys = z.infer<typeof KeysAnswer>
export type NewKey = z.infer<typeof NewKeyAnswer>
