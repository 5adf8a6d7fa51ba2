import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'

export const SearchKindAnswer = z.enum([
  'indicator',
  'series',
  'source',
  'institution',
  'codelist',
  'theme',
  'term',
])

export const MeasureNameAnswer = z
  .object({ id: z.string(), type: z.enum(['series', 'indicator']), title: LabelsAnswer })
  .openapi('MeasureName')

/** A measure with how many figures it has, and from when to when. */
export const MeasureItemAnswer = MeasureNameAnswer.extend({
  observations: z.number().int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
}).openapi('MeasureItem')

export const HealthAnswer = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    engine: z.enum(['sqlite', 'postgres']),
    vintage: z.string().nullable(),
  })
  .openapi('Health')

export const ThemesAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        order: z.number().int(),
        decentWorkElement: z.number().int().nullable(),
        indicators: z.number().int(),
        withData: z.number().int(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Themes')

export const CodelistAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    standard: z.string(),
    note: LabelsAnswer.nullable(),
    total: z.string().nullable(),
    codes: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        parent: z.string().nullable(),
        residual: z.boolean(),
        aggregate: z.boolean(),
        members: z.array(z.string()),
        attributes: z.record(z.string(), z.string()),
      }),
    ),
    partitions: z
      .array(
        z.object({
          id: z.string(),
          codes: z.array(z.string()),
          total: z.string().nullable(),
          preferred: z.boolean(),
        }),
      )
      .openapi({ description: 'Sets of codes that together are the whole, none twice' }),
    usedBy: z
      .array(
        z.object({ id: z.string(), title: LabelsAnswer, measures: z.array(MeasureNameAnswer) }),
      )
      .openapi({ description: 'Dimensions that take their codes here, with their measures' }),
  })
  .openapi('Codelist')

export const CodelistsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        standard: z.string(),
        codes: z.number().int(),
        dimensions: z.number().int(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Codelists')

export const SearchAnswer = z
  .object({
    query: z.string(),
    items: z.array(
      z.object({
        kind: SearchKindAnswer,
        id: z.string(),
        title: LabelsAnswer,
        context: LabelsAnswer.nullable(),
        withData: z.boolean().nullable(),
      }),
    ),
    total: z.number().int(),
    kinds: z.array(z.object({ kind: SearchKindAnswer, count: z.number().int() })),
  })
  .openapi('Search')
