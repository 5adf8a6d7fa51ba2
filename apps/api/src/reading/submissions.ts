import { sayFinding } from '@marsad/language'
import type { Finding, Language } from '@marsad/model'
import {
  auditOf,
  commentsOf,
  findingsOf,
  listSubmissions,
  namesOf,
  type Reading,
  reasonsOf,
  type Submission,
} from '@marsad/store'
import { groupFindings } from '@marsad/validation'
import type { Library } from '../library.ts'
import { type Actor, holds } from '../permission/actor.ts'
import { can } from '../permission/can.ts'
import { atHand, type OnSubmission } from '../production/submission/desk.ts'
import { receiptNumber, vintageOf } from '../production/submission/submitted-figures.ts'
import { moroccanTime } from '../release-time.ts'

type Names = ReadonlyMap<string, string>

function named(names: Names, id: string) {
  return { id, name: names.get(id) ?? '' }
}

function peopleOf(one: Submission): readonly string[] {
  return [one.sender, one.approver, one.assignee, one.file.receivedBy].flatMap((id) => id ?? [])
}

/** A submission as lists show it. */
function submissionItem({ catalogue }: Library, one: Submission, names: Names) {
  const { file } = one
  const person = (id: string | null) => (id === null ? null : named(names, id))
  return {
    id: one.id,
    collection: one.collection,
    title: catalogue.collections.get(one.collection)?.title ?? { fr: one.collection },
    institution: one.institution,
    period: one.period,
    state: one.state,
    stateSince: one.stateSince,
    stateSinceMorocco: moroccanTime(one.stateSince),
    edition: one.edition,
    round: one.round,
    receipt: {
      number: receiptNumber(one),
      ...{ file: file.name, sha256: file.sha256, size: file.size },
      ...{ rows: file.rows, errors: file.errors, warnings: file.warnings },
      receivedAt: file.receivedAt,
      receivedAtMorocco: moroccanTime(file.receivedAt),
      receivedBy: named(names, file.receivedBy),
    },
    sender: person(one.sender),
    approver: person(one.approver),
    assignee: person(one.assignee),
    releaseAt: one.releaseAt,
    releaseAtMorocco: one.releaseAt === null ? null : moroccanTime(one.releaseAt),
    vintage: one.vintage === null ? null : vintageOf(one),
  }
}

/** The submissions that an actor may see, newest change first. */
export async function submissionList(library: Library, actor: Actor) {
  const { reader } = library.store
  const all = await listSubmissions(reader, institutionsOf(actor))
  const seen = all.filter((one) => can(actor, 'submission.read', atHand(one)).allowed)
  const names = await namesOf(reader, seen.flatMap(peopleOf))
  return { items: seen.map((one) => submissionItem(library, one, names)), total: seen.length }
}

/** `undefined`: submissions of all institutions may be seen. */
export function institutionsOf(actor: Actor): readonly string[] | undefined {
  if (actor.kind === 'anonymous') return []
  if (actor.kind === 'key') return [actor.institution]
  return holds(actor, 'publisher') ? undefined : actor.roles.map(({ institution }) => institution)
}

const VERBS = [
  'replace',
  'explain',
  'submit',
  'comment',
  'delegate',
  'return',
  'approve',
  'publish',
  'withdraw',
] as const

/** A submission with its remarks and all that was done to it. */
export async function submissionRecord(library: Library, actor: Actor, one: Submission) {
  const { reader } = library.store
  const of = { submission: one.id, round: one.round }
  const [reasons, comments, lines] = await Promise.all([
    reasonsOf(reader, of),
    commentsOf(reader, one.id),
    auditOf(reader, { kind: 'submission', id: one.id }),
  ])
  const names = await namesOf(reader, [
    ...peopleOf(one),
    ...[...reasons, ...comments].map(({ author }) => author),
    ...lines.map(({ actor: { id } }) => id),
  ])
  const on = { ...atHand(one), owners: [one.institution] }
  return {
    ...submissionItem(library, one, names),
    note: one.note,
    may: VERBS.filter(
      (verb) => can(actor, `submission.${verb}` satisfies OnSubmission, on).allowed,
    ) as string[],
    reasons: reasons.map(({ author, ...reason }) => ({
      ...reason,
      atMorocco: moroccanTime(reason.at),
      author: named(names, author),
    })),
    comments: comments.map(({ author, ...comment }) => ({
      ...comment,
      atMorocco: moroccanTime(comment.at),
      author: named(names, author),
    })),
    history: lines.map(({ at, actor: { kind, id }, action, detail }) => ({
      ...{ at, atMorocco: moroccanTime(at), action, detail: { ...detail } },
      who: kind === 'person' ? named(names, id) : null,
    })),
  }
}

/** A finding with its sentence. */
export function findingAnswer(finding: Finding, language: Language) {
  return {
    code: finding.code,
    level: finding.level as number,
    severity: finding.severity,
    cell: finding.cell,
    also: [...(finding.also ?? [])],
    facts: { ...finding.facts } as Record<string, unknown>,
    group: finding.group,
    suggestion: finding.suggestion ?? null,
    text: sayFinding(finding, language),
  }
}

/** Everything found in the last file of a submission. */
export async function findingsAnswer(db: Reading, one: Submission, language: Language) {
  const findings = await findingsOf(db, { submission: one.id, round: one.round })
  return {
    items: findings.map((finding) => findingAnswer(finding, language)),
    total: findings.length,
    groups: groupFindings(findings, 1).map(({ group, count, first }) => ({
      ...{ group, count, severity: first.severity as string },
      first: findingAnswer(first, language),
    })),
  }
}
