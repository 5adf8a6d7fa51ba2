import { z } from '@hono/zod-openapi'

/** A text in the languages it exists in; French always. */
export const LabelsAnswer = z
  .object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() })
  .openapi('Labels')

export const StatusAnswer = z
  .string()
  .openapi({ description: 'SDMX CL_OBS_STATUS code', example: 'A' })

export const BasisAnswer = z
  .enum(['D', 'R'])
  .openapi({ description: 'D computed here, R published by the institution' })

/** Something the reader must know about the answer as a whole. */
export const NoticeAnswer = z
  .object({
    code: z.string(),
    detail: z.string(),
    facts: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Notice')

export const ProblemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          code: z.string(),
          detail: z.string(),
          parameter: z.string().optional(),
          file: z.string().optional(),
          line: z.number().optional(),
          column: z.number().optional(),
        }),
      )
      .optional(),
  })
  .openapi('Problem')

/** How far a measure is covered by figures. Counts are observations with a value, all sources and bases together. */
export const CoverageAnswer = z
  .object({
    observations: z.number().int(),
    series: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    sources: z.array(z.string()),
    frequencies: z.array(z.string()),
  })
  .openapi('Coverage')

/** The newest value at the totals of the reference source, with the change on the same period a year before. */
export const LatestAnswer = z
  .object({
    key: z.record(z.string(), z.string()),
    qualifiers: z
      .array(z.object({ dimension: z.string(), code: z.string(), title: LabelsAnswer }))
      .openapi({
        description:
          'What the value is confined to where there is no total: must be shown with the value',
      }),
    period: z.string(),
    value: z.number(),
    status: StatusAnswer,
    basis: BasisAnswer,
    vintage: z.string(),
    sourceTitle: LabelsAnswer,
    change: z
      .object({
        from: z.string(),
        previous: z.number().nullable(),
        difference: z.number().nullable(),
        reason: z.enum(['break', 'missing']).nullable(),
      })
      .nullable(),
  })
  .openapi('Latest')

export const KeyAnswer = z.record(z.string(), z.string()).openapi({
  description: 'One code per dimension',
  example: { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'HCP_ENE', SEX: '_T' },
})
