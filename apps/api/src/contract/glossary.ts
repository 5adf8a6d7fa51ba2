import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'
import { MeasureItemAnswer } from './reference.ts'

const TermNameAnswer = z.object({ id: z.string(), title: LabelsAnswer }).openapi('TermName')

const SynonymsAnswer = z
  .object({ fr: z.array(z.string()), ar: z.array(z.string()), en: z.array(z.string()) })
  .openapi('Synonyms')

export const GlossaryAnswer = z
  .object({
    topics: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
    items: z.array(
      TermNameAnswer.extend({
        topic: z.string(),
        definition: LabelsAnswer,
        synonyms: SynonymsAnswer,
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Glossary')

export const TermAnswer = TermNameAnswer.extend({
  topic: z.object({ id: z.string(), title: LabelsAnswer }),
  definition: LabelsAnswer,
  note: LabelsAnswer.nullable(),
  synonyms: SynonymsAnswer,
  standards: z.array(
    z.object({
      id: z.string(),
      title: LabelsAnswer,
      date: z.string(),
      place: z.string().nullable(),
      reference: z.string().nullable(),
      certainty: z.string(),
    }),
  ),
  related: z.array(TermNameAnswer),
  measures: z.array(MeasureItemAnswer),
}).openapi('Term')
