import { createRoute, z } from '@hono/zod-openapi'
import { EffectsAnswer, EffectsQuery } from '../contract/effects.ts'
import {
  ApproveBody,
  CommentAnswer,
  CommentBody,
  DelegateBody,
  ExplainBody,
  FindingsAnswer,
  PublishBody,
  ReasonBody,
  ReceivedAnswer,
  ReplacementForm,
  SubmissionAnswer,
  SubmissionsAnswer,
  SubmitBody,
  TransitionAnswer,
  UploadForm,
} from '../contract/submissions.ts'
import { IdParameter } from './answers.ts'
import { XLSX } from './figures-files.ts'
import { jsonBody, privateAnswers, SIGNED_IN } from './written.ts'

const nothing = z.strictObject({})
const params = IdParameter('2b0c5f2e-6f0f-4c7a-9a55-0d6c2f1c9d10')
const security = SIGNED_IN

const once = z.object({
  'idempotency-key': z.string().max(200).optional().openapi({
    description: 'The same key with the same request gets the first answer and changes nothing',
    example: 'c0ffee-1',
  }),
})
const seen = once.extend({
  'if-match': z.string().max(40).optional().openapi({
    description: 'The edition that was seen: the ETag of the submission',
    example: '"3"',
  }),
})
const language = z.strictObject({
  lang: z.enum(['fr', 'ar', 'en']).optional().openapi({ example: 'fr' }),
})
const form = <T extends z.ZodType>(schema: T) =>
  ({ required: true, content: { 'multipart/form-data': { schema } } }) as const
const binary = (mediaType: string, description: string) => {
  const { 200: _, ...failures } = privateAnswers(z.string(), '')
  const schema = z.string().openapi({ format: 'binary' })
  return { 200: { description, content: { [mediaType]: { schema } } }, ...failures } as const
}
const received = (description: string) => {
  const { 200: answer, ...failures } = privateAnswers(ReceivedAnswer, description)
  return { 201: answer, ...failures } as const
}

export const list = createRoute({
  ...{ method: 'get', path: '/', security },
  summary: 'The submissions that you may see, newest change first',
  request: { query: nothing },
  responses: privateAnswers(SubmissionsAnswer, 'Submissions with their receipts'),
})
export const upload = createRoute({
  ...{ method: 'post', path: '/', security },
  summary: 'Send a file for a collection and a period: a new submission, in draft',
  request: { query: language, headers: once, body: form(UploadForm) },
  responses: received('The receipt, and what was found'),
})
export const replacement = createRoute({
  ...{ method: 'put', path: '/{id}/file', security },
  summary: 'Put another file into a submission that is in draft or was returned',
  request: { params, query: language, headers: seen, body: form(ReplacementForm) },
  responses: received('The receipt, and what was found'),
})
export const record = createRoute({
  ...{ method: 'get', path: '/{id}', security },
  summary: 'One submission with its remarks and its history',
  request: { params, query: nothing },
  responses: privateAnswers(SubmissionAnswer, 'The submission'),
})
export const findings = createRoute({
  ...{ method: 'get', path: '/{id}/findings', security },
  summary: 'Everything found in the last file, each with its cell',
  request: { params, query: language },
  responses: privateAnswers(FindingsAnswer, 'Findings in the order of the rules, and by group'),
})
export const annotated = createRoute({
  ...{ method: 'get', path: '/{id}/annotated.xlsx', security },
  summary: 'The file given back with its cells marked and a sheet of findings',
  request: { params, query: language },
  responses: binary(XLSX, 'The workbook'),
})
export const original = createRoute({
  ...{ method: 'get', path: '/{id}/file', security },
  summary: 'The file as it was delivered',
  request: { params, query: nothing },
  responses: binary('application/octet-stream', 'The bytes'),
})
export const effects = createRoute({
  ...{ method: 'get', path: '/{id}/effects', security },
  summary: 'Which published indicators would move, from what to what',
  request: { params, query: EffectsQuery },
  responses: privateAnswers(EffectsAnswer, 'Headline indicators first, then the largest changes'),
})

export const submitting = createRoute({
  ...{ method: 'post', path: '/{id}/submit', security },
  summary: 'Send for review',
  request: { params, query: nothing, headers: seen, body: jsonBody(SubmitBody) },
  responses: privateAnswers(TransitionAnswer, 'Sent'),
})
export const returning = createRoute({
  ...{ method: 'post', path: '/{id}/return', security },
  summary: 'Give back to the producer, with a reason',
  request: { params, query: nothing, headers: seen, body: jsonBody(ReasonBody) },
  responses: privateAnswers(TransitionAnswer, 'Returned'),
})
export const approving = createRoute({
  ...{ method: 'post', path: '/{id}/approve', security },
  summary: 'Approve the file that was seen: its bytes are frozen',
  request: { params, query: nothing, headers: seen, body: jsonBody(ApproveBody) },
  responses: privateAnswers(TransitionAnswer, 'Approved'),
})
export const publishing = createRoute({
  ...{ method: 'post', path: '/{id}/publish', security },
  summary: 'Publish, now or from a time in Morocco on',
  request: { params, query: nothing, headers: seen, body: jsonBody(PublishBody) },
  responses: privateAnswers(TransitionAnswer, 'Published, or approved with its time of release'),
})
export const withdrawing = createRoute({
  ...{ method: 'post', path: '/{id}/withdraw', security },
  summary: 'Withdraw, with a reason; what is published is taken back',
  request: { params, query: nothing, headers: seen, body: jsonBody(ReasonBody) },
  responses: privateAnswers(TransitionAnswer, 'Withdrawn'),
})
export const delegating = createRoute({
  ...{ method: 'post', path: '/{id}/delegate', security },
  summary: 'Hand the review to somebody who may approve',
  request: { params, query: nothing, headers: seen, body: jsonBody(DelegateBody) },
  responses: privateAnswers(TransitionAnswer, 'Handed over'),
})
export const explaining = createRoute({
  ...{ method: 'post', path: '/{id}/explain', security },
  summary: 'Say why the warnings of a group stand',
  request: { params, query: nothing, headers: seen, body: jsonBody(ExplainBody) },
  responses: privateAnswers(TransitionAnswer, 'Kept'),
})
export const commenting = createRoute({
  ...{ method: 'post', path: '/{id}/comments', security },
  summary: 'Remark on a submission, or on a cell of its file',
  request: { params, query: nothing, headers: once, body: jsonBody(CommentBody) },
  responses: privateAnswers(CommentAnswer, 'The remark'),
})
