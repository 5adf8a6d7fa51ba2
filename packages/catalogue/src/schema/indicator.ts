import { z } from 'zod'
import { measureFields } from './measure.ts'
import { code, day, labels } from './text.ts'

const reference = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** `indicators/<id>.yaml` */
export const IndicatorFile = z.strictObject({
  ...measureFields,
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  theme: code,
  kind: z.enum(['level', 'share', 'rate', 'ratio', 'gap', 'index', 'legal-qualitative']),
  headline: z.boolean().optional(),
  definition: labels,
  formulas: z
    .array(
      z.strictObject({
        version: z.number().int().positive(),
        effectiveFrom: day,
        expression: z.string().min(1),
        note: labels.optional(),
      }),
    )
    .optional(),
  valueScheme: z.enum(['grid', 'ordinal', 'score']).optional(),
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(['higher_is_better', 'lower_is_better', 'closer_to_zero', 'neutral']),
  validRange: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }),
  frequencies: z.array(z.enum(['A', 'S', 'Q', 'M', '_O', 'N'])).min(1),
  operandSources: z.record(z.string(), code).optional(),
  references: z.record(z.string(), reference).optional(),
})
export type IndicatorFile = z.infer<typeof IndicatorFile>
