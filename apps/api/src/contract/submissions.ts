import { z } from '@hono/zod-openapi'
import { WARNING_REASONS } from '../production/submission/transitions.ts'
import { isText, LabelsAnswer } from './common.ts'

const NamedPerson = z.object({ id: z.string(), name: z.string() }).openapi('NamedPerson')

const State = z
  .enum(['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'])
  .openapi('SubmissionState')

const Place = z
  .object({
    sheet: z.string(),
    row: z.number().int(),
    column: z.number().int(),
    address: z.string().openapi({ example: 'C14' }),
  })
  .openapi('CellPlace')

const FindingAnswer = z
  .object({
    code: z.string(),
    level: z.number().int(),
    severity: z.enum(['error', 'warning', 'information']),
    cell: Place.nullable(),
    also: z.array(Place),
    facts: z.record(z.string(), z.unknown()),
    group: z.string(),
    suggestion: z.string().nullable(),
    text: z.string().openapi({ description: 'The sentence in the language asked for' }),
  })
  .openapi('Finding')

const Receipt = z
  .object({
    number: z.string().openapi({ example: '2026-000012' }),
    file: z.string(),
    sha256: z.string(),
    size: z.number().int(),
    receivedAt: z.string(),
    receivedAtMorocco: z.string().openapi({ description: 'What clocks in Morocco showed then' }),
    receivedBy: NamedPerson,
    rows: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
  })
  .openapi('Receipt')

const shared = {
  id: z.string(),
  collection: z.string(),
  title: LabelsAnswer,
  institution: z.string(),
  period: z.string(),
  state: State,
  stateSince: z.string(),
  stateSinceMorocco: z.string(),
  edition: z
    .number()
    .int()
    .openapi({ description: 'Its ETag; what If-Match names when it is changed' }),
  round: z.number().int(),
  receipt: Receipt,
  sender: NamedPerson.nullable(),
  approver: NamedPerson.nullable(),
  assignee: NamedPerson.nullable(),
  releaseAt: z.string().nullable(),
  releaseAtMorocco: z.string().nullable(),
  vintage: z.string().nullable(),
}

export const SubmissionsAnswer = z
  .object({ items: z.array(z.object(shared)), total: z.number().int() })
  .openapi('Submissions')

export const CommentAnswer = z
  .object({
    id: z.string(),
    round: z.number().int(),
    place: Place.nullable(),
    text: z.string(),
    author: NamedPerson,
    at: z.string(),
    atMorocco: z.string(),
  })
  .openapi('SubmissionComment')

export const SubmissionAnswer = z
  .object({
    ...shared,
    note: z.string().nullable(),
    may: z
      .array(z.string())
      .openapi({ description: 'What you may do with it now, in the words of the addresses' }),
    reasons: z.array(
      z.object({
        group: z.string(),
        reason: z.string(),
        text: z.string(),
        author: NamedPerson,
        at: z.string(),
        atMorocco: z.string(),
      }),
    ),
    comments: z.array(CommentAnswer),
    history: z.array(
      z.object({
        at: z.string(),
        atMorocco: z.string(),
        who: NamedPerson.nullable(),
        action: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .openapi('Submission')

export const ReceivedAnswer = z
  .object({
    id: z.string(),
    receipt: z.object({ number: z.string(), sha256: z.string() }),
    state: State,
    edition: z.number().int(),
    counts: z.object({
      rows: z.number().int(),
      errors: z.number().int(),
      warnings: z.number().int(),
    }),
    reading: z
      .object({
        encoding: z.string(),
        separator: z.string(),
        decimal: z.string(),
        thousands: z.string(),
      })
      .openapi({ description: 'How the text of the file was read' }),
    findings: z
      .array(FindingAnswer)
      .openapi({ description: 'The first of them; all are at …/findings' }),
  })
  .openapi('Received')

export const FindingsAnswer = z
  .object({
    items: z.array(FindingAnswer),
    total: z.number().int(),
    groups: z.array(
      z.object({
        group: z.string(),
        count: z.number().int(),
        severity: z.string(),
        first: FindingAnswer,
      }),
    ),
  })
  .openapi('Findings')

export const TransitionAnswer = z
  .object({
    id: z.string(),
    state: State,
    edition: z.number().int(),
    vintage: z.string().nullable(),
  })
  .openapi('Transition')

const file = z
  .custom<File>((value) => value instanceof File, 'a file')
  .openapi({ type: 'string', format: 'binary' })
const reading = z.string().max(200).optional().openapi({
  description:
    'How the text is read, confirmed by a person: encoding separator decimal thousands, as JSON',
  example: '{"encoding":"utf-8","separator":";","decimal":",","thousands":""}',
})
const mapping = z.string().max(48_000).optional().openapi({
  description:
    'Which column is what, confirmed by a person: tables constants codes, as JSON. It is remembered for the next file',
  example:
    '{"tables":[{"sheet":"libre.csv","headRow":1,"columns":[{"column":1,"head":"Genre","role":{"kind":"dimension","dimension":"SEX"},"certain":true}]}],"constants":{"MEASURE":"cnss_declared_employees"},"codes":{"SEX":{"dames":"F"}}}',
})
export const UploadForm = z
  .strictObject({
    collection: z.string().max(100).openapi({ example: 'CNSS_EMP' }),
    period: z.string().max(40).openapi({ example: '2026-Q3' }),
    file,
    reading,
    mapping,
  })
  .openapi('Upload')
export const ReplacementForm = z.strictObject({ file, reading, mapping }).openapi('Replacement')

const text = z.string().max(4000).refine(isText)
export const SubmitBody = z
  .strictObject({ note: text.optional() })
  .openapi('SubmitSubmission', { example: { note: 'Révision du mois de juillet' } })
export const ReasonBody = z
  .strictObject({ reason: text })
  .openapi('ReasonOfTransition', { example: { reason: 'La région MA-06 manque au tableau' } })
export const ApproveBody = z
  .strictObject({ sha256: z.string().length(64), comment: text.optional() })
  .openapi('ApproveSubmission', {
    example: { sha256: '0'.repeat(64), comment: 'Contrôlé avec le rapport annuel' },
  })
export const PublishBody = z
  .strictObject({ releaseAt: z.string().max(40).optional(), note: text.optional() })
  .openapi('PublishSubmission', {
    example: { releaseAt: '2026-12-01T10:00', note: 'Résultats du troisième trimestre 2026' },
  })
export const DelegateBody = z
  .strictObject({ to: z.string().max(100) })
  .openapi('DelegateReview', { example: { to: 'id of a person' } })
export const CommentBody = z
  .strictObject({
    text,
    place: z
      .strictObject({
        sheet: z.string().max(200).refine(isText),
        row: z.number().int().min(1),
        column: z.number().int().min(1).max(16_384),
      })
      .nullable()
      .optional(),
  })
  .openapi('NewComment', {
    example: {
      text: 'Ce chiffre est-il provisoire ?',
      place: { sheet: 'Données', row: 14, column: 3 },
    },
  })
export const ExplainBody = z
  .strictObject({ group: z.string().max(500), reason: z.enum(WARNING_REASONS), text })
  .openapi('ExplainWarnings', {
    example: { group: 'jump F', reason: 'real_change', text: 'Ouverture de deux usines en août' },
  })
