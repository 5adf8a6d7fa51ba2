export type { RegisteredFormula } from './checks/register.ts'
export { type LoadedCatalogue, loadCatalogue } from './load.ts'
export { type Registration, registerNewFormulas } from './register.ts'
export { catalogueHash, parseSerialised, serialiseCatalogue } from './serialise.ts'
