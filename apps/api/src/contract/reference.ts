import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'
import { SourceAnswer } from './measures.ts'

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
        attributes: z.record(z.string(), z.string()),
      }),
    ),
    partitions: z.array(
      z.object({ id: z.string(), codes: z.array(z.string()), total: z.string().nullable() }),
    ),
    usedBy: z.array(z.string()),
  })
  .openapi('Codelist')

export const CodelistsAnswer = z
  .object({
    items: z.array(z.object({ id: z.string(), title: LabelsAnswer, codes: z.number().int() })),
    total: z.number().int(),
  })
  .openapi('Codelists')

const InstitutionItem = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    role: LabelsAnswer.nullable(),
    workshopProducer: z.boolean(),
    sources: z.number().int(),
    indicators: z.number().int(),
    withData: z.number().int(),
  })
  .openapi('InstitutionItem')

export const InstitutionsAnswer = z
  .object({ items: z.array(InstitutionItem), total: z.number().int() })
  .openapi('Institutions')

export const InstitutionAnswer = InstitutionItem.extend({
  sourceList: z.array(SourceAnswer),
  indicatorList: z.array(
    z.object({ id: z.string(), title: LabelsAnswer, observations: z.number().int() }),
  ),
  seriesList: z.array(
    z.object({ id: z.string(), title: LabelsAnswer, observations: z.number().int() }),
  ),
  collections: z.array(
    z.object({
      id: z.string(),
      title: LabelsAnswer,
      source: z.string(),
      measures: z.array(z.string()),
      frequency: z.string(),
      deadlineDays: z.number().int(),
      legalBasis: z
        .object({
          id: z.string(),
          title: LabelsAnswer.nullable(),
          date: z.string().nullable(),
          certainty: z.string(),
        })
        .nullable(),
      personalData: z.string(),
      certainty: z.string(),
    }),
  ),
}).openapi('Institution')

export const VintageAnswer = z
  .object({
    id: z.string(),
    sequence: z.number().int(),
    title: z.string(),
    provider: z.string(),
    sources: z.array(z.string()),
    date: z.string().nullable(),
    datePrecision: z.string(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    press: z.boolean(),
    note: LabelsAnswer.nullable(),
    series: z.number().int(),
    cells: z.number().int(),
  })
  .openapi('Vintage')

export const VintagesAnswer = z
  .object({ items: z.array(VintageAnswer), total: z.number().int() })
  .openapi('Vintages')

export const SearchAnswer = z
  .object({
    query: z.string(),
    items: z.array(
      z.object({
        kind: z.enum(['indicator', 'series', 'source', 'institution', 'codelist', 'theme']),
        id: z.string(),
        title: LabelsAnswer,
        context: LabelsAnswer.nullable(),
        withData: z.boolean().nullable(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Search')
