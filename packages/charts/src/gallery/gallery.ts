export { type GalleryLanguage, LINE_CASES, type LineCase } from './line-cases.ts'
