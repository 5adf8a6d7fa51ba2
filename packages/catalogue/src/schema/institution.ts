import { z } from 'zod'
import { code, labels, order } from './text.ts'

/** `institutions/<id>.yaml` */
export const InstitutionFile = z.strictObject({
  id: code,
  order,
  title: labels,
  category: z.string().regex(/^[a-z_]+$/),
  role: labels.optional(),
  workshopProducer: z.boolean(),
  note: labels.optional(),
})
export type InstitutionFile = z.infer<typeof InstitutionFile>
