import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'
import { DimensionAnswer } from './measures.ts'

/** A measure with the names of the codes that an answer uses. */
export const NamedMeasureAnswer = z
  .object({
    id: z.string(),
    type: z.enum(['indicator', 'series']),
    title: LabelsAnswer,
    unit: z.string(),
    unitMult: z.number().int(),
    decimals: z.number().int(),
    structure: z.array(z.string()),
    dimensions: z.array(DimensionAnswer),
  })
  .openapi('NamedMeasure')

export const FigureValueAnswer = z
  .object({ value: z.number().nullable(), status: z.string() })
  .openapi('FigureValue')

const kinds = ['changed', 'new', 'removed', 'equal', 'kept'] as const

const counts = z.object({
  changed: z.number().int(),
  new: z.number().int(),
  removed: z.number().int(),
  equal: z.number().int(),
  kept: z.number().int(),
})

export const ChangesAnswer = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(kinds).openapi({
          description: 'kept: public for the same period and not in the file; it stays as it is',
        }),
        measure: z.string(),
        key: z.record(z.string(), z.string()),
        period: z.string(),
        from: FigureValueAnswer.nullable(),
        to: FigureValueAnswer.nullable(),
        difference: z.number().nullable(),
        relative: z.number().nullable().openapi({
          description: 'Change as a share of what is public, 0.05 for five per cent',
        }),
        cell: z.string().nullable().openapi({ example: 'T3.xlsx!Données!C14' }),
        note: z.string().nullable(),
      }),
    ),
    total: z.number().int().openapi({ description: 'All that the filters leave' }),
    counts,
    measures: z.array(NamedMeasureAnswer.extend({ counts })),
    before: z
      .string()
      .nullable()
      .openapi({ description: 'The last publication of what the file is held against' }),
  })
  .openapi('Changes')

export const CourseAnswer = z
  .object({
    measure: NamedMeasureAnswer,
    key: z.record(z.string(), z.string()),
    points: z.array(
      z.object({
        period: z.string(),
        before: FigureValueAnswer.nullable(),
        after: FigureValueAnswer.nullable(),
      }),
    ),
  })
  .openapi('Course')

export const ReviewersAnswer = z
  .object({
    items: z.array(z.object({ id: z.string(), name: z.string() })),
    total: z.number().int(),
  })
  .openapi('Reviewers')

export const ChangesQuery = z.strictObject({
  kind: z
    .string()
    .max(60)
    .regex(/^(changed|new|removed|equal|kept)(,(changed|new|removed|equal|kept))*$/)
    .optional()
    .openapi({ description: 'Kinds of change, separated by commas', example: 'changed,new' }),
  measure: z.string().max(100).optional().openapi({ example: 'unemployed' }),
  limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ example: 100 }),
  offset: z.coerce.number().int().min(0).optional().openapi({ example: 0 }),
})

export const CourseQuery = z.strictObject({
  measure: z.string().max(100).openapi({ example: 'unemployed' }),
  key: z
    .string()
    .max(500)
    .openapi({ description: 'Codes in structure order', example: 'Q.MA.HCP_ENE._T._T' }),
})

export const ReleaseTimeAnswer = z
  .object({
    releaseAt: z.string().openapi({ description: 'The instant, in UTC' }),
    morocco: z.string().openapi({ description: 'What clocks in Morocco show then' }),
    now: z.string().openapi({ description: 'The present instant of the server, in UTC' }),
    nowMorocco: z.string(),
    hoursLeft: z.number().openapi({ description: 'Below zero for a time that is over' }),
  })
  .openapi('ReleaseTime')

export const ReleaseTimeQuery = z.strictObject({
  at: z.string().max(40).optional().openapi({
    description: 'A time in Morocco, or an instant with its zone; the present when absent',
    example: '2026-12-01T10:00',
  }),
})
