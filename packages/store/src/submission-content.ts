import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { type CellPlace, type Finding, Problem } from '@marsad/model'
import { pressed, unpressed } from './pressed-text.ts'
import { writesMuch } from './store.ts'
import type { SubmittedFile } from './submissions.ts'
import { columnsOf, type SubmittedSeries, seriesInColumns } from './submitted-parts.ts'
import type { Tables } from './tables.ts'
import type { Reading, Work } from './work.ts'

/** Part of what was read from a file, as it is kept: text that can be made apart from the database. */
export type PackedPart = { readonly n: number; readonly text: string }

/** All that one round brings. */
export type Round = {
  readonly file: SubmittedFile & { readonly bytes: Uint8Array }
  /** By `packSubmitted`. */
  readonly series: readonly PackedPart[]
  /** By `packFindings`. */
  readonly findings: readonly PackedPart[]
}

/** Names one round of one submission. */
export type RoundOf = { readonly submission: string; readonly round: number }

const FINDINGS_AT_ONCE = 500
const FIGURES_AT_ONCE = 5000
/** Bytes from which a commit would keep others waiting. */
const MUCH = 4_000_000

/** The figures of a file as they are kept, some thousands to a part. */
export function packSubmitted(series: readonly SubmittedSeries[]): readonly PackedPart[] {
  const parts: PackedPart[] = []
  let some: SubmittedSeries[] = []
  let n = 0
  const close = (): void => {
    if (n > 0) parts.push({ n, text: pressed(columnsOf(some)) })
    some = []
    n = 0
  }
  for (const one of series) {
    some.push(one)
    n += one.cells.length
    if (n >= FIGURES_AT_ONCE) close()
  }
  close()
  return parts
}

/** Findings as they are kept, some hundreds to a part. */
export function packFindings(findings: readonly Finding[]): readonly PackedPart[] {
  const parts: PackedPart[] = []
  for (let start = 0; start < findings.length; start += FINDINGS_AT_ONCE) {
    const some = findings.slice(start, start + FINDINGS_AT_ONCE)
    parts.push({ n: some.length, text: pressed(JSON.stringify(some)) })
  }
  return parts
}

/** SHA-256 over the figures and findings of a round as they are kept: what the audit log says of them. */
export function contentOfRound({ series, findings }: Pick<Round, 'series' | 'findings'>): string {
  const hash = createHash('sha256')
  for (const [kind, parts] of [
    ['series', series],
    ['findings', findings],
  ] as const)
    for (const { n, text } of parts) hash.update(`${kind} ${n} ${text.length}\n`).update(text)
  return hash.digest('hex')
}

/** The figures and findings of a round as they are kept. */
export async function partsOfRound(
  db: Reading,
  of: RoundOf,
): Promise<Pick<Round, 'series' | 'findings'>> {
  const series = await db
    .selectFrom('submission_series')
    .select(['n', 'series as text'])
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('part')
    .execute()
  const findings = await db
    .selectFrom('finding')
    .select(['n', 'findings as text'])
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('part')
    .execute()
  return { series, findings }
}

/** Keeps a file as it was delivered, with the figures read from it and what was found in it. */
export async function addRound({ db }: Work, of: RoundOf, round: Round): Promise<void> {
  const { file } = round
  const parts = [...round.series, ...round.findings]
  const size = parts.reduce((sum, { text }) => sum + text.length, file.bytes.length)
  if (size > MUCH) writesMuch()
  await db
    .insertInto('submission_file')
    .values({
      ...of,
      name: file.name,
      sha256: file.sha256,
      size: file.size,
      received_by: file.receivedBy,
      received_at: file.receivedAt,
      rows: file.rows,
      errors: file.errors,
      warnings: file.warnings,
      reading: file.reading,
      bytes: Buffer.from(file.bytes),
    })
    .execute()
  for (const [part, { n, text }] of round.series.entries()) {
    await db
      .insertInto('submission_series')
      .values({ ...of, part, n, series: text })
      .execute()
    await turn()
  }
  for (const [part, { n, text }] of round.findings.entries()) {
    await db
      .insertInto('finding')
      .values({ ...of, part, n, findings: text })
      .execute()
    await turn()
  }
}

/** The figures of a round, in the order of the file's series. */
export async function submittedSeries(
  db: Reading,
  of: RoundOf,
): Promise<readonly SubmittedSeries[]> {
  const rows = await db
    .selectFrom('submission_series')
    .select('series')
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('part')
    .execute()
  return rows.flatMap(({ series }) => seriesInColumns(unpressed(series)))
}

/** The first findings of a round, a few hundred: an answer that shows some need not wait for a hundred thousand. */
export async function firstFindingsOf(db: Reading, of: RoundOf): Promise<readonly Finding[]> {
  const row = await db
    .selectFrom('finding')
    .select('findings')
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('part')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? [] : savedFindings(row.findings)
}

/** What was found in a round, in the order it was found. */
export async function findingsOf(db: Reading, of: RoundOf): Promise<readonly Finding[]> {
  const rows = await db
    .selectFrom('finding')
    .select('findings')
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('part')
    .execute()
  return rows.flatMap(({ findings }) => savedFindings(findings))
}

/** Findings that `addRound` wrote. */
function savedFindings(kept: string): readonly Finding[] {
  const findings: readonly Finding[] = JSON.parse(unpressed(kept))
  return findings
}

/** The bytes of a file as they were delivered. @throws Problem `not_found`. */
export async function fileBytesOf(db: Reading, of: RoundOf): Promise<Uint8Array> {
  const row = await db
    .selectFrom('submission_file')
    .select('bytes')
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .executeTakeFirst()
  if (row !== undefined) return row.bytes
  throw new Problem('not-found', 'not_found', 'There is no such file.')
}

/** Why a warning stands although it was seen: a reason of the list and words. */
export type WarningReason = {
  readonly group: string
  readonly reason: string
  readonly text: string
  readonly author: string
  readonly at: string
}

/** Keeps the reason for all warnings of one group of a round; a later one takes the place of an earlier one. */
export async function explainWarnings(
  { db }: Work,
  of: RoundOf,
  why: WarningReason,
): Promise<void> {
  const { reason, text, author, at } = why
  await db
    .insertInto('explanation')
    .values({ ...of, finding_group: why.group, reason, text, author, at })
    .onConflict((conflict) =>
      conflict
        .columns(['submission', 'round', 'finding_group'])
        .doUpdateSet({ reason, text, author, at }),
    )
    .execute()
}

/** The reasons given in a round. */
export async function reasonsOf(db: Reading, of: RoundOf): Promise<readonly WarningReason[]> {
  const rows = await db
    .selectFrom('explanation')
    .selectAll()
    .where('submission', '=', of.submission)
    .where('round', '=', of.round)
    .orderBy('finding_group')
    .execute()
  return rows.map(({ finding_group, reason, text, author, at }) => ({
    group: finding_group,
    reason,
    text,
    author,
    at,
  }))
}

/** A remark on a submission, or on a cell of its file. */
export type SubmissionComment = {
  readonly id: string
  readonly round: number
  readonly place: CellPlace | null
  readonly text: string
  readonly author: string
  readonly at: string
}

/** Adds a remark. It stays. */
export async function addComment(
  { db }: Work,
  submission: string,
  comment: SubmissionComment,
): Promise<void> {
  const { place, ...rest } = comment
  await db
    .insertInto('comment')
    .values({ ...rest, submission, place: place === null ? null : JSON.stringify(place) })
    .execute()
}

/** The remarks on a submission, oldest first. */
export async function commentsOf(
  db: Reading,
  submission: string,
): Promise<readonly SubmissionComment[]> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('submission', '=', submission)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(commentFrom)
}

function commentFrom({ submission: _, place, ...row }: Tables['comment']): SubmissionComment {
  return { ...row, place: place === null ? null : savedPlace(place) }
}

/** A place that `addComment` wrote. */
function savedPlace(json: string): CellPlace {
  const place: CellPlace = JSON.parse(json)
  return place
}
