import { z } from '@hono/zod-openapi'
import { CoverageAnswer, KeyAnswer, LabelsAnswer, LatestAnswer } from './common.ts'

export const RecentAnswer = z
  .object({
    key: KeyAnswer,
    periods: z.array(z.string()),
    values: z.array(z.number().nullable()),
    status: z.array(z.string()),
    breaks: z.array(z.object({ id: z.string(), after: z.string(), before: z.string() })),
  })
  .openapi('Recent')

/** In which years a measure has figures: one digit a year from the first. */
const YearsAnswer = z
  .object({
    first: z.number().int(),
    marks: z.string().openapi({
      description:
        'One digit a year: 2 the line shown first has a figure, 1 only another line or source has one, 0 none has; forecasts apart',
      example: '210022',
    }),
  })
  .openapi('Years')

export const IndicatorItemAnswer = z
  .object({
    id: z.string(),
    theme: z.string(),
    kind: z.string(),
    title: LabelsAnswer,
    unit: z.string(),
    unitMult: z.number().int(),
    decimals: z.number().int(),
    signed: z.boolean().openapi({ description: 'Whether values below zero have a meaning' }),
    headline: z.boolean(),
    institutions: z.array(z.string()),
    referenceSource: z.string(),
    frequencies: z.array(z.string()),
    coverage: CoverageAnswer,
    years: YearsAnswer.nullable(),
    latest: LatestAnswer.nullable(),
    recent: RecentAnswer.nullable().optional(),
    definition: z
      .object({ text: z.string(), language: z.enum(['fr', 'ar', 'en']) })
      .optional()
      .openapi({
        description:
          'The definition in the language that `lang` asks for, French where it is missing',
      }),
  })
  .openapi('IndicatorItem')

/** What a list can be narrowed by, with how many indicators each code would leave given what is chosen elsewhere. */
const FacetAnswer = z
  .object({
    id: z.string(),
    without: z.number().int().openapi({ description: 'How many fit if nothing is chosen here' }),
    any: z.number().int().openapi({ description: 'How many of those have any code here' }),
    codes: z.array(
      z.object({ id: z.string(), title: LabelsAnswer.nullable(), count: z.number().int() }),
    ),
  })
  .openapi('Facet')

export const IndicatorListAnswer = z
  .object({
    items: z.array(IndicatorItemAnswer),
    total: z.number().int(),
    facets: z.array(FacetAnswer).optional(),
    withoutWords: z.number().int().optional().openapi({
      description: 'How many fit if no words are searched; comes with `facets`',
    }),
  })
  .openapi('IndicatorList')

const SeriesItemAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    unit: z.string(),
    unitMult: z.number().int(),
    nature: z.string(),
    institutions: z.array(z.string()),
    referenceSource: z.string(),
    coverage: CoverageAnswer,
    latest: LatestAnswer.nullable(),
    usedBy: z.array(z.string()),
  })
  .openapi('SeriesItem')

export const SeriesListAnswer = z
  .object({ items: z.array(SeriesItemAnswer), total: z.number().int() })
  .openapi('SeriesList')

/** A dimension of a structure with the codes that have figures, in codelist order. */
export const DimensionAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    codelist: z.string(),
    total: z.string().nullable(),
    codes: z.array(
      z.object({
        id: z.string(),
        title: LabelsAnswer,
        parent: z.string().optional(),
        residual: z
          .boolean()
          .optional()
          .openapi({ description: 'Not stated, other: what is left of the whole' }),
        members: z
          .array(z.string())
          .optional()
          .openapi({ description: 'Codes that a grouping stands for' }),
        withData: z.boolean(),
      }),
    ),
    partitions: z
      .array(z.array(z.string()))
      .openapi({ description: 'Sets of codes that are the whole, each code in one place' }),
  })
  .openapi('Dimension')

export const BreakAnswer = z
  .object({
    id: z.string(),
    source: z.string(),
    fromPeriod: z.record(z.string(), z.string()),
    fromRelease: z.string().nullable(),
    blocks: z.boolean(),
    verified: z.boolean(),
    title: LabelsAnswer,
  })
  .openapi('Break')

export const SourceAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    institution: z.string(),
    institutionTitle: LabelsAnswer,
    sourceType: z.string(),
    sourceTypeTitle: LabelsAnswer,
    periodicity: LabelsAnswer,
    population: LabelsAnswer,
    limits: LabelsAnswer,
    terms: LabelsAnswer,
    attribution: z.string(),
    held: z.boolean(),
    reference: z.boolean(),
    observations: z.number().int(),
    breaks: z.array(BreakAnswer),
  })
  .openapi('Source')

const UnitAnswer = z.object({ id: z.string(), title: LabelsAnswer }).openapi('Unit')

/** What one institution owes for a measure. */
export const DueAnswer = z
  .object({
    collection: z.string(),
    title: LabelsAnswer,
    institution: z.string(),
    frequency: z.string(),
    deadlineDays: z.number().int(),
    certainty: z.string(),
  })
  .openapi('Due')

const shared = {
  id: z.string(),
  dataflow: z.string(),
  title: LabelsAnswer,
  unit: UnitAnswer,
  unitMult: z.number().int(),
  note: LabelsAnswer.nullable(),
  structure: z.array(z.string()),
  dimensions: z.array(DimensionAnswer),
  referenceSource: z.string(),
  sources: z.array(SourceAnswer),
  institutions: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
  coverage: CoverageAnswer,
  latest: LatestAnswer.nullable(),
  terms: z
    .array(z.object({ id: z.string(), title: LabelsAnswer }))
    .openapi({ description: 'Words of the glossary that help to read it' }),
  revision: z.number().int(),
}

export const SeriesRecordAnswer = z
  .object({
    ...shared,
    type: z.literal('series'),
    nature: z.string(),
    timeAggregation: z.string(),
    additive: z.boolean(),
    usedBy: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
    due: z.array(DueAnswer),
  })
  .openapi('SeriesRecord')

export const IndicatorRecordAnswer = z
  .object({
    ...shared,
    type: z.literal('indicator'),
    theme: z.object({ id: z.string(), title: LabelsAnswer }),
    kind: z.string(),
    headline: z.boolean(),
    definition: LabelsAnswer,
    decimals: z.number().int(),
    frequencies: z.array(z.string()),
    direction: z.string(),
    validRange: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
    references: z.record(z.string(), z.unknown()),
    formula: z
      .object({
        version: z.number().int(),
        effectiveFrom: z.string(),
        expression: z.string(),
        text: LabelsAnswer,
      })
      .nullable(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        effectiveFrom: z.string(),
        expression: z.string(),
        note: LabelsAnswer.nullable(),
      }),
    ),
    operands: z
      .array(
        z.object({
          id: z.string(),
          title: LabelsAnswer,
          unit: z.string(),
          source: z.string(),
          attribution: z.string().openapi({ description: 'How its source is to be named' }),
          observations: z.number().int(),
          due: z.array(DueAnswer),
        }),
      )
      .openapi({ description: 'Base series of the formula, with how many figures each has' }),
    legal: z
      .object({
        scheme: z.enum(['grid', 'ordinal', 'score']),
        fields: z.array(z.object({ id: z.string(), type: z.string(), title: LabelsAnswer })),
        scores: z.array(z.object({ value: z.number(), title: LabelsAnswer })),
      })
      .nullable(),
    related: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
  })
  .openapi('IndicatorRecord')
