export type { Access } from './accounts/access.ts'
export {
  addSomebody,
  PASSWORD,
  type TestClock,
  testAccess,
  testClock,
} from './accounts/testing.ts'
export { createApp } from './app.ts'
export type { Library } from './library.ts'
export { listenOn } from './listening.ts'
export { createMemo } from './memo.ts'
export { type Actor, ANONYMOUS } from './permission/actor.ts'
export { ROUTE_ACTIONS } from './permission/route-actions.ts'
export type { LoadReport } from './production/load/load-report.ts'
export { openLibrary } from './production/open-library.ts'
export { prepareStore } from './production/prepare-store.ts'
export { carryOut } from './production/submission/carry-out.ts'
export { receive } from './production/submission/receive.ts'
export { checkedFile } from './production/submission/testing.ts'

import { publish } from './production/submission/publish.ts'
import { approve, submit } from './production/submission/transitions.ts'

/** The steps of a submission, without HTTP. */
export const steps = { submit, approve, publish }
