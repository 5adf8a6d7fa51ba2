import { randomUUID } from 'node:crypto'
import { Problem } from '@marsad/model'
import {
  addRound,
  addSubmission,
  appendAudit,
  changeSubmission,
  filesSince,
  type Submission,
  submissionOf,
} from '@marsad/store'
import { auditActor } from '../../accounts/audit-actor.ts'
import { type Actor, personBehind } from '../../permission/actor.ts'
import { requireRight } from '../../permission/require-right.ts'
import type { CheckedFile } from './check-file.ts'
import { type Desk, type Seen, submissionToChange } from './desk.ts'
import { rememberFor } from './mappings.ts'

/** A file that was read and checked, as it was delivered. */
export type ReceivedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly checked: CheckedFile
}

const MOST_A_DAY = 200
const A_DAY_MS = 86_400_000

/**
 * Receives a file for a collection and a period: a new submission, in draft.
 *
 * @throws Problem `series.not_yours`, `submission.open_exists`, `upload.quota`, and those of `can`.
 */
export async function receive(
  desk: Desk,
  actor: Actor,
  input: ReceivedFile & { readonly collection: string; readonly period: string },
): Promise<Submission> {
  const { work, at, catalogue } = desk
  const { collection: id, period } = input
  const institution = catalogue.collections.get(id)?.institution ?? ''
  const { owners } = input.checked
  requireRight(actor, 'submission.create', { institution, owners })
  await refuseOverQuota(desk, institution)
  const submission = randomUUID()
  const createdBy = personBehind(actor) ?? ''
  await addSubmission(work, {
    ...{ id: submission, collection: id, institution, period, createdBy, createdAt: at },
  })
  await keepFile(desk, actor, { submission, round: 1, from: null }, input)
  await remember(desk, actor, { institution, collection: id }, input)
  return await theSubmission(desk, submission)
}

/** Receives another file for a submission that is in draft or was returned. */
export async function replaceFile(
  desk: Desk,
  actor: Actor,
  input: ReceivedFile & Seen,
): Promise<Submission> {
  const { owners } = input.checked
  const one = await submissionToChange(desk, actor, 'submission.replace', input, { owners })
  await refuseOverQuota(desk, one.institution)
  await keepFile(desk, actor, { submission: one.id, round: one.round + 1, from: one.state }, input)
  await remember(desk, actor, one, input)
  return await theSubmission(desk, one.id)
}

async function keepFile(
  { work, at }: Desk,
  actor: Actor,
  of: { readonly submission: string; readonly round: number; readonly from: string | null },
  { name, bytes, checked }: ReceivedFile,
): Promise<void> {
  const { submission, round, from } = of
  const { sha256, counts, series, findings, reading } = checked
  await addRound(
    work,
    { submission, round },
    {
      file: {
        ...{ name, sha256, size: bytes.length, ...counts, bytes },
        receivedBy: personBehind(actor) ?? '',
        receivedAt: at,
        reading: JSON.stringify(reading),
      },
      ...{ series, findings },
    },
  )
  await changeSubmission(work, submission, { round })
  await appendAudit(work, {
    ...{ at, actor: auditActor(actor), action: 'submission.receive' },
    subject: { kind: 'submission', id: submission },
    detail: {
      ...{ from, to: from ?? 'draft', round, sha256, ...counts },
      content: checked.content,
    },
  })
}

async function remember(
  desk: Desk,
  actor: Actor,
  of: { readonly institution: string; readonly collection: string },
  { checked: { memory } }: ReceivedFile,
): Promise<void> {
  if (memory !== undefined) await rememberFor(desk, of, memory, personBehind(actor) ?? '')
}

async function theSubmission({ work }: Desk, id: string): Promise<Submission> {
  const one = await submissionOf(work.db, id)
  if (one === undefined) throw new Error(`the submission ${id} was not written`)
  return one
}

async function refuseOverQuota({ work, at }: Desk, institution: string): Promise<void> {
  const since = new Date(Date.parse(at) - A_DAY_MS).toISOString()
  if ((await filesSince(work.db, institution, since)) < MOST_A_DAY) return
  throw new Problem(
    'too-many-requests',
    'upload.quota',
    `${MOST_A_DAY} files of this institution came within a day; that is the limit.`,
    [],
    3600,
  )
}
