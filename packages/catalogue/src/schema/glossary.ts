import { z } from 'zod'
import { certainty } from './collection.ts'
import { code, date, labels, order } from './text.ts'

const synonyms = z.array(z.string().min(1)).min(1)

/** `glossary/<id>.yaml` */
export const TermFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  order,
  topic: code,
  title: labels,
  definition: labels,
  note: labels.optional(),
  synonyms: z
    .strictObject({
      fr: synonyms.optional(),
      ar: synonyms.optional(),
      en: synonyms.optional(),
    })
    .optional(),
  standards: z.array(z.strictObject({ id: code, place: z.string().min(1).optional() })).optional(),
  related: z.array(code).optional(),
  measures: z.array(code).optional(),
})
export type TermFile = z.infer<typeof TermFile>

/** `glossary.yaml` */
export const GlossaryFile = z.strictObject({
  topics: z.array(z.strictObject({ id: code, title: labels })),
  standards: z.array(
    z.strictObject({
      id: code,
      title: labels,
      date,
      certainty,
      reference: z.string().min(1).optional(),
    }),
  ),
})
export type GlossaryFile = z.infer<typeof GlossaryFile>
