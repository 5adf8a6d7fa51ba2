import { Problem } from '@marsad/model'
import type { Tables } from './tables.ts'
import type { Reading, Work } from './work.ts'

/** The states of a submission, in the order of its way; `returned` stands on the way, `withdrawn` at the end. */
const SUBMISSION_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
] as const
/** One of the states of a submission. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** The file of one round, as it was received. */
export type SubmittedFile = {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly receivedBy: string
  readonly receivedAt: string
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  /** How its text was read; JSON of the reader. */
  readonly reading: string
}

/** One file from a producer for one collection and period, with its state. People are named by their ids. */
export type Submission = {
  readonly id: string
  /** Number of its receipt. */
  readonly number: number
  readonly collection: string
  readonly institution: string
  readonly period: string
  readonly createdBy: string
  readonly createdAt: string
  readonly state: SubmissionState
  readonly stateSince: string
  /** One more with every change. */
  readonly edition: number
  /** Files received so far; the last one counts. */
  readonly round: number
  readonly sender: string | null
  /** Everybody who uploaded a file of it, said why its warnings stand, or sent it, in any round. */
  readonly contributors: readonly string[]
  readonly approver: string | null
  /** Hash of the file as it was approved. */
  readonly approvedSha256: string | null
  /** Who is to review it, where somebody is named. */
  readonly assignee: string | null
  /** Release note of the sender. */
  readonly note: string | null
  /** Instant from which its figures are public, where a time was set. */
  readonly releaseAt: string | null
  readonly releasedBy: string | null
  /** Sequence of the vintage it became. */
  readonly vintage: number | null
  readonly file: SubmittedFile
}

/** Adds a submission in its first state, without a file yet: a file must follow in the same transaction. */
export async function addSubmission(
  { db }: Work,
  one: Pick<Submission, 'id' | 'collection' | 'institution' | 'period' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  const open = await db
    .selectFrom('submission')
    .select('number')
    .where('collection', '=', one.collection)
    .where('period', '=', one.period)
    .where('state', 'in', ['draft', 'submitted', 'returned', 'approved'])
    .executeTakeFirst()
  if (open !== undefined) {
    throw new Problem(
      'conflict',
      'submission.open_exists',
      `Submission ${open.number} for ${one.collection}, ${one.period} is under way. Put the file into that one, or withdraw it first.`,
    )
  }
  const last = await db
    .selectFrom('submission')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  await db
    .insertInto('submission')
    .values({
      id: one.id,
      number: (last?.number ?? 0) + 1,
      collection: one.collection,
      institution: one.institution,
      period: one.period,
      created_by: one.createdBy,
      created_at: one.createdAt,
      state: 'draft',
      state_since: one.createdAt,
      edition: 0,
      round: 0,
      sender: null,
      approver: null,
      approved_sha256: null,
      assignee: null,
      note: null,
      release_at: null,
      released_by: null,
      vintage: null,
    })
    .execute()
}

/** What may change in a submission. */
export type SubmissionChange = Partial<
  Pick<
    Submission,
    | 'state'
    | 'stateSince'
    | 'round'
    | 'sender'
    | 'approver'
    | 'approvedSha256'
    | 'assignee'
    | 'note'
    | 'releaseAt'
    | 'releasedBy'
    | 'vintage'
  >
>

/** Changes a submission; its edition goes up by one. */
export async function changeSubmission(
  { db }: Work,
  id: string,
  change: SubmissionChange,
): Promise<void> {
  const columns: Partial<Tables['submission']> = {
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.stateSince === undefined ? {} : { state_since: change.stateSince }),
    ...(change.round === undefined ? {} : { round: change.round }),
    ...(change.sender === undefined ? {} : { sender: change.sender }),
    ...(change.approver === undefined ? {} : { approver: change.approver }),
    ...(change.approvedSha256 === undefined ? {} : { approved_sha256: change.approvedSha256 }),
    ...(change.assignee === undefined ? {} : { assignee: change.assignee }),
    ...(change.note === undefined ? {} : { note: change.note }),
    ...(change.releaseAt === undefined ? {} : { release_at: change.releaseAt }),
    ...(change.releasedBy === undefined ? {} : { released_by: change.releasedBy }),
    ...(change.vintage === undefined ? {} : { vintage: change.vintage }),
  }
  await db
    .updateTable('submission')
    .set((eb) => ({ edition: eb('edition', '+', 1), ...columns }))
    .where('id', '=', id)
    .execute()
}

/** One submission; `undefined` when there is none. */
export async function submissionOf(db: Reading, id: string): Promise<Submission | undefined> {
  const row = await withFile(db).where('s.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : (await submissionsFrom(db, [row]))[0]
}

/** Submissions of some institutions, or of all, newest change first. */
export async function listSubmissions(
  db: Reading,
  institutions?: readonly string[],
): Promise<readonly Submission[]> {
  if (institutions?.length === 0) return []
  const rows = await withFile(db)
    .$if(institutions !== undefined, (query) =>
      query.where('s.institution', 'in', [...(institutions ?? [])]),
    )
    .orderBy('s.state_since', 'desc')
    .orderBy('s.number', 'desc')
    .execute()
  return await submissionsFrom(db, rows)
}

/** Approved submissions whose hour has come, in the order in which they are to be published. */
export async function dueSubmissions(db: Reading, at: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submission')
    .select('id')
    .where('state', '=', 'approved')
    .where('release_at', '<=', at)
    .orderBy('release_at')
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}

/** The submissions that became vintages, by the sequence of the vintage. */
export async function submissionsOfVintages(
  db: Reading,
  vintages: readonly number[],
): Promise<ReadonlyMap<number, Submission>> {
  if (vintages.length === 0) return new Map()
  const rows = await withFile(db)
    .where('s.vintage', 'in', [...new Set(vintages)])
    .execute()
  return new Map((await submissionsFrom(db, rows)).map((one) => [one.vintage ?? 0, one]))
}

/** How many files an institution has sent since an instant. */
export async function filesSince(db: Reading, institution: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('submission_file as f')
    .innerJoin('submission as s', 's.id', 'f.submission')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('s.institution', '=', institution)
    .where('f.received_at', '>=', since)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

function withFile(db: Reading) {
  return db
    .selectFrom('submission as s')
    .innerJoin('submission_file as f', (join) =>
      join.onRef('f.submission', '=', 's.id').onRef('f.round', '=', 's.round'),
    )
    .selectAll('s')
    .select([
      'f.name',
      'f.sha256',
      'f.size',
      'f.received_by',
      'f.received_at',
      'f.rows',
      'f.errors',
      'f.warnings',
      'f.reading',
    ])
}

type Row = Tables['submission'] & Omit<Tables['submission_file'], 'submission' | 'round' | 'bytes'>

async function submissionsFrom(db: Reading, rows: readonly Row[]): Promise<readonly Submission[]> {
  const contributors = await contributorsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => submissionFrom(row, [...(contributors.get(row.id) ?? [])]))
}

/** Who had a hand in some submissions before their review. A key counts as its owner. */
async function contributorsOf(
  db: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>()
  if (ids.length === 0) return found
  const uploads = db
    .selectFrom('submission_file')
    .select(['submission as id', 'received_by as person'])
    .where('submission', 'in', [...ids])
  const explanations = db
    .selectFrom('explanation')
    .select(['submission as id', 'author as person'])
    .where('submission', 'in', [...ids])
  const sendings = db
    .selectFrom('audit as a')
    .leftJoin('api_key as k', 'k.id', 'a.actor')
    .select((eb) => ['a.subject as id', eb.fn.coalesce('k.owner', 'a.actor').as('person')])
    .where('a.subject_kind', '=', 'submission')
    .where('a.action', '=', 'submission.submit')
    .where('a.subject', 'in', [...ids])
  for (const query of [uploads, explanations, sendings])
    for (const { id, person } of await query.execute()) {
      const held = found.get(id) ?? new Set()
      found.set(id, held.add(person))
    }
  return found
}

function submissionFrom(row: Row, contributors: readonly string[]): Submission {
  return {
    contributors,
    id: row.id,
    number: row.number,
    collection: row.collection,
    institution: row.institution,
    period: row.period,
    createdBy: row.created_by,
    createdAt: row.created_at,
    state: SUBMISSION_STATES.find((state) => state === row.state) ?? 'withdrawn',
    stateSince: row.state_since,
    edition: row.edition,
    round: row.round,
    sender: row.sender,
    approver: row.approver,
    approvedSha256: row.approved_sha256,
    assignee: row.assignee,
    note: row.note,
    releaseAt: row.release_at,
    releasedBy: row.released_by,
    vintage: row.vintage,
    file: {
      name: row.name,
      sha256: row.sha256,
      size: row.size,
      receivedBy: row.received_by,
      receivedAt: row.received_at,
      rows: row.rows,
      errors: row.errors,
      warnings: row.warnings,
      reading: row.reading,
    },
  }
}
