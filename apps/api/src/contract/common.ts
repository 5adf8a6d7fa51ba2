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

/** Whether every database keeps a text as it is: no NUL, no half of a character. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

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
          measure: z.string().optional(),
          key: z.string().optional(),
          period: z.string().optional(),
          cell: z.string().optional().openapi({ example: 'T3.xlsx!Données!C14' }),
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
    last: z.string().nullable().openapi({ description: 'The last period that is no forecast' }),
    forecasts: z
      .string()
      .nullable()
      .openapi({ description: 'The last period of which there is a forecast, when it is later' }),
    sources: z.array(z.string()),
    frequencies: z.array(z.string()),
  })
  .openapi('Coverage')

const QualifiersAnswer = z.array(
  z.object({ dimension: z.string(), code: z.string(), title: LabelsAnswer }),
)

/**
 * The newest value that is no forecast, at the totals of the reference source, with the change on the same part of the year
 * before or of the last year that has a value. A distribution shows its largest part, for its total is always 100.
 */
export const LatestAnswer = z
  .object({
    key: z.record(z.string(), z.string()),
    qualifiers: QualifiersAnswer.openapi({
      description:
        'What the value is confined to where there is no total: must be shown with the value',
    }),
    among: z.number().int().openapi({
      description:
        'Among how many lines of other codes the one shown ends highest, where there is no total to show; 1 when there was no choice',
    }),
    lowest: z.object({ value: z.number(), qualifiers: QualifiersAnswer }).nullable().openapi({
      description:
        'The lowest of those lines where the highest alone would mislead: a rate without a total',
    }),
    along: z.string().nullable().openapi({
      description: 'The dimension along which it is one part of a distribution',
    }),
    period: z.string(),
    value: z.number(),
    status: StatusAnswer,
    basis: BasisAnswer,
    vintage: z.string(),
    sourceTitle: LabelsAnswer,
    institution: z.string(),
    change: z
      .object({
        from: z.string().openapi({ description: 'The period compared with' }),
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
