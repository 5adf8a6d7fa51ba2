import { z } from '@hono/zod-openapi'
import { LabelsAnswer } from './common.ts'
import { SourceAnswer } from './measures.ts'
import { MeasureItemAnswer, MeasureNameAnswer } from './reference.ts'

export const VintageAnswer = z
  .object({
    id: z.string(),
    sequence: z.number().int(),
    title: z.string(),
    provider: z.string(),
    providerTitle: LabelsAnswer,
    sources: z.array(z.string()),
    date: z.string().nullable(),
    datePrecision: z.string(),
    notBefore: z.string().nullable(),
    notAfter: z.string().nullable(),
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

export const VintageRecordAnswer = VintageAnswer.extend({
  dateBasis: z.string().nullable(),
  restates: z.array(LabelsAnswer),
  brought: z.array(
    MeasureNameAnswer.extend({
      basis: z.enum(['D', 'R']),
      series: z.number().int().openapi({ description: 'Series that changed' }),
      cells: z.number().int().openapi({ description: 'Figures delivered, 0 for computed ones' }),
    }),
  ),
}).openapi('VintageRecord')

const LegalBasisAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer.nullable(),
    date: z.string().nullable(),
    certainty: z.string(),
    reference: z.string().nullable(),
  })
  .openapi('LegalBasis')

/** What an institution owes, with how far it is held. */
export const CollectionAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    institution: z.string(),
    institutionTitle: LabelsAnswer,
    source: z.string(),
    sources: z.array(z.object({ id: z.string(), title: LabelsAnswer })),
    measures: z.array(MeasureItemAnswer),
    frequency: z.string(),
    deadlineDays: z
      .number()
      .int()
      .openapi({ description: 'Calendar days after the end of the period' }),
    last: z
      .string()
      .nullable()
      .openapi({ description: 'Newest period held at the frequency that is owed' }),
    legalBasis: LegalBasisAnswer.nullable(),
    instrument: LabelsAnswer.nullable(),
    personalData: z.string(),
    disclosureControl: z
      .object({ threshold: z.number().int(), protection: z.number().int() })
      .nullable(),
    certainty: z.string().openapi({ description: 'verified, stated, recalled or proposed' }),
  })
  .openapi('Collection')

export const CollectionsAnswer = z
  .object({ items: z.array(CollectionAnswer), total: z.number().int() })
  .openapi('Collections')

const SourceItemAnswer = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    institution: z.string(),
    institutionTitle: LabelsAnswer,
    sourceType: z.string(),
    sourceTypeTitle: LabelsAnswer,
    periodicity: LabelsAnswer,
    held: z.boolean(),
    observations: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    indicators: z.number().int(),
    series: z.number().int(),
  })
  .openapi('SourceItem')

export const SourcesAnswer = z
  .object({ items: z.array(SourceItemAnswer), total: z.number().int() })
  .openapi('Sources')

const described = SourceAnswer.omit({ reference: true }).extend(SourceItemAnswer.shape)

export const SourceRecordAnswer = described
  .extend({
    compiledBy: z.string().nullable(),
    measures: z.array(MeasureItemAnswer.extend({ reference: z.boolean() })),
    collections: z.array(CollectionAnswer),
    vintages: z.array(VintageAnswer),
  })
  .openapi('SourceRecord')

const InstitutionItem = z
  .object({
    id: z.string(),
    title: LabelsAnswer,
    role: LabelsAnswer.nullable(),
    category: z.string().nullable(),
    workshopProducer: z.boolean(),
    sources: z.number().int(),
    sourcesHeld: z.number().int(),
    indicators: z
      .number()
      .int()
      .openapi({ description: 'Awaited from it or carried by its sources' }),
    withData: z
      .number()
      .int()
      .openapi({ description: 'Of these, with figures of its own sources' }),
    collections: z.number().int(),
  })
  .openapi('InstitutionItem')

export const InstitutionsAnswer = z
  .object({ items: z.array(InstitutionItem), total: z.number().int() })
  .openapi('Institutions')

export const InstitutionAnswer = InstitutionItem.extend({
  note: LabelsAnswer.nullable(),
  sourceList: z.array(described),
  indicatorList: z.array(MeasureItemAnswer.extend({ theme: z.string(), kind: z.string() })),
  seriesList: z.array(MeasureItemAnswer),
  collectionList: z.array(CollectionAnswer),
  vintages: z.array(VintageAnswer),
}).openapi('Institution')
