import { z } from 'zod'
import { code, date, day, labels } from './text.ts'

/** `figures/releases.yaml` */
export const ReleasesFile = z.strictObject({
  releases: z.array(
    z.strictObject({
      id: code,
      title: z.string().min(1),
      provider: code,
      sources: z.array(code).min(1),
      date: date.nullable(),
      datePrecision: z.enum(['day', 'month', 'year', 'none']),
      dateBasis: z.string().optional(),
      notBefore: date.optional(),
      notAfter: date.optional(),
      copyDate: day.optional(),
      press: z.boolean(),
      restates: z.array(labels).optional(),
      note: labels.optional(),
    }),
  ),
})
export type ReleasesFile = z.infer<typeof ReleasesFile>
