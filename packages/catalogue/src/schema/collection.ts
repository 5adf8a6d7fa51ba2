import { z } from 'zod'
import { code, date, labels, order } from './text.ts'

/** How sure a statement is: seen, stated, recalled or proposed. */
export const certainty = z.enum(['verified', 'stated', 'recalled', 'proposed'])

const SUM = '[A-Za-z0-9_]+(?: \\+ [A-Za-z0-9_]+)*'
/** `employed + unemployed = labour_force`, `granted <= applications`. */
const RELATION = new RegExp(`^${SUM} (?:<=|=) ${SUM}$`)

/** `collections/<id>.yaml` */
export const CollectionFile = z.strictObject({
  id: code,
  order,
  title: labels,
  institution: code,
  sources: z.array(code).min(1),
  measures: z.array(code).min(1),
  frequency: z.enum(['A', 'S', 'Q', 'M', '_O', 'OCC']),
  deadlineDays: z.number().int().positive(),
  legalBasis: z.string().regex(/^(to-confirm|[A-Za-z0-9_]+)$/),
  instrument: labels.optional(),
  personalData: z.enum(['none', 'aggregate-only', 'not-stated']),
  disclosureControl: z
    .strictObject({
      threshold: z.number().int().positive(),
      protection: z.number().int().nonnegative(),
    })
    .optional(),
  layout: z.enum(['tall', 'wide']).optional(),
  across: code.optional(),
  breakdowns: z.array(z.array(code).min(1)).optional(),
  relations: z.array(z.string().regex(RELATION)).optional(),
  counterparts: z
    .array(
      z.strictObject({
        measure: code,
        with: code,
        source: code,
        within: z.number().int().nonnegative(),
        ratio: z.tuple([z.number().positive(), z.number().positive()]),
      }),
    )
    .optional(),
  certainty,
})
export type CollectionFile = z.infer<typeof CollectionFile>

/** `legal-bases.yaml` */
export const LegalBasesFile = z.strictObject({
  legalBases: z.array(
    z.strictObject({
      id: code,
      title: labels,
      date: date.optional(),
      certainty,
      reference: z.string().optional(),
    }),
  ),
})
export type LegalBasesFile = z.infer<typeof LegalBasesFile>
