export { type AsOf, type Interval, resolveAsOf } from './as-of.ts'
export { type AuditEntry, type AuditLine, appendAudit, auditOf } from './audit.ts'
export { type AuditSelection, auditChain, listAudit, namedInAudit } from './audit-reading.ts'
export {
  type Availability,
  availabilityOf,
  BASIS,
  type CodeSelection,
  codesLeft,
  countSeries,
} from './availability.ts'
export type { Bitset } from './bitset.ts'
export { type Brought, broughtBy } from './brought.ts'
export { databaseNow } from './clock.ts'
export {
  type Citation,
  type DeliveredCell,
  type DeliveredFigure,
  type Delivery,
  deliveredFigures,
  deliveriesOf,
  figuresWithout,
} from './deliveries.ts'
export { type Dialect, dialectOf } from './dialect.ts'
export { type FormulaConflict, type RegisteredFormula, registerFormulas } from './formulas.ts'
export { addJob, dueJobs, type Job, settleJob } from './jobs.ts'
export {
  type Coverage,
  coverages,
  revisionOf,
  revisions,
  type StoredCatalogue,
  saveCatalogue,
} from './measures.ts'
export { migrateStore } from './migrate.ts'
export { answerGiven, keepAnswer, type OnceKey } from './once.ts'
export { openStore } from './open.ts'
export {
  type ApiKey,
  addKey,
  addPerson,
  endSessions,
  grantRole,
  hasPeople,
  keyOfHash,
  listKeys,
  listPeople,
  type Membership,
  namesOf,
  type Person,
  personOf,
  personWithEmail,
  revokeKey,
  revokeRole,
  sessionOf,
  setPasswordHash,
  touchSession,
} from './people.ts'
export { type Publication, publishVintage, publishWithin, seriesWithin } from './publication.ts'
export {
  keepMapping,
  type MappingOf,
  mappingRemembered,
  type RememberedMapping,
} from './remembered-mappings.ts'
export {
  SEARCH_KINDS,
  type SearchEntry,
  type SearchKind,
  type SearchQuestion,
  type SearchResult,
  saveSearchEntries,
  search,
} from './search.ts'
export { readSeries, type Selection } from './series-reading.ts'
export { readSetting, writeSetting } from './settings.ts'
export {
  addPasswordLink,
  attemptsSince,
  forgetAttempts,
  noteAttempt,
  usePasswordLink,
} from './sign-in.ts'
export { mayWrite, pausable, refuseReadOnly, type Store } from './store.ts'
export {
  addComment,
  addRound,
  commentsOf,
  contentOfRound,
  explainWarnings,
  fileBytesOf,
  findingsOf,
  firstFindingsOf,
  type PackedPart,
  packFindings,
  packSubmitted,
  type Round,
  type RoundOf,
  reasonsOf,
  type SubmissionComment,
  submittedSeries,
  type WarningReason,
} from './submission-content.ts'
export {
  addSubmission,
  changeSubmission,
  dueSubmissions,
  filesSince,
  listSubmissions,
  type Submission,
  type SubmissionChange,
  type SubmissionState,
  type SubmittedFile,
  submissionOf,
  submissionsOfVintages,
} from './submissions.ts'
export type { SubmittedCell, SubmittedSeries } from './submitted-parts.ts'
export type { Tables } from './tables.ts'
export { type Verification, type VerifyFinding, verifyStore } from './verify.ts'
export type { NewVintage, Vintage } from './vintage.ts'
export { type Head, headOf, listVintages } from './vintages.ts'
export {
  noteWithdrawal,
  seriesChangedBy,
  seriesComputedFor,
  seriesDeliveredBy,
} from './withdrawals.ts'
export { inTransaction, type Reading, type Work } from './work.ts'
