export { type AsOf, type Interval, resolveAsOf } from './as-of.ts'
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
export {
  type Citation,
  type DeliveredCell,
  type DeliveredFigure,
  type Delivery,
  deliveriesOf,
} from './deliveries.ts'
export { type Dialect, dialectOf } from './dialect.ts'
export { type FormulaConflict, type RegisteredFormula, registerFormulas } from './formulas.ts'
export {
  type Coverage,
  coverages,
  revisionOf,
  revisions,
  type StoredCatalogue,
  saveCatalogue,
} from './measures.ts'
export { migrateStore } from './migrate.ts'
export { openStore } from './open.ts'
export { type Publication, publishVintage } from './publication.ts'
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
export type { Store } from './store.ts'
export type { Tables } from './tables.ts'
export { type Verification, type VerifyFinding, verifyStore } from './verify.ts'
export type { NewVintage, Vintage } from './vintage.ts'
export { type Head, headOf, listVintages } from './vintages.ts'
