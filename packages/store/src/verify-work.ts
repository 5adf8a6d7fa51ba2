import type { Kysely } from 'kysely'
import { auditHash } from './audit.ts'
import { digest, NO_HASH } from './content-hash.ts'
import { contentOfRound, partsOfRound } from './submission-content.ts'
import type { Tables } from './tables.ts'
import type { VerifyFinding } from './verify.ts'

/** What one check found, over how many things. */
export type Checked = {
  readonly findings: readonly VerifyFinding[]
  readonly count: number
  readonly head?: string | undefined
}

const AT_ONCE = 1000

/** The audit log is numbered without a gap and chained, and each line is what its hash was made of. */
export async function checkAudit(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  let [previous, count] = [NO_HASH, 0]
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .orderBy('sequence')
      .limit(AT_ONCE)
      .offset(count)
      .execute()
    for (const row of rows) {
      count += 1
      const whole =
        row.sequence === count && row.previous_hash === previous && auditHash(row) === row.hash
      previous = row.hash
      if (whole) continue
      findings.push({
        code: 'verify.audit',
        detail: `Line ${row.sequence} of the audit log is not as it was written, or one before it is missing.`,
      })
    }
    if (rows.length < AT_ONCE) return { findings, count, head: count === 0 ? undefined : previous }
  }
}

/** Every file, and what was read from it, is what its hash was made of; every submission is in the state that its last transition left. */
export async function checkSubmissions(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  const submissions = await db.selectFrom('submission').selectAll().orderBy('number').execute()
  const { last, received } = await loggedOf(db)
  for (const one of submissions) {
    const files = await db
      .selectFrom('submission_file')
      .select(['round', 'sha256', 'bytes'])
      .where('submission', '=', one.id)
      .orderBy('round')
      .execute()
    const current = files.at(-1)
    const wrong = [
      ...files
        .filter(({ sha256, bytes }) => digest(bytes) !== sha256)
        .map(({ round }) => `the file of round ${round} is not the one received`),
      ...(await changedRounds(db, one.id, received.get(one.id) ?? [])),
      ...(current?.round === one.round ? [] : ['its last file is missing']),
      ...(last.get(one.id) === one.state ? [] : ['its state is not the one its log ends with']),
      ...(one.approved_sha256 === null || one.approved_sha256 === current?.sha256
        ? []
        : ['its file is not the one approved']),
      ...((one.vintage !== null) === (one.state === 'published' || isTakenBack(one))
        ? []
        : ['it has no vintage, or one before its time']),
    ]
    if (wrong.length === 0) continue
    findings.push({
      code: 'verify.submission',
      detail: `Submission ${one.number}: ${wrong.join('; ')}.`,
    })
  }
  return { findings, count: submissions.length }
}

function isTakenBack({ state, vintage }: Tables['submission']): boolean {
  return state === 'withdrawn' && vintage !== null
}

/** What the log says was read from the file of a round. */
type Received = { readonly round: number; readonly content: string }

async function changedRounds(
  db: Kysely<Tables>,
  submission: string,
  received: readonly Received[],
): Promise<readonly string[]> {
  const changed: string[] = []
  for (const { round, content } of received) {
    if (contentOfRound(await partsOfRound(db, { submission, round })) === content) continue
    changed.push(`the figures or findings of round ${round} are not those read from its file`)
  }
  return changed
}

/** The state that the last transition of each submission led to, and what was read from its files. */
async function loggedOf(db: Kysely<Tables>): Promise<{
  readonly last: ReadonlyMap<string, string>
  readonly received: ReadonlyMap<string, readonly Received[]>
}> {
  const rows = await db
    .selectFrom('audit')
    .select(['subject', 'detail'])
    .where('subject_kind', '=', 'submission')
    .orderBy('sequence')
    .execute()
  const last = new Map<string, string>()
  const received = new Map<string, Received[]>()
  for (const { subject, detail } of rows) {
    const { to, round, content } = readDetail(detail)
    if (typeof to === 'string') last.set(subject, to)
    if (typeof round !== 'number' || typeof content !== 'string') continue
    received.set(subject, [...(received.get(subject) ?? []), { round, content }])
  }
  return { last, received }
}

/** A line that cannot be read is found by its hash. */
function readDetail(detail: string): { to?: unknown; round?: unknown; content?: unknown } {
  try {
    return JSON.parse(detail)
  } catch {
    return {}
  }
}
