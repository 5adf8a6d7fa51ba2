import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import type { Access } from '../accounts/access.ts'
import { AuditAnswer, AuditQuery } from '../contract/audit.ts'
import { DueListAnswer, DueQuery } from '../contract/due.ts'
import { ReleaseTimeAnswer, ReleaseTimeQuery } from '../contract/review.ts'
import type { Library } from '../library.ts'
import type { Gated } from '../permission/gate.ts'
import { requireRight } from '../permission/require-right.ts'
import { auditAnswer } from '../reading/audit.ts'
import { dueList } from '../reading/due.ts'
import { moroccanTime, releaseInstant } from '../release-time.ts'
import { hookOf } from './hook.ts'
import { privateAnswers, SIGNED_IN } from './written.ts'

const due = createRoute({
  method: 'get',
  path: '/collections/due',
  summary: 'What each institution owes, by when, and how far it is as far as you may know',
  request: { query: DueQuery },
  responses: privateAnswers(DueListAnswer, 'Collections with the periods that are awaited'),
})
const audit = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who did what, newest first, and whether the chain of the log holds',
  security: SIGNED_IN,
  request: { query: AuditQuery },
  responses: privateAnswers(AuditAnswer, 'Lines of the log'),
})
const releaseTime = createRoute({
  method: 'get',
  path: '/release-time',
  summary: 'A time of release as clocks in Morocco show it and in UTC',
  request: { query: ReleaseTimeQuery },
  responses: privateAnswers(ReleaseTimeAnswer, 'The same instant written in both ways'),
})

/** What is owed, what was done, and by which clock. */
export const oversight = (library: Library, access: Access) =>
  new OpenAPIHono<Gated>({ defaultHook: hookOf })
    .openapi(due, async (c) => {
      const asked = { ...c.req.valid('query'), now: access.now() }
      return c.json(await dueList(library, c.get('actor'), asked), 200)
    })
    .openapi(audit, async (c) => {
      requireRight(c.get('actor'), 'audit.read', undefined)
      return c.json(await auditAnswer(library, c.req.valid('query')), 200)
    })
    .openapi(releaseTime, (c) => {
      const now = access.now()
      const { at = now } = c.req.valid('query')
      const releaseAt = releaseInstant(at)
      if (releaseAt === undefined) {
        throw new Problem(
          'bad-request',
          'release.malformed',
          'Write the time as clocks in Morocco show it, 2026-12-01T10:00, or as an instant, 2026-12-01T10:00:00Z.',
        )
      }
      const hoursLeft = (Date.parse(releaseAt) - Date.parse(now)) / 3_600_000
      const morocco = moroccanTime(releaseAt)
      return c.json({ releaseAt, morocco, now, nowMorocco: moroccanTime(now), hoursLeft }, 200)
    })
