import { z } from 'zod'
import { measureFields } from './measure.ts'
import { code } from './text.ts'

/** `series/<id>.yaml` */
export const SeriesFile = z.strictObject({
  ...measureFields,
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  nature: z.enum(['flow', 'stock_mean', 'stock_end', 'other']),
  timeAggregation: z.enum(['mean', 'sum', 'last', 'none']),
  additive: z.boolean(),
  notAdditiveOver: z.array(code).optional(),
  constant: z.number().optional(),
})
export type SeriesFile = z.infer<typeof SeriesFile>
