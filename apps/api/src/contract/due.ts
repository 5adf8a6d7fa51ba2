import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'

const OwedAnswer = z
  .object({
    period: z.string(),
    ended: z.boolean().openapi({ description: 'Whether the period is over and can be sent' }),
    due: z.string().openapi({ description: 'Day by which it is due', example: '2026-11-14' }),
    state: z.enum(['none', 'draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn']),
    daysLate: z
      .number()
      .int()
      .openapi({ description: 'Days over for what the institution has still to send; else 0' }),
    submission: z
      .string()
      .nullable()
      .openapi({ description: 'The submission under way, for those who may see it' }),
    releaseAt: z.string().nullable(),
  })
  .openapi('Owed')

export const DueListAnswer = z
  .object({
    today: z.string(),
    items: z.array(
      z.object({
        collection: z.string(),
        title: LabelsAnswer,
        institution: z.string(),
        institutionTitle: LabelsAnswer,
        frequency: z.string(),
        deadlineDays: z.number().int(),
        certainty: z.string(),
        last: z.string().nullable().openapi({ description: 'Newest period that is public' }),
        owed: z
          .array(OwedAnswer)
          .openapi({ description: 'By due date; empty for what is owed on occasion' }),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('DueList')

export const DueQuery = z.strictObject({
  institution: z.string().max(100).optional().openapi({ example: 'CNSS' }),
})
