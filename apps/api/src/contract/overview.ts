import { z } from '@hono/zod-openapi'
import { BasisAnswer, LabelsAnswer, StatusAnswer } from './common.ts'
import { DataAnswer } from './data.ts'
import { DimensionAnswer, IndicatorItemAnswer } from './measures.ts'
import { VintageAnswer } from './providers.ts'

const states = {
  held: z.number().int(),
  awaited: z.number().int(),
  legal: z.number().int(),
}

const StatesAnswer = z.object(states).openapi('States', {
  description: 'Indicators that have figures, that wait for them, and that are read in the law',
})

/** The figure that opens the home page. */
const LeadAnswer = z
  .object({
    item: IndicatorItemAnswer,
    dimension: DimensionAnswer,
    data: DataAnswer.openapi({
      description: 'Its course, as a whole and by the parts of `dimension`',
    }),
    parts: z
      .array(
        z.object({
          dimension: z.string(),
          title: LabelsAnswer,
          codes: z.array(
            z.object({
              id: z.string(),
              title: LabelsAnswer,
              value: z.number(),
              status: StatusAnswer,
              basis: BasisAnswer,
            }),
          ),
        }),
      )
      .openapi({ description: 'Its parts at the period of its latest value' }),
  })
  .openapi('Lead')

/** What is published, in one answer. */
export const OverviewAnswer = z
  .object({
    lead: LeadAnswer.nullable(),
    groups: z.array(
      z.object({ id: z.string(), title: LabelsAnswer, items: z.array(IndicatorItemAnswer) }),
    ),
    headlines: z.array(IndicatorItemAnswer),
    awaited: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        institutions: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
      }),
    ),
    state: StatesAnswer,
    themes: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        decentWorkElement: z.number().int().nullable(),
        ...states,
      }),
    ),
    institutions: z.array(
      z.object({ id: z.string(), title: LabelsAnswer, international: z.boolean(), ...states }),
    ),
    publications: z.object({
      national: z.array(VintageAnswer),
      international: z.array(VintageAnswer),
    }),
  })
  .openapi('Overview')
