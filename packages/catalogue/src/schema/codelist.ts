import { z } from 'zod'
import { code, codeByDimension, labels, order, text } from './text.ts'

const codeOfList = z.strictObject({
  id: code,
  title: labels,
  parent: code.optional(),
  residual: z.boolean().optional(),
  aggregate: z.boolean().optional(),
  members: z.array(code).optional(),
  attributes: z.record(z.string(), text).optional(),
})

/** `codelists/<id>.yaml` */
export const CodelistFile = z.strictObject({
  id: code,
  order,
  title: labels,
  standard: z.string().min(1),
  verification: z.string().optional(),
  note: labels.optional(),
  totalCode: code.optional(),
  defaultPartition: code.optional(),
  partitions: z.record(code, z.array(code).min(1)).optional(),
  partitionTotals: codeByDimension.optional(),
  codesFrom: z.literal('institutions').optional(),
  codes: z.array(codeOfList).min(1),
})
export type CodelistFile = z.infer<typeof CodelistFile>
