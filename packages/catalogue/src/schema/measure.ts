import { z } from 'zod'
import { code, codeByDimension, labels, order } from './text.ts'

/** The fields that base series and indicators share, as they stand in a file. */
export const measureFields = {
  id: code,
  order,
  title: labels,
  unit: code,
  unitMult: z.number().int(),
  dimensions: z.array(code),
  totalCodes: z.record(code, code.nullable()).optional(),
  domain: codeByDimension.optional(),
  institutions: z.array(code).min(1),
  sourceTypes: z.array(code).min(1),
  referenceSource: code,
  sources: z.array(code).min(1),
  note: labels.optional(),
}
