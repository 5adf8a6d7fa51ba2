import { z } from '@hono/zod-openapi'

const HeldSeries = z
  .object({
    measure: z.string(),
    basis: z.enum(['D', 'R']),
    key: z.array(z.string()).openapi({ description: 'One code a dimension, in structure order' }),
    observations: z.array(
      z.object({
        period: z.string(),
        value: z.number().nullable(),
        status: z.string(),
        unitMult: z.number().int(),
        vintage: z.number().int(),
      }),
    ),
  })
  .openapi('HeldSeries')

export const CheckContextAnswer = z
  .object({
    version: z.string().openapi({ description: 'Of the workbook of the collection, as it is now' }),
    catalogue: z.unknown().openapi({
      description:
        'Measures, codes and sources as the rules take them; a map is {"#map": [[key, value], …]}',
    }),
    earlier: z
      .array(HeldSeries)
      .openapi({ description: 'Published figures of the sources of the collection' }),
    others: z.array(HeldSeries).openapi({ description: 'Those of others that it is held against' }),
  })
  .openapi('CheckContext')
