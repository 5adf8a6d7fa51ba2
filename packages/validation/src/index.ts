export {
  catalogueForChecking,
  readCheckingCatalogue,
  writeCheckingCatalogue,
} from './checking-catalogue.ts'
export type { ValidationContext } from './context.ts'
export { type DisclosureControl, disclosureControlOf, isControlled } from './disclosure/control.ts'
export { figureName, type PublicFigure } from './disclosure/table.ts'
export {
  type Disclosure,
  type UnsafeCell,
  type UnsafeReason,
  unsafeCells,
} from './disclosure/unsafe-cells.ts'
export { type FindingGroup, groupFindings } from './group-findings.ts'
export type { Remark, Rule } from './rule.ts'
export { RULES } from './rules.ts'
export { type Validation, validate } from './validate.ts'
