import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'
import { FigureValueAnswer, NamedMeasureAnswer } from './review.ts'

const EffectAnswer = z
  .object({
    indicator: z.string(),
    title: LabelsAnswer,
    headline: z.boolean(),
    unit: z.string(),
    decimals: z.number().int(),
    key: z.record(z.string(), z.string()),
    period: z.string(),
    basis: z.enum(['D', 'R']),
    from: FigureValueAnswer.nullable(),
    to: FigureValueAnswer.nullable(),
    difference: z.number().nullable(),
    relative: z.number().nullable(),
    break: z.string().nullable(),
    breakTitle: LabelsAnswer.nullable(),
    crossed: z.array(z.enum(['below_range', 'above_range', 'sign'])),
  })
  .openapi('Effect')

export const EffectsAnswer = z
  .object({
    items: z
      .array(EffectAnswer)
      .openapi({ description: 'Headline indicators first, then the largest changes' }),
    total: z.number().int().openapi({ description: 'All that the filter leaves' }),
    counts: z
      .object({ changed: z.number().int(), new: z.number().int(), removed: z.number().int() })
      .openapi({ description: 'Of all, whatever is asked' }),
    measures: z
      .array(
        NamedMeasureAnswer.extend({
          count: z.number().int(),
          first: EffectAnswer.openapi({ description: 'Its largest change' }),
        }),
      )
      .openapi({ description: 'The indicators that move, in the order of their largest changes' }),
    before: z.string().nullable().openapi({
      description: 'The last publication before; with it the earlier figures are read',
    }),
    vintage: z.string().nullable().openapi({ description: 'The publication it became' }),
  })
  .openapi('Effects')

export const EffectsQuery = z.strictObject({
  indicator: z.string().max(100).optional().openapi({ example: 'UNEMPLOYMENT_RATE' }),
  limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ example: 100 }),
  offset: z.coerce.number().int().min(0).optional().openapi({ example: 0 }),
})
