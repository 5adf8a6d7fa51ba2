import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'

export const AuditAnswer = z
  .object({
    items: z
      .array(
        z.object({
          sequence: z.number().int(),
          at: z.string(),
          atMorocco: z.string(),
          who: z.object({
            kind: z.enum(['person', 'key', 'system']),
            id: z.string(),
            name: z.string(),
          }),
          action: z.string(),
          subject: z.object({
            kind: z.string(),
            id: z.string(),
            name: z.string().nullable(),
            title: LabelsAnswer.nullable(),
            period: z.string().nullable(),
          }),
          detail: z.record(z.string(), z.unknown()),
          hash: z.string(),
        }),
      )
      .openapi({ description: 'Newest first' }),
    total: z.number().int().openapi({ description: 'All that the filters leave' }),
    next: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'What `before` names to go on; null at the end' }),
    chain: z.object({
      lines: z.number().int(),
      head: z.string().nullable(),
      whole: z.boolean(),
      findings: z.array(z.string()),
    }),
    actions: z.array(z.string()).openapi({ description: 'Every action that the log knows' }),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('Audit')

export const AuditQuery = z.strictObject({
  person: z.string().max(100).optional(),
  action: z.string().max(100).optional().openapi({ example: 'submission.publish' }),
  kind: z.string().max(40).optional().openapi({ example: 'submission' }),
  subject: z.string().max(100).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().openapi({ example: 50 }),
})
