import { z } from '@hono/zod-openapi'
import { Period } from '@marsad/model'

const name = z.string().min(1).max(100)
const words = z.string().max(500)

/** What a column of a file holds; `ColumnRole` of the model. */
const ColumnRoleShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('measure') }),
    z.strictObject({ kind: z.literal('dimension'), dimension: name }),
    z.strictObject({ kind: z.literal('period') }),
    z.strictObject({
      kind: z.literal('value'),
      code: z.strictObject({ dimension: name, code: name }).exactOptional(),
      period: Period.exactOptional(),
      measure: name.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('status') }),
    z.strictObject({ kind: z.literal('confidentiality') }),
    z.strictObject({ kind: z.literal('note') }),
    z.strictObject({ kind: z.literal('unit-mult') }),
    z.strictObject({ kind: z.literal('ordinal') }),
    z.strictObject({ kind: z.literal('population') }),
    z.strictObject({ kind: z.literal('reference-date') }),
    z.strictObject({ kind: z.literal('revision') }),
    z.strictObject({ kind: z.literal('identity'), field: z.enum(['collection', 'version']) }),
    z.strictObject({ kind: z.literal('ignored') }),
  ])
  .openapi('ColumnRole')

const constants = z.record(name, words)
const codes = z.record(name, z.record(words, name))

/** Which column of a file is what, as a producer has confirmed it; `Mapping` of the exchange. */
export const MappingShape = z
  .strictObject({
    tables: z
      .array(
        z.strictObject({
          sheet: z.string().max(300),
          headRow: z.number().int().min(1),
          headRowGiven: z.number().int().min(1).exactOptional(),
          columns: z
            .array(
              z.strictObject({
                column: z.number().int().min(1).max(16_384),
                head: z.string().max(2000),
                role: ColumnRoleShape,
                certain: z.boolean(),
              }),
            )
            .max(2000),
        }),
      )
      .min(1)
      .max(200),
    constants,
    codes,
  })
  .openapi('Mapping')

/** What is kept of mappings: roles by folded head, and codes by folded text; `MappingMemory` of the exchange. */
export const MemoryShape = z.strictObject({
  heads: z.record(words, ColumnRoleShape),
  constants,
  codes,
})

export const MappingAnswer = z
  .object({
    heads: z
      .record(z.string(), ColumnRoleShape)
      .openapi({ description: 'What columns hold, by head in its folded form' }),
    constants: z
      .record(z.string(), z.string())
      .openapi({ description: 'What no column says: MEASURE, or a code for a dimension' }),
    codes: z
      .record(z.string(), z.record(z.string(), z.string()))
      .openapi({ description: 'Codes chosen for texts, by dimension and folded text' }),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .openapi('RememberedMapping')
