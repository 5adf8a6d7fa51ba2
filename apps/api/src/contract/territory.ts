import { z } from '@hono/zod-openapi'

/** Shapes as TopoJSON; readers of maps know its grammar, so it is handed on as it is. */
export const TopologyAnswer = z
  .object({
    type: z.literal('Topology'),
    objects: z.record(
      z.string(),
      z.object({
        geometries: z.array(
          z.object({
            type: z.string(),
            id: z.union([z.string(), z.number()]).optional(),
            arcs: z.unknown().optional(),
          }),
        ),
      }),
    ),
    arcs: z.array(z.array(z.array(z.number()))),
    transform: z.object({ scale: z.array(z.number()), translate: z.array(z.number()) }).optional(),
  })
  .openapi('Topology')

export const TilesAnswer = z
  .object({
    columns: z.number().int(),
    rows: z.number().int(),
    tiles: z.array(
      z.object({
        code: z.string(),
        col: z.number().int(),
        row: z.number().int(),
        short_fr: z.string(),
        name_fr: z.string(),
        name_en: z.string(),
        name_ar: z.string(),
      }),
    ),
  })
  .openapi('TileGrid')

export const GeographyAnswer = z
  .object({
    tiles: TilesAnswer,
    topology: TopologyAnswer.nullable().openapi({
      description: 'Shapes of the territories; null where no boundary file is installed',
    }),
    attribution: z
      .string()
      .nullable()
      .openapi({ description: 'To be shown wherever the shapes are drawn' }),
    licence: z.string().nullable(),
    groups: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: 'Codes that stand for several territories published together' }),
  })
  .openapi('Geography')
