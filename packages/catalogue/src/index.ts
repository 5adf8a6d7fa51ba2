export { type LoadedCatalogue, loadCatalogue } from './load.ts'
