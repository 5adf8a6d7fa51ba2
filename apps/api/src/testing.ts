export { createApp } from './app.ts'
export type { Library } from './library.ts'
export { createMemo } from './memo.ts'
export { openLibrary } from './production/open-library.ts'
