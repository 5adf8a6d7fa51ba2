import { z } from 'zod'
import { code, labels, order, text } from './text.ts'

const sourceBreak = z.strictObject({
  id: code,
  title: labels,
  fromPeriod: z.strictObject({
    A: text.optional(),
    S: text.optional(),
    Q: text.optional(),
    M: text.optional(),
  }),
  fromRelease: code.optional(),
  blocksLag: z.boolean(),
  verified: z.boolean(),
  lfsStandard: z.strictObject({ before: code, after: code }).optional(),
})

/** `sources/<id>.yaml` */
export const SourceFile = z.strictObject({
  id: code,
  order,
  title: labels,
  institution: code,
  sourceType: code,
  held: z.boolean(),
  compiledBy: z.string().optional(),
  periodicity: labels,
  population: labels,
  limits: labels,
  breaks: z.array(sourceBreak).optional(),
  terms: labels,
  attribution: z.string().min(1),
})
export type SourceFile = z.infer<typeof SourceFile>
