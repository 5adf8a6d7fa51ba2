import { z } from '@hono/zod-openapi'
import { BasisAnswer, KeyAnswer, LabelsAnswer, NoticeAnswer, StatusAnswer } from './common.ts'
import { BreakAnswer } from './measures.ts'

export const CitationAnswer = z
  .object({ title: z.string(), ref: z.string(), retrieved: z.string() })
  .openapi('Citation')

export const VintageReferenceAnswer = z
  .object({ id: z.string(), title: z.string(), provider: z.string(), date: z.string().nullable() })
  .openapi('VintageReference')

/** One line of figures. The arrays run in step; `values` is null where there is no value and `status` says why. */
export const SeriesAnswer = z
  .object({
    key: KeyAnswer,
    periods: z.array(z.string()),
    values: z.array(z.number().nullable()),
    status: z.array(StatusAnswer),
    basis: z.array(BasisAnswer),
    vintage: z
      .array(z.number().int())
      .openapi({ description: 'Place in `vintages` of the publication that brought each value' }),
    breaks: z.array(z.object({ id: z.string(), after: z.string(), before: z.string() })).openapi({
      description:
        'Between which two neighbouring periods the line is not comparable, and the break that says why',
    }),
  })
  .openapi('SeriesOfFigures')

export const DataAnswer = z
  .object({
    indicator: z.string().optional(),
    measure: z.string(),
    dataflow: z.string(),
    title: LabelsAnswer,
    unit: z.string(),
    unitMult: z.number().int(),
    decimals: z.number().int(),
    asOf: z.string().nullable(),
    vintage: z
      .string()
      .nullable()
      .openapi({ description: 'Newest vintage this answer takes into account' }),
    revision: z.number().int(),
    dimensions: z.array(z.string()),
    series: z.array(SeriesAnswer),
    vintages: z.array(VintageReferenceAnswer),
    breaks: z.array(BreakAnswer),
    notices: z.array(NoticeAnswer),
  })
  .openapi('Data')

export const AvailabilityAnswer = z
  .object({
    measure: z.string(),
    codes: z.record(z.string(), z.array(z.string())).openapi({
      description:
        'Per dimension, the codes that have figures once the other dimensions are as asked',
    }),
  })
  .openapi('Availability')

const ReceiptAnswer = z
  .object({
    submission: z.string(),
    number: z.string().openapi({ example: '2026-000012' }),
    institution: z.string(),
    collection: z.string(),
    period: z.string(),
    file: z.string(),
    sha256: z.string(),
    receivedAt: z.string(),
    approvedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    receivedAtMorocco: z.string().openapi({ description: 'What clocks in Morocco showed then' }),
    approvedAtMorocco: z.string().nullable(),
    publishedAtMorocco: z.string().nullable(),
  })
  .openapi('PublishedReceipt')

const OperandAnswer = z
  .object({
    series: z.string(),
    title: LabelsAnswer,
    unit: z.string(),
    key: KeyAnswer,
    period: z.string(),
    value: z.number().nullable(),
    unitMult: z.number().int(),
    status: z.string(),
    source: z.string(),
    sourceTitle: LabelsAnswer,
    institution: z.string(),
    vintage: VintageReferenceAnswer.nullable(),
    submission: z.string().nullable(),
    receipt: ReceiptAnswer.nullable().openapi({
      description: 'The file that brought the figure; null for figures loaded with a release',
    }),
    cell: z.string().nullable(),
    citation: CitationAnswer.nullable(),
    confirmedBy: z.array(
      z.object({ vintage: z.string(), cell: z.string(), citation: CitationAnswer }),
    ),
    fallback: z.boolean(),
    aggregated: z.boolean(),
    constant: z.boolean(),
  })
  .openapi('Operand')

/** The calculation as a tree, for whoever wants to redo it: every node with its own value, status and reason. */
type ExplanationTree = {
  kind: string
  /** How it joins the node before it in a sum or product; `+` or `*` for the first, null elsewhere. */
  operator: '+' | '-' | '*' | '/' | null
  text: string
  value: number | null
  status: string | null
  reason: string | null
  operand: number | null
  children: ExplanationTree[]
}
const ExplanationAnswer: z.ZodType<ExplanationTree> = z
  .lazy(() =>
    z.object({
      kind: z.string(),
      operator: z.enum(['+', '-', '*', '/']).nullable(),
      text: z.string(),
      value: z.number().nullable(),
      status: z.string().nullable(),
      reason: z.string().nullable(),
      operand: z.number().int().nullable(),
      children: z.array(ExplanationAnswer),
    }),
  )
  .openapi('Explanation', { type: 'object' })

export const LineageAnswer = z
  .object({
    measure: z.string(),
    title: LabelsAnswer,
    unit: z.string(),
    unitMult: z.number().int(),
    decimals: z.number().int(),
    key: KeyAnswer,
    period: z.string(),
    asOf: z.string().nullable(),
    vintage: z.string().nullable(),
    value: z.number().nullable(),
    rounded: z.number().nullable(),
    status: z.string(),
    reason: z.string().nullable(),
    formula: z
      .object({
        expression: z.string(),
        version: z.number().int(),
        text: LabelsAnswer,
      })
      .nullable(),
    explanation: ExplanationAnswer.nullable(),
    operands: z.array(OperandAnswer),
    published: z
      .object({
        value: z.number().nullable(),
        status: z.string(),
        vintage: VintageReferenceAnswer,
        citation: CitationAnswer.nullable(),
        cell: z.string().nullable(),
        receipt: ReceiptAnswer.nullable(),
        confirmedBy: z.array(
          z.object({ vintage: z.string(), cell: z.string(), citation: CitationAnswer }),
        ),
        difference: z.number().nullable(),
        tolerance: z.number().nullable(),
        agrees: z.boolean().nullable(),
      })
      .nullable()
      .openapi({ description: 'What the institution published for the same key and period' }),
    breaks: z.array(BreakAnswer),
    notices: z.array(NoticeAnswer),
  })
  .openapi('Lineage')
